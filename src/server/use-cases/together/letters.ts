import type { OutgoingMessage } from '../../kernel'

/** What the people of a filing are told of each other; never what somebody wrote in a note. */
function letter(id: string, title: string, body: string, clause?: string): Omit<OutgoingMessage, 'to'> {
  return { title, body, link: { to: 'filing', id }, ...(clause === undefined ? {} : { clause }) }
}

export const TOGETHER_LETTERS = {
  handedOver: (id: string, who: string) =>
    letter(id, `${who}这部分填完了`, '请核对，并填写还没有完成的部分；有需要改的，可以逐项退回。'),
  sentBack: (id: string, who: string, count: number) =>
    letter(id, `${who}退回 ${count} 个部分，请修改`, '意见写在各部分里。改好后请点“这一部分填完了”。'),
  mended: (id: string, who: string) => letter(id, '退回的部分已经改好', `${who}已按意见改好，请再核对。`),
  certified: (id: string) =>
    letter(id, '单位已确认', '内容已经锁定，请单位联系人提交。要再修改，先收回确认。', 'P25a'),
  takenBack: (id: string, who: string) =>
    letter(id, '单位确认已收回', `${who}收回了确认，内容可以继续修改，改好后需要重新确认。`),
  declined: (id: string, reason: string) =>
    letter(id, '单位确认人退回修改', `原因：${reason.replace(/[。.]+$/, '')}。改好后请对方再次核对。`),
  removed: (who: string) => ({
    title: '您已不在这份申报里',
    body: `${who}把您移出了一起填报的人。有疑问请直接与对方联系。`,
  }),
  left: (id: string, who: string) =>
    letter(id, `${who}退出了填报`, '已填写的内容都还在，可以邀请另一个人加入。'),
  roleChanged: (id: string, from: string, to: string) =>
    letter(id, '一起填报的身份有变化', `原来的${from}现在是${to}。`),
} as const
