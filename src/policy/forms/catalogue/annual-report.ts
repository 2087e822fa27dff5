import type { FilingForm, NumberField, TextField } from '../definition'
import { ours, practice, text } from './basis'
import {
  day,
  from,
  kept,
  line,
  money,
  OPTIONAL,
  photos,
  pick,
  promise,
  prose,
  rows,
  whole,
  yesNo,
} from './fields'
import type { ActivityKind } from './progress-entry'

/** The two fields of the report that sum up one kind of activity. */
export function fieldsOfKind(kind: ActivityKind): { readonly count: string; readonly summary: string } {
  return { count: `${kind}Count`, summary: `${kind}Summary` }
}

function kind(of: ActivityKind, label: string): readonly [NumberField, TextField] {
  const { count, summary } = fieldsOfKind(of)
  const why = '由进展记录汇总，您可以改。'
  return [
    whole([count, `${label}的次数`, why, text('P44b')], 9999, '次'),
    prose([summary, `${label}的总结`, `${why}没有的可以不填。`, text('P47c')], 2000, OPTIONAL),
  ]
}

const HANGZHOU = practice('杭州市考核评估标准')
const HAINAN = practice('海南省名单通知的资金管理要求')
const PURPOSE = '大兴区技能大师工作室年度报告'
const NEXT = '下一年总结时对照这里。'
const lastYear = (field: string) => from('annual-report', `nextYear.${field}`)

