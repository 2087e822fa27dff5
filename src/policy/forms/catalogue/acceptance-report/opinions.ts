import { PARAMETERS } from '../../../parameters'
import type { Section } from '../../definition'
import { text } from '../basis'
import { money, pick, promise, prose, whole } from '../fields'
import { ANYANG, SAMPLE } from './sources'

const score = (id: string, label: string) =>
  whole([id, label, '评分项目是示例，政策没有规定分值。', ANYANG], 100, '分')

/** The unit, the experts, the bureau. What the policy leaves open is a person's decision with a reason. */
export const OPINIONS: readonly Section[] = [
  {
    id: 'unitOpinion',
    title: '填写单位验收意见',
    owner: 'unit',
    fields: [
      prose(['text', '单位对项目完成情况的意见', '验收由单位申请。', SAMPLE], 500),
      promise(['agrees', '单位同意申请验收，报告属实', '单位对报告负责。', SAMPLE], { onPaper: 'seal' }),
    ],
  },
  {
    id: 'experts',
    title: '评审考核',
    owner: 'expert',
    fields: [
      score('execution', '执行情况得分'),
      score('benefit', '效益得分'),
      score('funding', '经费使用得分'),
      score('organisation', '组织管理得分'),
      prose(['opinion', '验收评审意见', '拨付以评审考核通过为前提。', text('P43b')], 2000),
    ],
  },
  {
    id: 'decision',
    title: '作出验收结论',
    owner: 'officer',
    fields: [
      pick(
        ['verdict', '验收结论', '政策没有规定分数线，由人决定并写明依据。', ANYANG],
        [
          { value: 'passed', label: '通过' },
          { value: 'rectify', label: '整改后复评' },
          { value: 'failed', label: '不通过' },
        ],
      ),
      prose(['demands', '整改事项和期限', '写明改什么、什么时候之前。', ANYANG], 1000, {
        when: [{ field: 'decision.verdict', is: ['rectify'] }],
      }),
      money(['grantFen', '拨付金额', '不超过核定补助，最高不超过 5 万元。', text('P42')], {
        when: [{ field: 'decision.verdict', is: ['passed'] }],
        maxFen: PARAMETERS.grantCapFen.value,
      }),
      prose(['reason', '区人力资源社会保障局验收意见', '写明依据。', text('P43c')], 1000, {
        onPaper: 'seal',
      }),
    ],
  },
]
