import type { Certifying } from '#contract'
import { NOT_POLICY_LABEL } from '#policy'
import { useRef } from 'react'
import { CheckboxList } from '../../components/choice-list'
import { Field } from '../../components/field'
import { SignaturePad } from '../../components/signature-pad'
import { TextInput } from '../../components/text-input'
import type { FilingRecord } from '../../sync'

/** How the person on this phone is called in the filing; empty when no name was given. */
export function ownName({ meta }: FilingRecord): string {
  const name = meta.view?.members.find(({ me }) => me)?.name ?? ''
  return name === '未填姓名' ? '' : name
}

interface FieldsProps {
  initialName: string
  isNameless: boolean
  onChange: (certifying: Certifying) => void
}

/** Who certifies for the unit: the name, and a signature by finger for those who want one. */
export function CertifyingFields({ initialName, isNameless, onChange }: FieldsProps) {
  const given = useRef<Certifying>({ name: initialName })
  const change = (next: Certifying) => {
    given.current = next
    onChange(next)
  }
  return (
    <>
      <Field
        id="certifier"
        label="确认人姓名"
        why={`代表单位确认的人，写进回执和申报表。（${NOT_POLICY_LABEL}）`}
        error={isNameless ? '请填写确认人姓名。' : undefined}
      >
        <TextInput
          id="certifier"
          label="确认人姓名"
          value={initialName}
          maxLength={30}
          isInvalid={isNameless}
          onChange={(name) => change({ ...given.current, name })}
        />
      </Field>
      <Field id="signature" label="手写签名" isOptional why="也可以不在这里签，打印申报表后在纸上签字盖章。">
        <SignaturePad
          onChange={(signature) => {
            const { name } = given.current
            change(signature === undefined ? { name } : { name, signature })
          }}
        />
      </Field>
    </>
  )
}

interface DeclareProps {
  label: string
  why: string
  isDeclared: boolean
  error: string | undefined
  onChange: (isDeclared: boolean) => void
}

/** The sentence that is declared, word for word, with its tick. */
export function Declare({ label, why, isDeclared, error, onChange }: DeclareProps) {
  return (
    <Field id="declaration" label="提交前请确认" why={why} error={error}>
      <CheckboxList
        label="提交前请确认"
        choices={[{ value: 'declared', label }]}
        values={isDeclared ? ['declared'] : []}
        onChange={(values) => onChange(values.includes('declared'))}
      />
    </Field>
  )
}
