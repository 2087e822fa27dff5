import type { Form } from '../definition'
import { ours, text } from './basis'
import { day, kept, line, rows } from './fields'

const LIST = '取自定稿的拟定名单。'
const listed = (what: string) => ({ ...kept('publicity', what), blind: true })

/** 公示稿 (P27): the frozen list and the days of publicity; only where to turn to is written by hand. */
export const PUBLICITY_NOTICE_FORM: Form = {
  id: 'publicity-notice',
  version: 1,
  title: '拟定名单公示',
  sections: [
    {
      id: 'notice',
      title: '填写公示稿',
      owner: 'officer',
      fields: [
        rows(
          ['list', '拟定名单', LIST, text('P26d')],
          '条目',
          [
            line(['workshopName', '工作室', LIST, text('P26d')], 60, listed('工作室名称')),
            line(['leaderName', '领办人', LIST, text('P26d')], 30, listed('领办人')),
            line(['unitName', '所在单位', LIST, text('P26d')], 80, listed('所在单位')),
            line(['occupation', '职业（工种）', LIST, text('P26d')], 60, kept('publicity', '职业')),
            line(['projectName', '建设项目', LIST, text('P26d')], 60, kept('publicity', '项目名称')),
          ],
          { ...listed('拟定名单'), max: 30 },
        ),
        day(
          ['startsOn', '公示开始日期', '公开的当日，系统记录。', text('P27a')],
          kept('publicity', '公示开始日'),
        ),
        day(
          ['endsOn', '公示结束日期', '公示期为 5 个工作日，按放假安排算。', text('P27b')],
          kept('publicity', '公示结束日'),
        ),
        line(['channel', '异议受理电话、邮箱和地址', '有异议的人要找得到我们。', ours('受理异议')], 200),
      ],
    },
  ],
}
