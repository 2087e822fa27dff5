import type { Condition, Section } from '../../definition'
import { optionsOf, practice, text } from '../basis'
import { line, money, OPTIONAL, photos, pick, prose, rows, whole } from '../fields'
import { PURPOSE } from './purpose'

const HAS_PREMISES: readonly Condition[] = [{ field: 'conditions.premises', is: ['inDistrict', 'elsewhere'] }]

export const CONDITIONS: Section = {
  id: 'conditions',
  title: '填写工作室条件',
  owner: 'unit',
  carries: true,
  fields: [
    line(['workshopName', '工作室名称', '公示和铭牌上用。', practice('凉山州2024年申报通知')], 60, {
      blind: true,
      published: true,
      hint: '可以写成：大兴区＋姓名＋职业＋技能大师工作室。',
    }),
    pick(
      ['premises', '工作场地和设备设施', '政策要求有场地和设备设施。', text('P14b')],
      optionsOf('unit.premises'),
      { fact: 'unit.premises' },
    ),
    line(['address', '工作室地址', '授牌后工作地址不能随意变更。', text('P45c')], 120, {
      when: HAS_PREMISES,
      blind: true,
    }),
    whole(['areaSqm', '工作场地面积', '供专家参考，没有最低面积。', text('P14b')], 1_000_000, '平方米', {
      when: HAS_PREMISES,
      min: 1,
    }),
    rows(
      ['equipment', '主要设备设施', '供专家判断条件够不够用。', text('P14b')],
      '设备',
      [
        line(['name', '设备名称和型号', '写主要的设备即可。', text('P14b')], 80),
        whole(['quantity', '数量', '说明条件够不够用。', text('P14b')], 99_999, '台（套）', { min: 1 }),
      ],
      { when: HAS_PREMISES, max: 50 },
    ),
    photos(
      ['premisesPhotos', '场地和设备照片', '证明场地和设备设施已经具备。', text('P14b')],
      'premises',
      PURPOSE,
      { when: HAS_PREMISES },
    ),
    money(['fundingFen', '单位每年支持工作室的经费', '政策要求单位提供必要的经费支持。', text('P14a')], {
      fact: 'unit.funding',
      hint: '政策没有规定最低数额。',
    }),
    line(['fundingSource', '支持经费的来源', '如职工教育经费。没有的可以不填。', text('P14a')], 80, OPTIONAL),
    line(
      ['ledger', '资金管理专门账目（科目）名称', '政策要求设专账或专门科目，确保规范使用。', text('P14c')],
      80,
      { blind: true, fact: 'unit.ledger', hint: '还没有设的，写准备设的名称。' },
    ),
    photos(
      ['rulesPhotos', '管理制度、职责和目标文本的照片', '政策要求制度、职责和目标任务明确。', text('P15a')],
      'workshopRules',
      PURPOSE,
      { fact: 'unit.workshopRules' },
    ),
    prose(['duties', '工作室的工作职责', '政策要求工作职责明确。', text('P15b')], 800),
    rows(
      ['goals', '工作室目标任务', '政策要求目标任务明确，以后总结时对照。', text('P15b')],
      '目标',
      [
        whole(['year', '哪一年完成', '目标任务分年度写。', text('P15b')], 2100, '年', { min: 2000 }),
        line(['what', '做什么', '写一件具体的事。', text('P15b')], 100),
        line(['target', '做到多少', '写能数得出来的结果。', text('P15b')], 60),
      ],
      { fact: 'unit.goals', sortBy: 'year', headline: ['year', 'what', 'target'] },
    ),
  ],
}
