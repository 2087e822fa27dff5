import type { Form, Section } from '../definition'
import { again, columnsAgain } from './again'
import { ours, text } from './basis'
import { CONTENT } from './combined-application/content'
import { FUNDING } from './combined-application/funding'
import { PLAN } from './combined-application/plan'
import { PROJECT } from './combined-application/project'
import { follows, kept, line, money, promise, rows } from './fields'

const carried = (section: Section, fieldId: string) => again('combined-application', section, fieldId)

/**
 * 建设项目计划书 (P29b): the project part of the selected application, frozen, with the amount that was decided. The
 * policy names the document and no template of it was found. Only what nobody could know before the decision is asked.
 */
export const PROJECT_PLAN_FORM: Form = {
  id: 'project-plan',
  version: 1,
  title: '技能大师工作室建设项目计划书',
  sections: [
    {
      id: 'outline',
      title: '核对项目概要',
      owner: 'leader',
      fields: [
        line(
          ['projectNo', '项目编号', '由系统编号，拨付和归档时用。', ours('便于归档')],
          40,
          kept('project', '项目编号'),
        ),
        carried(PROJECT, 'name'),
        carried(PROJECT, 'startsOn'),
        carried(PROJECT, 'endsOn'),
        money(
          ['grantFen', '核定补助金额', '每个项目最高不超过 5 万元，验收后拨付。', text('P42')],
          kept('decision', '核定的补助金额'),
        ),
        carried(CONTENT, 'goal'),
        carried(CONTENT, 'work'),
        carried(CONTENT, 'outputs'),
      ],
    },
    {
      id: 'indicators',
      title: '核对考核指标',
      owner: 'leader',
      fields: [carried(CONTENT, 'indicators')],
    },
    { id: 'schedule', title: '核对进度安排', owner: 'leader', fields: [carried(PLAN, 'stages')] },
    {
      id: 'budget',
      title: '分配补助资金',
      owner: 'unit',
      fields: [
        rows(['items', '经费预算和资金来源', '决算时逐项对照。', text('P14d')], '支出', [
          ...columnsAgain('combined-application', FUNDING, 'budget'),
          money(['grantFen', '其中使用补助资金', '合计不超过核定补助，其余由单位自筹。', text('P42')]),
          money(
            ['ownFen', '其中单位自筹资金', '等于预算减去补助。', text('P14a')],
            follows('budget.items.grantFen', 'restOfAmount'),
          ),
        ]),
      ],
    },
    {
      id: 'signatures',
      title: '确认计划书',
      owner: 'unit',
      fields: [
        promise(
          ['leaderAgrees', '领办人按计划书执行', '领办人是日常运行和管理的第一责任人。', text('P44a')],
          { onPaper: 'signature' },
        ),
        promise(
          ['unitAgrees', '单位管理和支持项目，资金按计划使用', '政策要求单位加强管理。', text('P46a')],
          { onPaper: 'seal' },
        ),
      ],
    },
    {
      id: 'bureau',
      title: '确认备案',
      owner: 'officer',
      fields: [
        promise(
          [
            'confirms',
            '计划书与评审确定的内容一致',
            '确认后计划书不再修改，变更另行申请。',
            ours('计划书备案'),
          ],
          { onPaper: 'seal' },
        ),
      ],
    },
  ],
}
