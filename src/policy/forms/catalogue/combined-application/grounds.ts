import type { Section } from '../../definition'
import { practice } from '../basis'
import { OPTIONAL, photos, prose } from '../fields'
import { PURPOSE } from './purpose'

const XINZHENG = practice('新郑市项目申报书')

export const GROUNDS: Section = {
  id: 'grounds',
  title: '填写项目必要性与基础',
  owner: 'leader',
  fields: [
    prose(['need', '为什么要做这个项目', '供专家评审项目的必要性。', XINZHENG], 500),
    prose(['survey', '调研情况和前期基础', '供专家评审。没有的可以不填。', XINZHENG], 500, OPTIONAL),
    prose(['capacity', '单位承担项目的能力', '供专家评审。没有的可以不填。', XINZHENG], 500, OPTIONAL),
    photos(
      ['capacityPhotos', '承担能力的证明照片', '供专家评审。没有的可以不拍。', XINZHENG],
      'capability',
      PURPOSE,
      OPTIONAL,
    ),
    photos(
      ['opinionPhotos', '专家论证意见的照片', '请专家论证过的才拍。没有的可以不拍。', XINZHENG],
      'expertOpinion',
      PURPOSE,
      OPTIONAL,
    ),
  ],
}
