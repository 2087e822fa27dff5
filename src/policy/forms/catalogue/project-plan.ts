import type { Form } from '../definition'
import { ours, practice, text } from './basis'
import { day, from, kept, line, money, promise, prose, rows } from './fields'

const APPLICATION = 'combined-application'
const carried = (field: string) => from(APPLICATION, field)
const NOT_ASKED = '申报时已经写明，按原样执行。'
const XINZHENG = practice('新郑市项目申报书')
const CHONGQING = practice('重庆市建设项目任务书')
const RECEIPT_FORM = practice('项目验收报告样表')

/**
 * 建设项目计划书 (P29b): the project part of the selected application, frozen, with the amount that was decided. The
 * policy names the document and no template of it was found. Only what is known since the decision is asked.
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
        line(['name', '项目名称', NOT_ASKED, text('P29b')], 60, carried('project.name')),
        day(['startsOn', '项目开始日期', NOT_ASKED, text('P32c')], carried('project.startsOn')),
        day(['endsOn', '项目结束日期', NOT_ASKED, text('P32c')], carried('project.endsOn')),
        money(
          ['grantFen', '核定补助金额', '每个项目最高不超过 5 万元，验收后拨付。', text('P42')],
          kept('decision', '核定的补助金额'),
        ),
        prose(['goal', '建设目标', NOT_ASKED, text('P29b')], 500, carried('content.goal')),
        prose(['work', '建设内容', NOT_ASKED, text('P29b')], 1000, carried('content.work')),
      ],
    },
    {
      id: 'indicators',
      title: '核对考核指标',
      owner: 'leader',
      fields: [
        rows(
          ['indicators', '考核指标', '验收时逐项对照。', CHONGQING],
          '指标',
          [
            line(['name', '指标', NOT_ASKED, CHONGQING], 100, carried('content.kpi.name')),
            line(['baseline', '现状', NOT_ASKED, CHONGQING], 60, carried('content.kpi.baseline')),
            line(['target', '目标值', NOT_ASKED, CHONGQING], 60, carried('content.kpi.target')),
            line(['proof', '验收证明方式', NOT_ASKED, ours('验收时对照')], 100, carried('content.kpi.proof')),
          ],
          carried('content.kpi'),
        ),
      ],
    },
    {
      id: 'schedule',
      title: '核对进度安排',
      owner: 'leader',
      fields: [
        rows(
          ['milestones', '进度安排', '进展记录对照这里。', XINZHENG],
          '节点',
          [
            line(['name', '节点', NOT_ASKED, XINZHENG], 60, carried('plan.stages.name')),
            day(['startsOn', '开始时间', NOT_ASKED, XINZHENG], carried('plan.stages.startsOn')),
            day(['dueOn', '完成时间', NOT_ASKED, XINZHENG], carried('plan.stages.endsOn')),
            line(['work', '工作内容', NOT_ASKED, XINZHENG], 200, carried('plan.stages.what')),
            line(['who', '责任人', NOT_ASKED, XINZHENG], 30, { ...carried('plan.stages.who'), blind: true }),
            line(['result', '阶段成果', NOT_ASKED, text('P29b')], 200, carried('plan.stages.result')),
          ],
          carried('plan.stages'),
        ),
      ],
    },
    {
      id: 'budget',
      title: '分配补助资金',
      owner: 'unit',
      fields: [
        rows(
          ['items', '经费预算', '决算时逐项对照。', RECEIPT_FORM],
          '科目',
          [
            line(['item', '科目', NOT_ASKED, RECEIPT_FORM], 80, carried('funding.budget.item')),
            money(['amountFen', '预算金额', NOT_ASKED, text('P14d')], carried('funding.budget.amountFen')),
            line(['reason', '测算依据', NOT_ASKED, ours('核对预算')], 200, carried('funding.budget.reason')),
            money(['grantFen', '其中使用补助资金', '各项合计不超过核定补助，其余由单位自筹。', text('P42')]),
          ],
        ),
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
          {
            onPaper: 'seal',
          },
        ),
      ],
    },
  ],
}
