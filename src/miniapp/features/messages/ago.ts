import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import relativeTime from 'dayjs/plugin/relativeTime'
import { now } from '../../platform'

dayjs.extend(relativeTime)

/** How long ago an instant is, by the server's clock: 3 天前. */
export const ago = (instant: string): string => dayjs(instant).locale('zh-cn').from(dayjs(now()))
