import { TRIGGERS } from '../../standing/triggers'
import type { Condition, Form } from '../definition'
import { ours, text } from './basis'
import { day, kept, line, money, OPTIONAL, photos, pick, prose } from './fields'

const OPTIONS = Object.entries(TRIGGERS).map(([value, { name }]) => ({ value, label: name }))
const isOn = (...ids: readonly string[]): readonly Condition[] => [{ field: 'situation.triggers', is: ids }]
const REVOKED: readonly Condition[] = [{ field: 'decision.outcome', is: ['revoke'] }]
const HEARING = ours('告知和申辩')
const WHO = ours('承办和核定由两人办理')

/** 动态管理、取消称号审核表 (P48–P60): one case; a signal opens nothing, a person decides and a second one approves. */
export const REVOCATION_CASE_FORM: Form = {
  id: 'revocation-case',
  version: 1,
  title: '动态管理、取消称号审核表',
  sections: [
    {
      id: 'situation',
      title: '登记情形',
      owner: 'officer',
      fields: [
        {
          id: 'triggers',
          type: 'choices',
          label: '出现的情形',
          why: '可以同时选几种，每一种都要有事实。',
          basis: text('P48'),
          required: true,
          blind: false,
          options: OPTIONS,
        },
        prose(['effect', '怎样导致工作室不能正常运转', '有原因、没有影响的，不立案。', text('P53b')], 1000, {
          when: isOn('R5'),
        }),
        line(['findingNo', '认定文件的名称和文号', '没有正式文件的，不能作决定。', text('P56')], 100, {
          when: isOn('R7', 'R8'),
        }),
        line(['article', '不符合《管理办法》的哪一条', '要写明条款。', text('P59')], 200, {
          when: isOn('R11'),
        }),
        prose(['facts', '认定的事实', '写明时间、次数和依据。', ours('立案审核')], 2000),
        photos(
          ['evidencePhotos', '事实证据的照片', '归档。', ours('立案审核')],
          'finding',
          '大兴区技能大师工作室动态管理',
          {
            max: 20,
          },
        ),
      ],
    },
    {
      id: 'hearing',
      title: '登记告知和申辩',
      owner: 'officer',
      fields: [
        day(['noticedOn', '告知单位和领办人的日期', '告知送达后才能作决定。', HEARING]),
        pick(
          ['replied', '是否提出申辩', '政策没有规定期限，按本单位配置。', HEARING],
          [
            { value: 'replied', label: '提出了申辩' },
            { value: 'silent', label: '期满没有申辩' },
            { value: 'waived', label: '放弃申辩' },
          ],
        ),
        prose(['reply', '申辩的内容和核查', '逐条写明是否采纳。', HEARING], 2000, {
          when: [{ field: 'hearing.replied', is: ['replied'] }],
        }),
        day(['repliedOn', '收到申辩的日期', '期限从告知送达起算。', HEARING], {
          when: [{ field: 'hearing.replied', is: ['replied'] }],
        }),
        day(['warnedOn', '书面提醒的日期', '不配合管理的，先书面提醒。没有提醒的可以不填。', HEARING], {
          ...OPTIONAL,
          when: isOn('R2'),
        }),
        day(['rectificationEndedOn', '整改期满的日期', '先整改的要写。没有整改的可以不填。', HEARING], {
          ...OPTIONAL,
          when: isOn('R9', 'R10'),
        }),
      ],
    },
    {
      id: 'decision',
      title: '作出决定',
      owner: 'officer',
      fields: [
        pick(
          ['outcome', '决定', '由人决定，系统只提示。', text('P60a')],
          [
            { value: 'revoke', label: '取消工作室称号，收回铭牌' },
            { value: 'rectify', label: '限期整改' },
            { value: 'close', label: '不取消，结案' },
          ],
        ),
        prose(['reason', '决定的理由', '写明情形和依据。', text('P60a')], 2000, { onPaper: 'seal' }),
        pick(['mainTrigger', '以哪一种情形取消称号', '名录只公开情形的类别。', text('P60a')], OPTIONS, {
          when: REVOKED,
        }),
        line(['documentNo', '决定文件的文号', '归档。', text('P60a')], 60, { when: REVOKED }),
        day(['effectiveOn', '取消称号的日期', '从这一天起登记为已取消。', text('P60a')], { when: REVOKED }),
        money(['recoverFen', '应收回的项目资金', '挪用、滥用经费的要写。没有的填 0。', text('P55')], {
          when: isOn('R7'),
        }),
        line(['preparedBy', '承办人', '系统记录。', WHO], 30, kept('decision', '承办人')),
        line(['approvedBy', '核定人', '系统记录，不能是承办人。', WHO], 30, kept('decision', '核定人')),
      ],
    },
    {
      id: 'plaque',
      title: '登记铭牌收回',
      owner: 'officer',
      fields: [
        line(['plaqueNo', '铭牌编号', '以登记为准。', text('P60b')], 40, {
          ...kept('plaque', '铭牌编号'),
          when: REVOKED,
        }),
        pick(
          ['outcome', '铭牌收回情况', '收回铭牌后结案。', text('P60b')],
          [
            { value: 'recovered', label: '已收回' },
            { value: 'lost', label: '无法收回' },
          ],
          { when: REVOKED },
        ),
        day(['recoveredOn', '铭牌收回日期', '归档。', text('P60b')], {
          when: [{ field: 'plaque.outcome', is: ['recovered'] }],
        }),
        prose(['lostReason', '铭牌无法收回的原因', '写明原因才能结案。', text('P60b')], 500, {
          when: [{ field: 'plaque.outcome', is: ['lost'] }],
        }),
        line(['note', '铭牌收回的经手人', '归档。没有的可以不填。', text('P60b')], 60, {
          ...OPTIONAL,
          when: REVOKED,
        }),
      ],
    },
  ],
}
