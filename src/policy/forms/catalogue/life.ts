import type { FormId } from '../definition'

/** What a form is filled in once for; a fact asked in it is asked once for each of these. */
export type Occasion =
  'workshop' | 'project' | 'entry' | 'year' | 'change' | 'review' | 'list' | 'objection' | 'case'

/**
 * How often each form comes in the life of a workshop. The project part of the combined application is the first
 * project's: it is shared with the project application and asked once for each project.
 */
export const OCCASION: Readonly<Record<FormId, Occasion>> = {
  'combined-application': 'workshop',
  'review-sheet': 'review',
  'publicity-notice': 'list',
  objection: 'objection',
  'project-plan': 'project',
  'progress-entry': 'entry',
  'acceptance-report': 'project',
  'annual-report': 'year',
  'change-request': 'change',
  'project-application': 'project',
  'revocation-case': 'case',
}

/** Where a fact is asked: a form and its `section.field` or `section.field.column`. */
export type Place = `${FormId}:${string}`

/** One kind of thing that is asked on several occasions. */
export interface Periodical {
  readonly what: string
  readonly places: readonly Place[]
}

/**
 * The same kind of thing asked on different occasions, each time about that occasion alone: what one day brought, what
 * the year brought, what the project brought. Everything else is asked in one place only.
 */
export const PERIODICAL: readonly Periodical[] = [
  {
    what: '培养的人',
    places: [
      'progress-entry:entry.peopleTrained',
      'annual-report:summary.peopleTrained',
      'acceptance-report:results.people',
    ],
  },
  {
    what: '高技能人才',
    places: ['annual-report:summary.highlySkilled', 'acceptance-report:results.highlySkilled'],
  },
  {
    what: '徒弟的证明',
    places: ['annual-report:summary.apprenticePhotos', 'acceptance-report:completion.apprenticePhotos'],
  },
  {
    what: '成果',
    places: [
      'progress-entry:entry.output',
      'annual-report:summary.outputs',
      'acceptance-report:results.products',
      'acceptance-report:results.rights',
    ],
  },
  {
    what: '成果的证明',
    places: ['annual-report:summary.resultPhotos', 'acceptance-report:completion.proofPhotos'],
  },
  {
    what: '效益',
    places: [
      'combined-application:achievements.benefit',
      'combined-application:achievements.benefitFen',
      'annual-report:summary.benefits',
      'annual-report:summary.socialBenefits',
      'acceptance-report:results.benefit',
    ],
  },
  { what: '做了什么', places: ['progress-entry:entry.what', 'acceptance-report:summary.work'] },
  {
    what: '支出',
    places: [
      'progress-entry:entry.spentFen',
      'annual-report:unitPart.spentFen',
      'acceptance-report:settlement.items.spentGrantFen',
      'acceptance-report:settlement.items.spentOwnFen',
    ],
  },
  {
    what: '专账的证明',
    places: ['annual-report:unitPart.ledgerPhotos', 'acceptance-report:settlement.ledgerPhotos'],
  },
  {
    what: '问题',
    places: [
      'progress-entry:entry.issue',
      'annual-report:summary.problems',
      'acceptance-report:summary.lessons',
    ],
  },
]
