import type { Form } from '../definition'
import { ours, text } from './basis'
import { line, OPTIONAL, photos, pick, prose } from './fields'

const ENTRY_PURPOSE = '大兴区技能大师工作室公示异议'
const NAMED = [{ field: 'objection.named', is: ['named'] }]

/** 异议登记 (P28a): by anybody during publicity; what becomes of it is an officer's finding with a reason. */
export const OBJECTION_FORM: Form = {
  id: 'objection',
  version: 1,
  title: '公示异议登记',
  sections: [
    {
      id: 'objection',
      title: '填写异议',
      owner: 'public',
      fields: [
        pick(
          ['named', '是否实名', '匿名的先记为线索，由人核查。', ours('异议受理')],
          [
            { value: 'named', label: '实名' },
            { value: 'anonymous', label: '匿名' },
          ],
        ),
        line(['name', '异议人姓名或单位', '只用于核查和答复，不公开。', ours('异议受理')], 80, {
          when: NAMED,
          blind: true,
          sensitive: true,
        }),
        line(['contact', '异议人联系方式', '用于答复，不公开。', ours('异议受理')], 80, {
          when: NAMED,
          blind: true,
          sensitive: true,
        }),
        pick(
          ['about', '对什么有异议', '只影响被异议的部分。', text('P28a')],
          [
            { value: 'entry', label: '名单中的一个条目' },
            { value: 'list', label: '整个名单或评选程序' },
          ],
        ),
        line(['entry', '名单中的哪一个', '写工作室或项目的名称。', text('P28a')], 80, {
          when: [{ field: 'objection.about', is: ['entry'] }],
          blind: true,
        }),
        prose(['facts', '异议的事实', '写清时间、人物和事情经过，便于核查。', ours('异议受理')], 2000),
        photos(
          ['evidencePhotos', '异议证据的照片', '没有的可以不拍。', ours('异议受理')],
          'finding',
          ENTRY_PURPOSE,
          OPTIONAL,
        ),
      ],
    },
    {
      id: 'finding',
      title: '填写核查结论',
      owner: 'officer',
      fields: [
        pick(
          ['outcome', '核查结论', '公示无异议的，才能授予称号。', text('P28a')],
          [
            { value: 'notUpheld', label: '异议不成立' },
            { value: 'corrected', label: '部分成立，更正后重新公示' },
            { value: 'upheld', label: '异议成立，移出名单' },
            { value: 'unsettled', label: '暂时不能认定，条目继续暂停' },
          ],
        ),
        prose(['reason', '核查的经过和理由', '答复异议人，归档。', text('P28a')], 2000),
      ],
    },
  ],
}
