import * as v from 'valibot'
import {
  daySchema,
  fenSchema,
  idSchema,
  instantSchema,
  sha256Schema,
  statusSchema,
  timelineSchema,
  versionSchema,
  yearSchema,
} from './common'
import { fileSchema, filingStateSchema, sectionValuesSchema } from './filing'

const findingSchema = v.object({
  ruleId: v.string(),
  group: v.picklist(['master', 'unit', 'project']),
  clause: v.string(),
  quote: v.string(),
  outcome: v.picklist(['met', 'unmet', 'unknown', 'discretion']),
  reason: v.string(),
})

/** What differs between two copies of a section, as the policy's `compareSection` tells it. */
const differenceSchema = v.object({
  path: v.string(),
  label: v.string(),
  kind: v.picklist(['changed', 'added', 'removed']),
  from: v.nullable(v.string()),
  to: v.nullable(v.string()),
  photos: v.optional(v.object({ from: v.array(idSchema), to: v.array(idSchema) })),
})

/** 补正前后: the package before this one, what was asked, and what became of it. */
const revisionSchema = v.object({
  fromPackageNo: v.number(),
  fromSubmittedAt: instantSchema,
  submittedAt: instantSchema,
  /** Null when the applicants took it back and submitted it again by themselves. */
  returned: v.nullable(v.object({ at: instantSchema, by: v.string(), reason: v.string(), dueOn: daySchema })),
  /** The sections somebody asked to correct, and any other that differs; the rest is unchanged. */
  sections: v.array(
    v.object({ id: v.string(), note: v.nullable(v.string()), differences: v.array(differenceSchema) }),
  ),
})

export const deskApplicationSummarySchema = v.object({
  id: idSchema,
  receiptNo: v.nullable(v.string()),
  noticeId: idSchema,
  programmeYear: yearSchema,
  workshopName: v.string(),
  unitName: v.string(),
  leaderName: v.string(),
  occupation: v.string(),
  projectName: v.string(),
  /** P34c: the project of a titled workshop, without a workshop's part. */
  isProjectOnly: v.boolean(),
  state: filingStateSchema,
  status: statusSchema,
  submittedAt: v.nullable(instantSchema),
  stateVersion: versionSchema,
})

/** The reading view: the frozen package, never the draft. */
export const deskApplicationSchema = v.object({
  ...deskApplicationSummarySchema.entries,
  form: v.object({ id: v.string(), version: v.number() }),
  packageNo: v.number(),
  packageSha256: sha256Schema,
  sections: v.array(
    v.object({ id: v.string(), values: sectionValuesSchema, returnNote: v.nullable(v.string()) }),
  ),
  files: v.array(fileSchema),
  /** Null for a first submission. */
  revision: v.nullable(revisionSchema),
  rulePack: v.string(),
  findings: v.array(findingSchema),
  /** What the register says to it today, for the officer's eyes; empty once it asks for no place any more. */
  register: v.array(
    v.object({
      clause: v.string(),
      outcome: v.picklist(['met', 'unmet', 'unknown', 'discretion']),
      text: v.string(),
    }),
  ),
  members: v.array(v.object({ role: v.string(), name: v.string() })),
  /** 单位确认 as frozen with the package; null where the package has none. */
  certification: v.nullable(
    v.object({
      name: v.string(),
      at: instantSchema,
      declaration: v.string(),
      signature: v.nullable(v.string()),
    }),
  ),
  timeline: timelineSchema,
  /** The usual period for a correction from today; no day where the calendar does not reach. */
  usualCorrection: v.object({ workingDays: v.number(), dueOn: v.nullable(daySchema) }),
  can: v.object({ accept: v.boolean(), return: v.boolean(), refuse: v.boolean(), propose: v.boolean() }),
})

export const listEntrySchema = v.object({
  id: idSchema,
  kind: v.picklist(['workshop', 'project']),
  applicationId: idSchema,
  workshopName: v.string(),
  projectName: v.nullable(v.string()),
  unitName: v.string(),
  leaderName: v.string(),
  occupation: v.string(),
  approvedFen: v.nullable(fenSchema),
  basis: v.string(),
  state: v.picklist(['proposed', 'publicised', 'onHold', 'awarded', 'removed']),
  status: statusSchema,
  stateVersion: versionSchema,
  objections: v.array(
    v.object({
      id: idSchema,
      receivedAt: instantSchema,
      /** The day an answer is aimed at, for display only; null where the calendar does not reach. */
      answerBy: v.nullable(daySchema),
      by: v.string(),
      facts: v.string(),
      open: v.boolean(),
      conclusion: v.nullable(v.string()),
    }),
  ),
  can: v.object({ remove: v.boolean(), award: v.boolean(), object: v.boolean() }),
})

export const listSchema = v.object({
  id: idSchema,
  noticeId: idSchema,
  title: v.string(),
  state: v.picklist(['draft', 'published']),
  stateVersion: versionSchema,
  workshopQuota: v.number(),
  projectQuota: v.number(),
  entries: v.array(listEntrySchema),
  publicity: v.nullable(
    v.object({
      id: idSchema,
      startsOn: daySchema,
      endsOn: daySchema,
      endsAt: instantSchema,
      workingDays: v.array(daySchema),
      progress: v.string(),
      ended: v.boolean(),
    }),
  ),
  /** What publishing now would give; null when the calendar does not reach. */
  preview: v.nullable(
    v.object({
      startsOn: daySchema,
      endsOn: daySchema,
      endsAt: instantSchema,
      workingDays: v.array(daySchema),
    }),
  ),
  /** Working days within which an objection is to be answered. */
  objectionAnswerWorkingDays: v.number(),
  can: v.object({ edit: v.boolean(), publish: v.boolean() }),
})
