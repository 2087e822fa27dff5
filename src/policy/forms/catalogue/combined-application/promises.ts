import type { Condition, Section } from '../../definition'
import { ours, practice, text } from '../basis'
import { OPTIONAL, photos, promise, yesNo } from '../fields'
import { PURPOSE } from './purpose'

const PUBLICISED: readonly Condition[] = [{ field: 'unitPromise.publicised', is: [true] }]

export const LEADER_PROMISE: Section = {
  id: 'leaderPromise',
  title: '作出领办人承诺',
  owner: 'leader',
  fields: [
    promise(
      [
        'agrees',
        '本人愿意领办工作室，所填内容和照片真实',
        '领办人是日常运行和管理的第一责任人。',
        text('P44a'),
      ],
      { onPaper: 'signature' },
    ),
    promise([
      'leadsNoOther',
      '本人没有领办其他大兴区技能大师工作室',
      '同一技能大师只能领办一个工作室。',
      text('P35'),
    ]),
  ],
}

export const UNIT_PROMISE: Section = {
  id: 'unitPromise',
  title: '作出单位承诺',
  owner: 'unit',
  fields: [
    yesNo(
      ['publicised', '是否已在单位内部公示', '没有公示的可以不答。', practice('苏州市2024年申报通知')],
      OPTIONAL,
    ),
    photos(
      [
        'publicityPhotos',
        '内部公示的照片',
        '公示栏或通知的照片。没有的可以不拍。',
        practice('苏州市2024年申报通知'),
      ],
      'insidePublicity',
      PURPOSE,
      { ...OPTIONAL, when: PUBLICISED },
    ),
    promise(['agrees', '单位同意申报，所填内容和照片真实', '申报由单位提交，单位负责。', text('P25a')], {
      onPaper: 'seal',
    }),
    photos(
      [
        'stampedPage',
        '签字盖章页的照片',
        '打印申报表，签字盖章后拍照。不用纸质件的可以不拍。',
        ours('盖章件随材料一起留存'),
      ],
      'stampedForm',
      PURPOSE,
      OPTIONAL,
    ),
  ],
}
