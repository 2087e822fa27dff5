import { isMasked, type CheckedField } from '#policy'
import { View } from '@tarojs/components'
import { useReducer, useRef } from 'react'
import { tappable } from '../../components/a11y'
import { TextInput } from '../../components/text-input'
import { fieldDomId, useRemark, useSection, useTypedAnswer } from './section-context'
import { TypedNote } from './typed-note'
import './forms.css'

interface Props {
  field: CheckedField
  path: string
}

const keyboards = {
  phone: 'number',
  idNumber: 'idcard',
  creditCode: 'text',
  certificateNumber: 'text',
} as const

/**
 * A number the server gives back only masked. The mask may arrive while the person is still typing, so the input
 * stays as it is until it is left; what was typed is checked then, mask or not.
 */
export function SensitiveControl({ field, path }: Props) {
  const { session } = useSection()
  const { value, write, revision } = useTypedAnswer(path)
  const isInvalid = useRemark(path) !== undefined
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const typing = useRef<{ isOpen: boolean; text: string | undefined; mask: unknown; round: number }>({
    isOpen: false,
    text: undefined,
    mask: undefined,
    round: revision,
  })
  const { current } = typing
  if (!current.isOpen) current.round = revision

  if (isMasked(field, value) && !current.isOpen) {
    const change = () => {
      typing.current = { isOpen: true, text: undefined, mask: value, round: current.round }
      redraw()
    }
    return (
      <View className="masked">
        <View className="masked-number">{String(value)}</View>
        <View className="masked-change" {...tappable({ label: `更改${field.label}`, onTap: change })}>
          更改
        </View>
      </View>
    )
  }
  const onChange = (text: string) => {
    current.isOpen = true
    current.text = text
    write(text)
  }
  const onBlur = () => {
    if (current.text === '' && current.mask !== undefined) write(current.mask)
    session.leave(path, current.text === '' ? undefined : current.text)
    // What is wrong stays as typed, to be mended; what is right may turn into its mask.
    if (session.store.getState().problems.some((problem) => problem.path === path)) return
    typing.current = { isOpen: false, text: undefined, mask: undefined, round: current.round }
    redraw()
  }
  return (
    <>
      <TextInput
        key={current.round}
        id={fieldDomId(path)}
        label={field.label}
        value={current.text ?? (isMasked(field, value) || typeof value !== 'string' ? '' : value)}
        keyboard={keyboards[field.type]}
        maxLength={40}
        isInvalid={isInvalid}
        onChange={onChange}
        onBlur={onBlur}
      />
      <TypedNote field={field} path={path} />
    </>
  )
}
