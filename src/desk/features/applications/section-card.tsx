import { isFillable, type Owner, type SectionAnswers, type SectionValues } from '#policy'
import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import { Icon } from '../../components/icon'
import { AnswerList } from './answer-list'
import type { Application } from './types'

interface Props {
  readonly answers: SectionAnswers
  readonly values: SectionValues
  readonly files: Application['files']
  /** The remark of an earlier return. */
  readonly returnNote: string | null
  readonly mark: string | undefined
  readonly canMark: boolean
  /** undefined takes the mark away. */
  readonly onMark: (note: string | undefined) => void
  /** Below the answers: how they came to be. */
  readonly children?: ReactNode
}

const FILLED_BY: Readonly<Partial<Record<Owner, string>>> = { leader: '领办人填写', unit: '所在单位填写' }

/** One section of the frozen package, and the mark that it must be corrected. */
export function SectionCard(props: Props) {
  const { answers, values, files, returnNote, mark, canMark, onMark, children } = props
  const { id, title, owner } = answers.section
  const isMarked = mark !== undefined
  return (
    <section className={isMarked ? 'card marked' : 'card'} id={id} aria-labelledby={`${id}-title`}>
      <header className="card-head">
        <h2 id={`${id}-title`}>
          {title}
          <span className="quiet">{isFillable(answers.section) ? FILLED_BY[owner] : '系统带入'}</span>
        </h2>
        {canMark && (
          <Button
            size="small"
            icon={<Icon name="flag" size={14} />}
            danger={isMarked}
            aria-pressed={isMarked}
            onClick={() => onMark(isMarked ? undefined : '')}
          >
            {isMarked ? '取消标记' : '标记需补正'}
          </Button>
        )}
      </header>
      {returnNote !== null && <p className="return-note">上次退回说明：{returnNote}</p>}
      {isMarked && (
        <Input.TextArea
          aria-label={`${title}：哪里要改、怎么改`}
          placeholder="哪里要改、怎么改。这句话会原样告知对方。"
          autoSize={{ minRows: 2 }}
          maxLength={500}
          autoFocus={mark === ''}
          value={mark}
          onChange={(event) => onMark(event.target.value)}
        />
      )}
      <AnswerList answers={answers} values={values} files={files} />
      {children}
    </section>
  )
}
