import { submittedCopy } from '#policy'
import type { WriteContext } from '../../../kernel'
import type { Filing } from '../../../records/filing'
import { knownAnswers, withAnswers } from '../../../records/known-answers'
import { sectionsOf, valuesOf } from '../../../records/sections'
import { filesOrRefuse, refuseUnlessInStep, type Seen } from './barrier'
import { findingsOrRefuse } from './content'
import { placeAsked } from './enter-application'
import { findingsBeside } from './enter-project'
import { occasionOrRefuse } from './window'

/** In time, in step with what the person saw, complete and with every file here: for a submit and for a certification. */
export async function checkedOrRefuse(ctx: WriteContext, filing: Filing, seen: Seen) {
  const sections = await sectionsOf(ctx.db, ctx.services.vault, filing)
  const answers = withAnswers(valuesOf(sections), await knownAnswers(ctx, filing))
  const values = submittedCopy(filing.form, answers)
  const occasion = await occasionOrRefuse(ctx, filing, values)
  await refuseUnlessInStep(ctx, filing, sections, seen)
  const place = await placeAsked(ctx, filing, values, occasion.settings)
  const judged = { now: ctx.now, ...occasion }
  const beside = await findingsBeside(ctx, filing, values, occasion.settings)
  const findings = findingsOrRefuse(filing, values, judged, { register: place?.found, beside })
  const files = await filesOrRefuse(ctx, filing, sections, values, seen)
  return { values, occasion, place, findings, files }
}
