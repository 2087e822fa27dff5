import {
  DELIVERED_CALENDAR,
  transition,
  TRIGGERS,
  WORKSHOP_TITLE,
  type TitleEvent,
  type TriggerId,
} from '#policy'
import { pick, type Attempt, type Programme } from './programme'
import type { CaseRecord, TitleRecord } from './state'

const titlesThatMay = ({ state }: Programme, event: TitleEvent): readonly TitleRecord[] =>
  Object.values(state.titles).filter((title) => transition(WORKSHOP_TITLE, title.state, event) !== undefined)

const openCases = ({ state }: Programme): readonly CaseRecord[] =>
  Object.values(state.cases).filter(({ isDecided }) => !isDecided)

export const suspend: Attempt = (programme, a) => {
  const title = pick(titlesThatMay(programme, 'suspend'), a)
  if (title !== undefined) programme.record({ type: 'suspended', title: title.id, by: 'officer1' })
}

export const resume: Attempt = (programme, a) => {
  const title = pick(titlesThatMay(programme, 'resume'), a)
  if (title !== undefined) programme.record({ type: 'resumed', title: title.id, by: 'officer1' })
}

/** A case is opened by a person, on a signal or on any other of the eleven grounds (P48). */
export const openCase: Attempt = (programme, a, b) => {
  const title = pick(titlesThatMay(programme, 'openCase'), a)
  if (title === undefined) return
  const triggers = Object.keys(TRIGGERS) as TriggerId[]
  const trigger = title.signals[0] ?? triggers[b % triggers.length] ?? 'R1'
  programme.record({
    type: 'caseOpened',
    file: programme.newId('case'),
    title: title.id,
    trigger,
    by: 'officer1',
  })
}

export const notify: Attempt = (programme, a) => {
  const file = pick(
    openCases(programme).filter(({ notifiedOn }) => notifiedOn === null),
    a,
  )
  if (file !== undefined) programme.record({ type: 'notified', file: file.id, on: programme.today })
}

export const reply: Attempt = (programme, a) => {
  const waiting = openCases(programme).filter((each) => each.notifiedOn !== null && each.repliedOn === null)
  const file = pick(waiting, a)
  if (file !== undefined) programme.record({ type: 'replied', file: file.id, on: programme.today })
}

export const fileEvidence: Attempt = (programme, a) => {
  const file = pick(
    openCases(programme).filter(({ hasEvidence }) => !hasEvidence),
    a,
  )
  if (file !== undefined) programme.record({ type: 'evidenceFiled', file: file.id })
}

/** Somebody wants to decide a case, ready or not, now and then the one who prepared it (P60a). */
export const decideCase: Attempt = (programme, a, b) => {
  const file = pick(openCases(programme), a)
  if (file === undefined) return
  const { today } = programme
  const by = b % 4 === 0 ? file.preparedBy : 'signer1'
  if (b % 5 === 0) {
    if (by !== file.preparedBy) programme.record({ type: 'caseDecided', file: file.id, outcome: 'keep', by })
    return
  }
  const decided = programme.decide.decideRevocation(
    {
      triggers: [file.trigger],
      preparedBy: file.preparedBy,
      ...(file.notifiedOn === null ? {} : { notifiedOn: file.notifiedOn, warnedOn: file.notifiedOn }),
      ...(file.repliedOn === null ? {} : { repliedOn: file.repliedOn, rectificationEndedOn: file.repliedOn }),
      evidence: file.hasEvidence ? TRIGGERS[file.trigger].evidence : [],
    },
    { approvedBy: by, decidedOn: today, effectiveOn: today, documentNo: '决定书', reason: file.trigger },
    DELIVERED_CALENDAR,
  )
  if (!decided.ok) return
  programme.record({ type: 'caseDecided', file: file.id, outcome: 'revoke', by })
  programme.record({ type: 'titleEnded', title: file.title, on: today, file: file.id })
}

/** Another leader for a live title (P45a): only one who leads nothing else (P35). */
export const changeLeader: Attempt = (programme, a, b) => {
  const { decide, state } = programme
  const title = pick(titlesThatMay(programme, 'openCase'), a)
  const to = `leader${b % 9}`
  if (title === undefined || title.leader === to || !decide.leaderIsFree(state, to, title.id)) return
  programme.record({ type: 'leaderChanged', title: title.id, to, by: 'signer1' })
}

/** The unit files a report that is there to be filed (P47b). */
export const fileReport: Attempt = (programme, a) => {
  const report = pick(
    Object.values(programme.state.reports).filter(({ filedAt }) => filedAt === null),
    a,
  )
  if (report !== undefined) programme.record({ type: 'reportFiled', report: report.id })
}
