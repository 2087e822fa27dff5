import type { Section } from '../../definition'
import { optionsOf, text } from '../basis'
import { day, entry, line, OPTIONAL, photos, pick, prose } from '../fields'
import { PURPOSE } from './purpose'

export const PROJECT: Section = {
  id: 'project',
  title: '填写建设项目基本信息',
  owner: 'leader',
  across: ['period'],
  fields: [
    line(['name', '项目名称', '工作室依托建设项目运行。', text('P2d')], 60, { published: true }),
    pick(
      ['kind', '项目属于哪一类', '符合五类之一即可，选最接近的一类。', text('P19')],
      optionsOf('project.kind'),
      {
        fact: 'project.kind',
      },
    ),
    entry('industry', ['industry', '项目所属行业', '用来核对是否在产业禁限目录内。', text('P18')]),
    pick(
      ['onNegativeList', '是否列入北京产业禁限目录', '已列入目录的项目不纳入申报。', text('P18')],
      optionsOf('project.onNegativeList'),
      { fact: 'project.onNegativeList' },
    ),
    photos(
      ['negativeListPhotos', '不在禁限目录内的说明照片', '便于经办人员核对。没有的可以不拍。', text('P18')],
      'negativeList',
      PURPOSE,
      OPTIONAL,
    ),
    pick(
      ['positioning', '符合“三区一门户”的哪一项', '项目内容应符合大兴区功能定位。', text('P17')],
      optionsOf('project.positioning'),
      { fact: 'project.positioning' },
    ),
    prose(['positioningText', '怎样符合功能定位', '供专家评审。', text('P17')], 300),
    day(['startsOn', '项目开始日期', '用来计算建设期。', text('P32c')], { fact: 'project.startsOn' }),
    day(['endsOn', '项目结束日期', '建设期一般不超过 1 年。', text('P32c')], {
      fact: 'project.endsOn',
      ends: { from: 'startsOn', period: '建设期' },
    }),
    prose(
      ['longerReason', '建设期超过 1 年的理由', '政策写的是“一般”，超过的由人工认定。', text('P32c')],
      300,
      {
        ...OPTIONAL,
        hint: '不超过 1 年的不用填。',
      },
    ),
  ],
}
