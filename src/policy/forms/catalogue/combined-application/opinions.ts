import type { Section } from '../../definition'
import { ours, text } from '../basis'
import { kept, prose } from '../fields'

/** What others write into the official form; nobody is asked for it on the phone. */
export const OPINIONS: Section = {
  id: 'opinions',
  title: '评审与审核意见',
  owner: 'officer',
  fields: [
    prose(['townOpinion', '镇街或园区推荐意见', '没有的可以不填。', ours('部分单位由镇街或园区推荐')], 500, {
      ...kept('decision', '推荐意见'),
      onPaper: 'seal',
    }),
    prose(
      ['expertOpinion', '专家评审意见', '专家对基本条件和申报项目进行评审。', text('P26c')],
      1000,
      kept('decision', '评审意见'),
    ),
    prose(['bureauOpinion', '区人力资源社会保障局意见', '名单由区人社局拟定。', text('P26d')], 1000, {
      ...kept('decision', '审核意见'),
      onPaper: 'seal',
    }),
  ],
}
