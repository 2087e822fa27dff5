import type { Section } from '../../definition'
import { text } from '../basis'
import { line, OPTIONAL, pick, prose, rows, whole } from '../fields'
import { ANYANG, SCIENCE } from './sources'

/** What the project left behind. */
export const RESULTS: Section = {
  id: 'results',
  title: '填写项目成果',
  owner: 'leader',
  fields: [
    rows(
      ['rights', '知识产权', '没有的可以不填。', SCIENCE],
      '知识产权',
      [
        pick(
          ['kind', '知识产权的种类', '按种类统计。', SCIENCE],
          [
            { value: 'invention', label: '发明专利' },
            { value: 'utilityModel', label: '实用新型专利' },
            { value: 'design', label: '外观设计专利' },
            { value: 'software', label: '软件著作权' },
          ],
        ),
        whole(['applied', '申请件数', '按种类统计。', SCIENCE], 999, '件'),
        whole(['granted', '授权件数', '按种类统计。', SCIENCE], 999, '件'),
      ],
      { ...OPTIONAL, max: 4 },
    ),
    rows(
      ['products', '标准、工艺、产品和课程', '第二类项目要有。没有的可以不填。', text('P21')],
      '成果',
      [
        pick(
          ['kind', '成果的种类', '按种类统计。', text('P21')],
          [
            { value: 'standard', label: '技术工艺（服务）标准' },
            { value: 'process', label: '工艺' },
            { value: 'product', label: '产品' },
            { value: 'course', label: '技术技能培训资源' },
          ],
        ),
        line(['name', '成果名称', '写名称和编号。', text('P21')], 100),
      ],
      OPTIONAL,
    ),
    whole(['people', '项目一共培养的人数', '没有的填 0。', text('P20')], 99_999, '人'),
    whole(['highlySkilled', '项目培养的高技能人才人数', '没有的填 0。', text('P20')], 99_999, '人'),
    prose(['benefit', '项目的直接和间接效益', '经济的和社会的都写。没有的写“无”。', ANYANG], 1000),
  ],
}
