import type { Section } from '../../definition'
import { practice, text } from '../basis'
import { line, OPTIONAL, photos, prose, rows, yesNo } from '../fields'
import { PURPOSE } from './purpose'

const XINZHENG = practice('新郑市项目申报书')

export const ORGANISATION: Section = {
  id: 'organisation',
  title: '填写项目组织与分工',
  owner: 'unit',
  fields: [
    prose(
      ['arrangement', '项目的组织机构和管理办法', '供专家评审。没有的可以不填。', XINZHENG],
      500,
      OPTIONAL,
    ),
    rows(
      ['duties', '项目成员和分工', '写清谁负责项目的哪一部分。', text('P16a')],
      '项目成员',
      [
        line(['who', '项目成员姓名', '写团队成员的姓名。', text('P16a')], 30, { blind: true }),
        line(['duty', '在项目中的分工', '写负责什么。', text('P16a')], 100),
      ],
      { max: 30, counter: '人' },
    ),
    yesNo(['studied', '单位领导班子是否研究过这个项目', '没有研究的可以不答。', XINZHENG], OPTIONAL),
    photos(
      ['minutesPhotos', '研究项目的会议纪要照片', '供经办人员核对。没有的可以不拍。', XINZHENG],
      'minutes',
      PURPOSE,
      { ...OPTIONAL, when: [{ field: 'organisation.studied', is: [true] }] },
    ),
  ],
}
