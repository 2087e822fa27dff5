import type { Form } from '../../definition'
import { columnsAgain } from '../again'
import { practice } from '../basis'
import { day, follows, from, kept, line, OPTIONAL, photos, prose, rows } from '../fields'
import { OPINIONS } from './opinions'
import { planned } from './planned'
import { RESULTS } from './results'
import { ANYANG, PURPOSE, SAMPLE, SCIENCE } from './sources'
import { SETTLEMENT } from './settlement'

const plan = (field: string) => from('project-plan', field)
const NOT_ASKED = '计划书里已经写明，原样带入。'

/**
 * 项目验收（考核）申请与报告 (P43): what the plan said, beside what was done. The policy sets neither form nor
 * thresholds; the order of the sections follows general acceptance forms.
 */
export const ACCEPTANCE_REPORT_FORM: Form = {
  id: 'acceptance-report',
  version: 1,
  title: '技能大师工作室建设项目验收（考核）申请与报告',
  sections: [
    {
      id: 'cover',
      title: '核对项目信息',
      owner: 'leader',
      fields: [
        line(['projectNo', '项目编号', NOT_ASKED, SAMPLE], 40, plan('outline.projectNo')),
        line(['name', '项目名称', NOT_ASKED, SAMPLE], 60, plan('outline.name')),
        line(['leaderName', '项目负责人（领办人）', '以工作室登记为准。', SAMPLE], 30, {
          ...kept('title', '领办人'),
          blind: true,
        }),
        line(['unitName', '承担单位', '以工作室登记为准。', SAMPLE], 80, {
          ...kept('title', '所在单位'),
          blind: true,
        }),
        day(['startsOn', '项目开始日期', NOT_ASKED, SAMPLE], plan('outline.startsOn')),
        day(['endsOn', '项目结束日期', NOT_ASKED, SAMPLE], plan('outline.endsOn')),
        day(['appliedOn', '申请日期', '提交的当日。', SAMPLE], kept('project', '提交验收申请的日期')),
      ],
    },
    {
      id: 'summary',
      title: '总结项目',
      owner: 'leader',
      fields: [
        prose(['work', '做了哪些工作，取得什么成绩', '供专家评审考核。', SAMPLE], 2000),
        prose(['gap', '超过或没有完成指标的原因', '都按计划完成的可以不填。', SAMPLE], 1000, OPTIONAL),
        prose(['lessons', '经验、问题和改进的打算', '没有的可以不填。', SAMPLE], 1000, OPTIONAL),
        prose(
          ['highlights', '解决的关键技术、主要创新点和推广前景', '没有的可以不填。', SCIENCE],
          1000,
          OPTIONAL,
        ),
      ],
    },
    {
      id: 'completion',
      title: '填写指标完成情况',
      owner: 'leader',
      fields: [
        rows(['indicators', '考核指标完成情况', '对照计划书，只填完成值。', SAMPLE], '指标', [
          ...columnsAgain('project-plan', planned('indicators'), 'indicators'),
          line(['actual', '完成值', '写实际做到多少，写法和目标值一样。', SCIENCE], 60),
          line(
            ['rate', '完成率', '目标值和完成值都是数字时自动算出。', ANYANG],
            20,
            follows('completion.indicators.actual', 'rateOfTarget'),
          ),
        ]),
        photos(['proofPhotos', '指标完成的证明照片', '对照验收证明方式。', SAMPLE], 'result', PURPOSE, {
          max: 20,
        }),
        photos(
          ['technicalPhotos', '技术资料的照片', '图纸、规程、教材等。没有的可以不拍。', SAMPLE],
          'result',
          PURPOSE,
          OPTIONAL,
        ),
        photos(
          [
            'apprenticePhotos',
            '项目带徒名册、协议、证书的照片',
            '带徒传艺类项目要有。没有的可以不拍。',
            practice('杭州市考核评估标准'),
          ],
          'apprenticeship',
          PURPOSE,
          OPTIONAL,
        ),
      ],
    },
    RESULTS,
    SETTLEMENT,
    ...OPINIONS,
  ],
}
