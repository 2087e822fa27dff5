import type { FactValue, Facts } from '../facts'
import { known } from '../facts'
import { ask, defineRule } from '../rule'
import { byAnswer, discretion, met, unmet } from '../verdicts'

const isKind = (kind: FactValue<'project.kind'>) => (facts: Facts) => known(facts, 'project.kind') === kind

const TRAINING = discretion('有培训方向，能否“有效带动”由评审认定。')

/** P20–P24: what each kind of project must show. Whether it will really work is for experts to judge. */
export const KIND_RULES = [
  defineRule({
    id: 'project.training',
    group: 'project',
    title: '师带徒、技艺传承培训',
    clause: 'P20',
    questions: [
      ask(
        'project.trainingFocus',
        '培训围绕“两区”建设，还是急需紧缺职业（工种）？',
        '这一类项目要围绕“两区”建设和急需紧缺职业（工种）。',
      ),
    ],
    applies: isKind('T1'),
    check: byAnswer('project.trainingFocus', {
      twoZones: TRAINING,
      shortage: TRAINING,
      both: TRAINING,
      none: unmet('培训没有围绕“两区”建设，也没有围绕急需紧缺职业（工种）。'),
    }),
    evidenceWanted: ['培训方向的说明'],
    remedy: {
      unmet: '请写明培训怎样围绕“两区”建设或急需紧缺职业（工种）。',
      unknown: '请先定下培训方向。',
    },
  }),
  defineRule({
    id: 'project.traineeNumber',
    group: 'project',
    title: '计划培养的人数',
    clause: 'P20',
    questions: [
      ask('project.traineeNumber', '计划里有培养多少人的数字吗？', '这一类项目要写明计划培养的人数。'),
    ],
    applies: isKind('T1'),
    check: byAnswer('project.traineeNumber', {
      yes: met('写明了计划培养的人数。'),
      no: unmet('没有写明计划培养的人数。'),
    }),
    evidenceWanted: ['计划培养的人数'],
    remedy: {
      unmet: '请写明计划培养多少人。',
      unknown: '请先定下计划培养的人数。',
    },
  }),
  defineRule({
    id: 'project.deliverables',
    group: 'project',
    title: '标准编制、产品开发、培训资源建设',
    clause: 'P21',
    questions: [
      ask(
        'project.deliverables',
        '计划里列出了要完成的成果吗，例如标准、产品或课程？',
        '这一类项目至少要有一项成果。',
      ),
    ],
    applies: isKind('T2'),
    check: byAnswer('project.deliverables', {
      yes: discretion('有计划成果，是否“产生积极推动作用”由评审认定。'),
      no: unmet('没有列出要完成的成果。'),
    }),
    evidenceWanted: ['成果清单'],
    remedy: {
      unmet: '请至少列出一项成果，例如一份标准、一件产品、一门课程。',
      unknown: '请先定下项目要交出的成果。',
    },
  }),
  defineRule({
    id: 'project.problemSolved',
    group: 'project',
    title: '工艺改进、技能革新、技艺攻关',
    clause: 'P22',
    questions: [
      ask('project.problem', '项目要解决的工艺技术难题说得清楚吗？', '这一类项目要能切实解决工艺技术难题。'),
    ],
    applies: isKind('T3'),
    check: byAnswer('project.problem', {
      yes: discretion('写明了难题，能否“切实解决”由评审认定。'),
      no: unmet('没有写明要解决的工艺技术难题。'),
    }),
    evidenceWanted: ['难题和解决办法的说明'],
    remedy: {
      unmet: '请写明解决什么难题、怎么解决。',
      unknown: '请与团队商量项目解决的难题。',
    },
  }),
  defineRule({
    id: 'project.expectedOutput',
    group: 'project',
    title: '一定的产出或效益',
    clause: 'P22',
    questions: [ask('project.expectedOutput', '有预期的产出或效益吗？', '解决难题之外，还要有产出或效益。')],
    applies: isKind('T3'),
    check: byAnswer('project.expectedOutput', {
      yes: discretion('有预期的产出或效益，能否实现由评审认定。'),
      no: unmet('没有写明预期的产出或效益。'),
    }),
    evidenceWanted: ['预期产出或效益'],
    remedy: {
      unmet: '请写明带来什么产出或效益，产出、效益有一样就可以。',
      unknown: '请与团队商量项目的预期产出。',
    },
  }),
  defineRule({
    id: 'project.events',
    group: 'project',
    title: '技艺展示、技术协作、研修交流',
    clause: 'P23',
    questions: [
      ask('project.events', '计划里列出了展示、协作、研修或交流活动吗？', '这一类项目至少要有一项活动。'),
    ],
    applies: isKind('T4'),
    check: byAnswer('project.events', {
      yes: discretion('有活动计划，是否具有“良好的社会效益”由评审认定。'),
      no: unmet('没有列出活动。'),
    }),
    evidenceWanted: ['活动清单', '预计参加或受益的人数'],
    remedy: {
      unmet: '请至少列出一项活动，写明形式和预计人数。',
      unknown: '请先定下要办的活动。',
    },
  }),
  defineRule({
    id: 'project.other',
    group: 'project',
    title: '其他合理、实用、可行的项目',
    clause: 'P24',
    questions: [],
    applies: isKind('T5'),
    check: () => discretion('是否“合理、实用、可行”，由区人力资源社会保障局认定。'),
    evidenceWanted: ['项目合理、实用、可行的说明'],
    remedy: {
      unmet: '请改选前四类中的一类。',
      unknown: '请写明项目为什么合理、实用、可行。',
    },
  }),
]
