import { defineRule } from '../rule'
import { byRegister, discretion, met, unmet } from '../verdicts'

/** P36 and P37: one workshop per unit, or per branch, and occupation. The register answers. */
export const PLACE_RULES = [
  defineRule({
    id: 'unit.oneForOccupation',
    group: 'unit',
    title: '相同职业只建立一个工作室',
    clause: 'P36',
    covers: ['P37a', 'P37b'],
    questions: [],
    ...byRegister('unit.sameOccupationWorkshop', {
      no: met('与名录核对，没有相同职业（工种）的工作室。'),
      similar: discretion('与名录核对，有职业（工种）相近的工作室，是否相同由区人力资源社会保障局认定。'),
      yes: unmet('与名录核对，相同职业（工种）目前不能再建立一个工作室。'),
    }),
    evidenceWanted: [],
    remedy: {
      unmet:
        '同一单位相同职业（工种）只能建立一个工作室；在大兴有多个分厂、分公司的，每个各一个。请核对职业和所在的分厂、分公司。',
      unknown: '不用填写，提交时由系统与名录核对。',
    },
  }),
]