/** 当年度工作总结及下一年度工作计划 (P47), filed by the unit; everything in it is asked once a year. */
export const ANNUAL_REPORT_FORM: FilingForm = {
  id: 'annual-report',
  version: 1,
  title: '年度工作总结及下一年度工作计划',
  sections: [
    {
      id: 'state',
      title: '填写工作室现状',
      owner: 'leader',
      fields: [
        pick(
          ['running', '工作室现在的运行状态', '动态管理要看能不能正常运转。', text('P53b')],
          [
            { value: 'normal', label: '正常运转' },
            { value: 'partly', label: '部分工作停止' },
            { value: 'stopped', label: '已停止开展工作' },
          ],
        ),
        prose(
          ['stoppedReason', '停止的原因和恢复的打算', '原因不同，办法不同，由人工了解。', text('P53a')],
          500,
          { when: [{ field: 'state.running', is: ['partly', 'stopped'] }] },
        ),
        prose(
          ['approvedChanges', '本年度已批准的变更', '变更已经备案，不用再写。', text('P45a')],
          1000,
          kept('title', '本年度批准的领办人、所在单位、工作地址变更'),
        ),
        yesNo([
          'hasOtherChange',
          '领办人、所在单位或工作地址还有没有别的变更',
          '这三样不得随意变更，要先申请。',
          text('P45a'),
        ]),
        prose(['otherChange', '还没有备案的变更是什么', '我们据此联系您补办。', text('P45a')], 500, {
          when: [{ field: 'state.hasOtherChange', is: [true] }],
          blind: true,
        }),
        whole(
          ['teamSize', '团队现有正式员工人数', '除技能大师外，应有 3 名以上正式员工。', text('P16a')],
          999,
          '人',
        ),
        prose(['teamChange', '团队成员今年的变动', '写谁加入、谁离开。没有的可以不填。', text('P16a')], 500, {
          ...OPTIONAL,
          blind: true,
        }),
        prose(
          [
            'siteChange',
            '场地和设备今年的变动',
            '没有的可以不填。',
            practice('技能大师工作室届满考核办法（2016）'),
          ],
          500,
          OPTIONAL,
        ),
      ],
    },
    {
      id: 'summary',
      title: '总结本年度工作',
      owner: 'leader',
      fields: [
        prose(
          ['plannedGoals', '去年计划的本年度目标', '对照去年报送的计划。', text('P47d')],
          1000,
          lastYear('goals'),
        ),
        rows(
          ['plannedTasks', '去年计划的本年度任务', '对照去年报送的计划。', text('P15c')],
          '任务',
          [
            line(['what', '任务', '对照去年报送的计划。', text('P15c')], 200, lastYear('tasks.what')),
            day(['dueOn', '完成时间', '对照去年报送的计划。', text('P15c')], lastYear('tasks.dueOn')),
          ],
          lastYear('tasks'),
        ),
        ...kind('research', '技能研发、技术攻关'),
        ...kind('mentoring', '带徒传技'),
        ...kind('exchange', '技艺交流'),
        ...kind('other', '其他工作'),
        whole(
          ['peopleTrained', '全年带徒和培训的人次', '由进展记录汇总，您可以改。', text('P58')],
          99_999,
          '人次',
        ),
        whole(['apprentices', '今年在带的徒弟人数', '同一个徒弟只算一次。', HANGZHOU], 9999, '人'),
        whole(
          ['highlySkilled', '今年培养的高技能人才人数', '动态管理要看技能人才带动作用。', HANGZHOU],
          9999,
          '人',
        ),
        prose(
          ['outputs', '全年形成的成果', '标准、工作法、专利、论文、奖项等。没有的写“无”。', text('P11a')],
          2000,
        ),
        prose(['benefits', '全年的经济效益', '写金额和怎样算的。没有的写“无”。', text('P11b')], 1000),
        prose(['socialBenefits', '全年的社会效益', '政策要求促进发挥社会效益。', text('P44c')], 1000),
        prose(
          ['problems', '遇到的问题', '由进展记录汇总，您可以改。没有的可以不填。', ours('服务改进')],
          2000,
          OPTIONAL,
        ),
        prose(
          ['suggestions', '意见和建议', '我们据此改进服务。没有的可以不填。', ours('服务改进')],
          1000,
          OPTIONAL,
        ),
        photos(
          ['apprenticePhotos', '徒弟名册的照片', '和徒弟人数对照。没有的可以不拍。', HANGZHOU],
          'apprenticeship',
          PURPOSE,
          OPTIONAL,
        ),
        photos(
          ['resultPhotos', '成果证明的照片', '和成果对照。没有的可以不拍。', ours('核对成果')],
          'result',
          PURPOSE,
          OPTIONAL,
        ),
      ],
    },
    {
      id: 'nextYear',
      title: '写下一年度计划',
      owner: 'leader',
      fields: [
        prose(['goals', '下一年度的目标', NEXT, text('P47d')], 1000),
        rows(
          ['tasks', '下一年度的任务', NEXT, text('P47d')],
          '任务',
          [
            line(['what', '任务', '写一件具体的事。', text('P47d')], 200),
            day(['dueOn', '完成时间', '写计划完成的日期。', text('P47d')]),
            line(['who', '负责人', '写谁负责。', text('P47d')], 30, { blind: true }),
          ],
          { sortBy: 'dueOn' },
        ),
        line(
          [
            'plannedProject',
            '下一年度打算申报的项目',
            '建设项目每年评选一次。没有的可以不填。',
            text('P32a'),
          ],
          200,
          OPTIONAL,
        ),
        rows(
          ['fundPlan', '下一年度的资金使用计划', '年底对照支出。没有的可以不填。', HAINAN],
          '资金用途',
          [
            line(['item', '资金用途', '写钱准备用在哪里。', HAINAN], 80),
            money(['amountFen', '计划金额', '写大概的数额。', HAINAN]),
          ],
          OPTIONAL,
        ),
        pick(
          [
            'leaderConfirms',
            '领办人确认以上总结和计划',
            '领办人是日常运行和管理的第一责任人。',
            text('P44a'),
          ],
          [
            { value: 'confirmed', label: '领办人已确认' },
            { value: 'absent', label: '领办人暂时不能确认', hint: '病休、外出等' },
          ],
          { onPaper: 'signature' },
        ),
        line(
          ['absentReason', '领办人不能确认的原因', '由单位说明，照常报送。', ours('领办人请假时由单位报送')],
          200,
          {
            when: [{ field: 'nextYear.leaderConfirms', is: ['absent'] }],
            blind: true,
          },
        ),
      ],
    },
    {
      id: 'unitPart',
      title: '填写经费和单位意见',
      owner: 'unit',
      fields: [
        rows(
          ['projects', '本年度建设项目的申报和执行', '系统里已有记录，不用再写。', text('P32a')],
          '项目',
          [
            line(['name', '项目', '来自项目记录。', text('P32a')], 60, kept('project', '项目名称')),
            line(['stand', '进度和验收', '来自项目记录。', text('P43b')], 60, kept('project', '项目状态')),
          ],
          { ...kept('project', '本年度申报、入选和在建的项目'), max: 10 },
        ),
        money(
          ['grantFen', '本年度收到的项目补助', '系统里已有记录，不用再写。', text('P43c')],
          kept('project', '本年度拨付的补助'),
        ),
        money(['ownFundingFen', '单位本年度投入工作室的经费', '政策要求单位加大经费支持。', text('P46b')]),
        money(['spentFen', '工作室本年度的支出', '由进展记录汇总，您可以改。', text('P14d')]),
        money(['balanceFen', '专账（科目）年末余额', '政策要求设专账，规范使用资金。', text('P14c')]),
        photos(
          ['ledgerPhotos', '专账（科目）明细的照片', '和收支对照。没有的可以不拍。', text('P14c')],
          'ledger',
          PURPOSE,
          OPTIONAL,
        ),
        prose(['management', '单位怎样管理和支持工作室', '政策要求单位加强管理。', text('P46a')], 1000),
        promise(['agrees', '单位同意报送，总结和计划属实', '年度总结和计划由单位报送。', text('P47b')], {
          onPaper: 'seal',
        }),
      ],
    },
  ],
}
