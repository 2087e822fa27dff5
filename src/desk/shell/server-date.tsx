import { dayText, shanghaiDay } from '#policy'
import { weekdayText } from '../components/format'
import { useServer } from './server'

/** The server's date; in the demo, that it is one. */
export function ServerDate() {
  const server = useServer()
  if (!server) return null
  const day = shanghaiDay(server.now)
  return (
    <span className="server-date">
      {server.demo && (
        <span className="demo-mark" title="演示数据，日期可能是演示日期">
          演示
        </span>
      )}
      {server.status === 'readOnly' && <span className="status status-wait">系统维护，只能查看</span>}
      <time dateTime={day}>
        {dayText(day)} {weekdayText(day)}
      </time>
    </span>
  )
}
