import { addYears } from '../../calendar/day'
import type { Finding } from '../../finding'
import { PARAMETERS } from '../../parameters'
import type { Facts } from '../facts'
import { known } from '../facts'
import { ask, defineRule } from '../rule'
import { byAnswer, discretion, met, unknown, unmet } from '../verdicts'

/** P18: the applicant declares, the bureau's table and officer check; an empty table decides nothing. */
function negativeList(facts: Facts): Finding {
  const lookup = known(facts, 'project.negativeListLookup') ?? 'tableEmpty'
  if (lookup === 'confirmedHit') return unmet('经核实，项目在产业禁限目录内。')
  const declared = known(facts, 'project.onNegativeList')
  if (declared === undefined) return unknown('project.onNegativeList')
  if (declared === 'yes') return unmet('项目已列入产业禁限目录，不纳入申报范围。')
  switch (lookup) {
    case 'noMatch':
      return met('已声明不在目录内，与目录核对没有匹配。')
    case 'confirmedClear':
      return met('经核实，项目不在产业禁限目录内。')
    case 'match':
      return discretion('所属行业与目录疑似匹配，由区人力资源社会保障局核对。')
    case 'tableEmpty':
      return discretion('已声明不在目录内；目录未维护，需人工核对。')
  }
}

/** P32c: 「一般」 leaves a longer period to the bureau. */
function projectPeriod(facts: Facts): Finding {
  const startsOn = known(facts, 'project.startsOn')
  const endsOn = known(facts, 'project.endsOn')
  if (startsOn === undefined) return unknown('project.startsOn')
  if (endsOn === undefined) return unknown('project.endsOn')
  if (endsOn < startsOn) return unmet('建设期的结束日期早于开始日期。')
  return endsOn < addYears(startsOn, PARAMETERS.projectPeriodMaxYears.value)
    ? met('建设期不超过一年。')
    : discretion('建设期超过一年，请写明理由，由区人力资源社会保障局认定。')
}

const POSITIONED = discretion('已选定功能定位，是否符合由评审认定。')

/** P17–P19 and P32c: what the project is about. */
export const CONTENT_RULES = [
  defineRule({
    id: 'project.positioning',
    group: 'project',
    title: '符合“三区一门户”功能定位',
    clause: 'P17',
    questions: [
      ask(
        'project.positioning',
        '项目主要符合“三区一门户”中的哪一项？',
        '项目内容要符合大兴区的功能定位，选最贴近的一项。',
      ),
    ],
    check: byAnswer('project.positioning', {
      regionalCooperation: POSITIONED,
      innovation: POSITIONED,
      internationalGateway: POSITIONED,
      urbanRuralReform: POSITIONED,
      none: unmet('项目不符合“三区一门户”功能定位。'),
    }),
    evidenceWanted: ['符合功能定位的说明'],
    remedy: {
      unmet: '请调整项目内容，使它服务于其中一项功能定位。',
      unknown: '请看四项定位的说法，选最贴近的一项；拿不准可以咨询区人力资源社会保障局。',
    },
  }),
  defineRule({
    id: 'project.negativeList',
    group: 'project',
    title: '不在产业禁限目录内',
    clause: 'P18',
    questions: [
      ask('project.onNegativeList', '项目所属行业列入了北京市产业禁限目录吗？', '列入目录的项目不能申报。'),
    ],
    check: negativeList,
    evidenceWanted: ['项目所属国民经济行业', '不在目录内的声明'],
    remedy: {
      unmet: '列入目录的项目不能申报，请另选项目；选错了的请改正。',
      unknown: '请对照《北京市新增产业的禁止和限制目录》核对项目所属行业。',
    },
  }),
  defineRule({
    id: 'project.kind',
    group: 'project',
    title: '属于五类项目之一',
    clause: 'P19',
    questions: [
      ask('project.kind', '项目主要属于哪一类？', '政策列出五类，符合一类就可以；有几类的选最主要的。'),
    ],
    check: byAnswer('project.kind', {
      T1: met('属于师带徒、技艺传承培训类。'),
      T2: met('属于标准编制、产品开发、培训资源建设类。'),
      T3: met('属于工艺改进、技能革新、技艺攻关类。'),
      T4: met('属于技艺展示、技术协作、研修交流类。'),
      T5: met('选了其他建设项目，是否合理、实用、可行另行认定。'),
      none: unmet('五类项目一类也没有选。'),
    }),
    evidenceWanted: ['项目建设内容'],
    remedy: {
      unmet: '请在五类中选一类；都不贴近的可以选“其他”，由区人力资源社会保障局认定。',
      unknown: '请看项目主要做什么，选最贴近的一类。',
    },
  }),
  defineRule({
    id: 'project.period',
    group: 'project',
    title: '建设期不超过一年',
    clause: 'P32c',
    questions: [],
    applies: (facts) =>
      known(facts, 'project.startsOn') !== undefined && known(facts, 'project.endsOn') !== undefined,
    check: projectPeriod,
    evidenceWanted: ['建设期起止日期'],
    remedy: {
      unmet: '请改正建设期的起止日期。',
      unknown: '请填写建设期的起止日期。',
    },
  }),
]
