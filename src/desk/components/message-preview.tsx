import type { Letter } from '#contract'

interface Props {
  readonly letter: Pick<Letter, 'title' | 'body'>
  readonly quote?: string | undefined
}

/** What the applicants will read, before it is sent. */
export function MessagePreview({ letter: { title, body }, quote }: Props) {
  return (
    <section className="message-preview" aria-label="消息预览">
      <p className="quiet">消息预览 · 发给领办人、单位联系人</p>
      <p className="message-title">{title}</p>
      <p>{body}</p>
      {quote !== undefined && <p>依据：「{quote}」</p>}
    </section>
  )
}
