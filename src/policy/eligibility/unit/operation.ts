import { PARAMETERS } from '../../parameters'
import { known } from '../facts'
import { ask, defineRule } from '../rule'
import { byAnswer, met, unknown, unmet } from '../verdicts'

/** P15 and P16: how the workshop will be run, and with whom. */
export const OPERATION_RULES = [
  defineRule({
    id: 'unit.workshopRules',
    group: 'unit',
    title: '工作室管理制度',
    clause: 'P15a',
    questions: [
      ask('unit.workshopRules', '有工作室的管理制度吗？', '政策要求有明确的制度，申报时附上文件。'),
    ],
    check: byAnswer('unit.workshopRules', {
      yes: met('有工作室管理制度。'),
      no: unmet('没有工作室管理制度。'),
    }),
    evidenceWanted: ['工作室管理制度文件'],
    remedy: {
      unmet: '请写一份工作室管理制度，写明谁负责、怎么运行、经费怎么管。',
      unknown: '请与单位核对。',
    },
  }),
  defineRule({
    id: 'unit.goals',
    group: 'unit',
    title: '工作职责、目标任务',
    clause: 'P15b',
    questions: [
      ask(
        'unit.goals',
        '工作室的职责和目标任务定下来了吗？',
        '目标会成为以后年度总结对照的依据，至少要有一项能衡量的。',
      ),
    ],
    check: byAnswer('unit.goals', {
      yes: met('有工作职责和目标任务。'),
      no: unmet('没有工作职责和目标任务。'),
    }),
    evidenceWanted: ['工作职责', '至少一项可以衡量的目标'],
    remedy: {
      unmet: '请列出职责和目标，例如一年带几名徒弟、解决几个难题。',
      unknown: '请与领办人和单位商量确定。',
    },
  }),
  defineRule({
    id: 'unit.teamMembers',
    group: 'unit',
    title: '三名以上正式员工的团队',
    clause: 'P16a',
    covers: ['P16b', 'P16c'],
    questions: [
      ask(
        'unit.teamMembers',
        '不算技能大师本人，团队里有几名本单位正式员工？',
        '技能人才、专业技术人才都算；劳务派遣、实习人员不算。',
      ),
    ],
    check: (facts) => {
      const members = known(facts, 'unit.teamMembers')
      const least = PARAMETERS.teamMembersMin.value
      if (members === undefined) return unknown('unit.teamMembers')
      if (members >= least) return met(`除技能大师外有 ${least} 名以上正式员工。`)
      return unmet(`除技能大师外有 ${members} 名正式员工，还差 ${least - members} 名。`)
    },
    evidenceWanted: ['团队成员名单', '正式员工证明'],
    remedy: {
      unmet: '请从本单位正式员工中补充技能人才或专业技术人才。',
      unknown: '请与单位人事部门核对团队成员的用工形式。',
    },
  }),
]
