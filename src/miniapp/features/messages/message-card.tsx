import type { Message } from '#contract'
import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Quote } from '../../components/quote'
import { Card } from '../../components/section'
import { StatusChip } from '../../components/status-chip'
import { go } from '../../platform'
import { placeInText } from '../check/place-in-text'
import { openLink } from '../home/link'
import { api } from '../session/session'

interface Props {
  message: Message
  time: string
  onRead: () => void
}

/** One message: what happened, what to do, on which clause; opening it marks it read. */
export function MessageCard({ message, time, onRead }: Props) {
  const { id, title, body, clause, quote, link, readAt } = message
  const read = async () => {
    if (readAt !== null) return
    await api.me.readMessage({ params: { messageId: id }, body: {} }).then(onRead, () => undefined)
  }
  const open = () => {
    void read()
    if (link) openLink(link)
  }
  return (
    <Card>
      <StatusChip tone={readAt === null ? 'wait' : 'plain'} word={readAt === null ? '未读' : '已读'} />
      <View className="heading">{title}</View>
      <View className="caption">{time}</View>
      {body.split('\n').map((line) => (
        <View key={line}>{line}</View>
      ))}
      {clause && quote && (
        <Quote
          source={placeInText(quote.place)}
          text={quote.text}
          onOpen={() => void go('policy', { clause })}
        />
      )}
      {link ? (
        <Button kind="secondary" label={`去看看：${title}`} onTap={open}>
          去看看
        </Button>
      ) : (
        readAt === null && (
          <Button kind="quiet" label={`知道了：${title}`} onTap={() => void read()}>
            知道了
          </Button>
        )
      )}
    </Card>
  )
}
