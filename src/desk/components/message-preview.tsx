import { dayText } from '#policy'

interface Props {
  readonly to: string
  readonly title: string
  readonly reason: string
  readonly dueOn?: string
  readonly parts?: readonly { readonly title: string; readonly note: string }[]
  readonly quote?: string | undefined
}

/** What the other side will read, before it is sent. */
export function MessagePreview({ to, title, reason, dueOn, parts = [], quote }: Props) {
  return (
    <section className="message-preview" aria-label="消息预览">
      <p className="quiet">发给：{to}</p>
      <p className="message-title">{title}</p>
      {quote !== undefined && <p>依据：「{quote}」</p>}
      <p>{reason === '' ? <span className="quiet">（原因写好后显示在这里）</span> : reason}</p>
      {parts.length > 0 && (
        <ol>
          {parts.map((part) => (
            <li key={part.title}>
              {part.title}：{part.note === '' ? <span className="quiet">（还没写说明）</span> : part.note}
            </li>
          ))}
        </ol>
      )}
      {dueOn !== undefined && dueOn !== '' && <p>请在 {dayText(dueOn)} 24:00 前更正并重新提交。</p>}
    </section>
  )
}
