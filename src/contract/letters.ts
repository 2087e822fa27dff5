import type { ClauseId } from '#policy'
import type { Link } from './routes/me'

/** One message as it will stand in an inbox; the desk shows it before it is sent. */
export interface Letter {
  readonly title: string
  readonly body: string
  readonly link: Link
  readonly clause?: ClauseId
}

/** What happened, what to do, by when; the clause where the text has one. */
function letter(title: string, body: string, to: Link['to'], id: string, clause?: ClauseId): Letter {
  return { title, body, link: { to, id }, ...(clause === undefined ? {} : { clause }) }
}

/** A reason as people type it, closed by exactly one full stop. */
const closed = (reason: string): string => `${reason.trim().replace(/[。.]+$/, '')}。`

/** The places a workshop's application gives back; a project of a titled one holds none. */
const FREED = '领办人和职业不再占用。'

/** The messages the programme sends, one per step that somebody waits for. */
export const LETTERS = {
  applicationSubmitted: (id: string, receiptNo: string) =>
    letter(
      '申报已提交',
      `回执编号 ${receiptNo}。接下来由经办人员形式审查，结果会通知您，现在不用做什么。`,
      'receipt',
      id,
      'P26a',
    ),
  rescued: (id: string, who: string, answers: number, photos: number, reason: string) =>
    letter(
      '经办人员已代为导入未上传的内容',
      `${who}导出的 ${answers} 处内容${photos === 0 ? '' : `、${photos} 份照片或文件`}已导入草稿，原因：${closed(reason)}与已有内容不一致的地方没有覆盖，请打开核对。导入不等于提交。`,
      'filing',
      id,
    ),
  formChanged: (id: string) =>
    letter(
      '申报表有了新版',
      '这次评选改用新版申报表。已填写的内容都还在，请打开草稿，核对变化后继续填写。',
      'filing',
      id,
    ),
  progressFiled: (id: string, receiptNo: string) =>
    letter(
      '进展记录已报送',
      `回执编号 ${receiptNo}。年底会自动汇总到年度报告，不用再写一遍。`,
      'receipt',
      id,
    ),
  annualReportFiled: (id: string, receiptNo: string, year: number) =>
    letter(
      `${year} 年度报告已报送`,
      `回执编号 ${receiptNo}。报告已报送区人力资源社会保障局。`,
      'receipt',
      id,
      'P47b',
    ),
  returned: (
    id: string,
    reason: string,
    dueText: string,
    remarks: readonly { readonly title: string; readonly note: string }[],
  ) =>
    letter(
      '申报需要补正',
      [
        `原因：${closed(reason)}请在 ${dueText} 24:00 前更正下面的部分，由单位联系人重新提交。`,
        ...remarks.map(({ title, note }) => `${title}：${closed(note)}`),
        '申报时间仍以首次提交时间为准。',
      ].join('\n'),
      'filing',
      id,
    ),
  resubmitted: (id: string, receiptNo: string, packageNo: number) =>
    letter(
      '补正材料已提交',
      `这是第 ${packageNo} 次提交，回执编号 ${receiptNo} 不变，申报时间仍以首次提交时间为准。接下来由经办人员核对，现在不用做什么。`,
      'receipt',
      id,
      'P26a',
    ),
  accepted: (id: string) =>
    letter('申报已受理', '形式审查通过。接下来由专家评审，拟定名单会向社会公示。', 'filing', id, 'P26c'),
  refused: (id: string, reason: string, clause?: ClauseId) =>
    letter('申报不予受理', `原因：${closed(reason)}如有疑问，请联系经办人员。`, 'filing', id, clause),
  joined: (id: string, roleName: string) =>
    letter(`${roleName}已加入`, '现在两个人可以一起填写，内容会自动合并。', 'filing', id),
  notSelected: (id: string, round: string, isProject = false) =>
    letter(
      '未入选',
      `「${round}」的名单已经确定，这份申报没有列入。${isProject ? '' : FREED}下次评选可以再申报。`,
      'filing',
      id,
      'P26d',
    ),
  withdrawn: (id: string, isProject = false) =>
    letter(
      '申报已撤回',
      `这份申报已按单位的要求撤回。${isProject ? '' : FREED}申报截止前，单位联系人可以恢复提交，或者取回修改。`,
      'filing',
      id,
    ),
  draftUnsubmitted: (id: string, hours: number, dueText: string) =>
    letter(
      `申报还没有提交，不到 ${hours} 小时就截止`,
      `现在只是草稿，${dueText} 截止，过时不能提交。请核对后由单位联系人提交。`,
      'filing',
      id,
      'P25b',
    ),
  fileRefused: (id: string) =>
    letter(
      '一份附件没有通过安全检查',
      '这份附件已经不能打开。还没有提交的，请换一份；已经提交的，请等经办人员联系，或者联系经办人员退回补正。',
      'filing',
      id,
    ),
  extended: (id: string, untilText: string, reason: string) =>
    letter(
      '您的申报期已延长',
      `可以填写和提交到 ${untilText} 24:00。原因：${closed(reason)}请由单位联系人在此之前提交。`,
      'filing',
      id,
      'P25b',
    ),
  restored: (id: string, receiptNo: string) =>
    letter(
      '申报已恢复提交',
      `回执编号 ${receiptNo} 继续有效，内容和撤回前一样。接下来由经办人员形式审查，现在不用做什么。`,
      'receipt',
      id,
      'P26a',
    ),
  reopened: (id: string, untilText: string) =>
    letter(
      '申报已取回修改',
      `这份申报现在是草稿，改好后请由单位联系人在 ${untilText} 前重新提交；不提交就不参加评审。`,
      'filing',
      id,
    ),
  publicityExtended: (id: string, untilText: string) =>
    letter(
      '公示期顺延',
      `国务院放假安排有变化，公示延长到 ${untilText}。现在不用做什么。`,
      'publicity',
      id,
      'P27b',
    ),
  publicityStarted: (id: string, untilText: string) =>
    letter(
      '拟定名单开始公示',
      `您的申报在拟定名单内，公示至 ${untilText}。公示期内无异议的，由区人力资源社会保障局授予称号。`,
      'publicity',
      id,
      'P27b',
    ),
  projectPublicityStarted: (id: string, untilText: string) =>
    letter(
      '拟定名单开始公示',
      `您申报的建设项目在拟定名单内，公示至 ${untilText}。公示期内无异议的，由区人力资源社会保障局确定项目。`,
      'publicity',
      id,
      'P27b',
    ),
  objected: (id: string, isProject = false) =>
    letter(
      '公示期间收到异议',
      `经办人员正在核查，核查结论会通知您。核查期间暂不${isProject ? '确定项目' : '授予称号'}。`,
      'filing',
      id,
      'P28a',
    ),
  objectionDismissed: (id: string) =>
    letter('异议核查完毕', '异议不成立，名单条目恢复，公示期满后继续办理。', 'filing', id, 'P28a'),
  objectionUpheld: (id: string, conclusion: string) =>
    letter('未入选', `公示异议成立。核查结论：${closed(conclusion)}`, 'filing', id, 'P28a'),
  awarded: (workshopId: string, title: string, plaqueNo: string) =>
    letter(
      `已授予“${title}”称号`,
      `铭牌编号 ${plaqueNo}。请按计划开展工作，每年 12 月报送年度报告。`,
      'workshop',
      workshopId,
      'P28b',
    ),
  projectConfirmed: (projectId: string, name: string, untilText: string, grantText: string) =>
    letter(
      '建设项目已确定',
      `“${name}”请在 ${untilText} 前按计划书完成，随时记录进展。核定补助最高 ${grantText} 元，项目结束并通过验收后拨付。`,
      'project',
      projectId,
      'P29a',
    ),
  annualReportOpens: (workshopId: string, year: number, dueText: string) =>
    letter(
      `${year} 年度报告可以填报了`,
      `已根据进展记录为您汇总，请核对补充，由单位联系人在 ${dueText} 24:00 前报送。`,
      'annualReport',
      workshopId,
      'P47a',
    ),
} as const
