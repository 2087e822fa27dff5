import { addYears } from '../../calendar/day'
import { PARAMETERS } from '../../parameters'
import { known, type FactValue } from '../facts'
import { ask, defineRule } from '../rule'
import { byAnswer, discretion, met, unknown, unmet } from '../verdicts'

/** A title that still stands, in order or not. */
export const TITLED: readonly FactValue<'project.workshopTitle'>[] = ['normal', 'suspended', 'revoking']

/** P31, P34, P62: who may put a project forward. Asked first: a titled workshop files the project part only. */
export const ENTRY_RULES = [
  defineRule({
    id: 'project.workshop',
    group: 'project',
    title: '由工作室申报',
    clause: 'P31',
    covers: ['P2d', 'P3c', 'P33a'],
    questions: [
      ask(
        'project.workshopTitle',
        '单位已经有“大兴区技能大师工作室”称号，并用它申报项目吗？',
        '已有称号并正常运转的，只需提交项目申报材料。',
      ),
      ask(
        'project.appliesTogether',
        '打算同时申报工作室和建设项目吗？',
        '还没有称号的，要同时提交工作室和项目两份材料。',
      ),
    ],
    check: (facts) => {
      const title = known(facts, 'project.workshopTitle')
      if (title === undefined) return unknown('project.workshopTitle')
      if (TITLED.includes(title)) return met('由已有称号的工作室申报。')
      if (title === 'revoked') return unmet('称号已取消，不能再用它申报项目。')
      const isTogether = known(facts, 'project.appliesTogether')
      if (isTogether === undefined) return unknown('project.appliesTogether')
      return isTogether === 'yes'
        ? met('与工作室同时申报。')
        : unmet('没有工作室称号，也没有同时申报工作室。')
    },
    evidenceWanted: [],
    remedy: {
      unmet: '请同时申报工作室和建设项目。称号取消后重新申报的，请选“没有”称号。',
      unknown: '请与单位核对有没有称号，以及是否同时申报。',
    },
  }),
  defineRule({
    id: 'project.titleInOrder',
    group: 'project',
    title: '工作室正常运转',
    clause: 'P34b',
    covers: ['P34a', 'P34c'],
    questions: [],
    applies: (facts) => (known(facts, 'project.workshopTitle') ?? 'none') !== 'none',
    check: (facts, { settings }) =>
      byAnswer('project.workshopTitle', {
        none: met('没有称号的单位同时申报工作室。'),
        normal: met('工作室有称号，并正常运转。'),
        suspended:
          settings?.rectifyingMayApply === false
            ? unmet('工作室正在整改或暂停。按本单位配置，这期间不能申报项目。')
            : discretion('工作室正在整改或暂停，能否申报由区人力资源社会保障局认定。'),
        revoking: discretion('工作室正在核查是否取消称号，能否申报由区人力资源社会保障局认定。'),
        revoked: unmet('工作室称号已取消。'),
      })(facts),
    evidenceWanted: [],
    remedy: {
      unmet: '整改或暂停的，请恢复正常运转后再申报；称号取消的，可以重新同时申报工作室和建设项目。',
      unknown: '请在公开名录中核对工作室的状态。',
    },
  }),
  defineRule({
    id: 'project.titleAge',
    group: 'project',
    title: '挂牌满两年',
    clause: 'P62',
    packs: ['daxing-1'],
    questions: [],
    check: (facts, { asOf }) => {
      if (known(facts, 'project.workshopTitle') === 'none') return unmet('还没有挂牌。')
      const awardedOn = known(facts, 'project.titleAwardedOn')
      if (awardedOn === undefined) return unknown('project.titleAwardedOn')
      const years = PARAMETERS.titleAgeForProjectYears.value
      return addYears(awardedOn, years) <= asOf
        ? met(`挂牌已满 ${years} 年。`)
        : unmet(`挂牌未满 ${years} 年。`)
    },
    evidenceWanted: [],
    remedy: {
      unmet: '请在适用更新后办法的评选中申报，更新后已取消这项限制。',
      unknown: '请核对授牌日期。',
    },
  }),
]
