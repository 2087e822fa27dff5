import type { Section } from '../../definition'
import { text } from '../basis'

export const LEADER_PROMISE: Section = {
  id: 'leaderPromise',
  title: '作出领办人承诺',
  owner: 'leader',
  fields: [
    {
      id: 'agrees',
      type: 'yesNo',
      label: '本人愿意领办工作室，所填内容和照片真实',
      why: '领办人是日常运行和管理的第一责任人。',
      basis: text('P44a'),
      required: true,
      mustBeYes: true,
      blind: false,
    },
    {
      id: 'leadsNoOther',
      type: 'yesNo',
      label: '本人没有领办其他大兴区技能大师工作室',
      why: '同一技能大师只能领办一个工作室。',
      basis: text('P35'),
      required: true,
      mustBeYes: true,
      blind: false,
    },
  ],
}

export const UNIT_PROMISE: Section = {
  id: 'unitPromise',
  title: '作出单位承诺',
  owner: 'unit',
  fields: [
    {
      id: 'agrees',
      type: 'yesNo',
      label: '单位同意申报，所填内容和照片真实',
      why: '申报由单位提交，单位负责。',
      basis: text('P25a'),
      required: true,
      mustBeYes: true,
      blind: false,
    },
  ],
}
