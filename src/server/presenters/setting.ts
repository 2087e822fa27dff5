import type { deskSettingSchema, SettingLine } from '#contract'
import {
  clause,
  SETTING_IDS,
  SETTING_MEANINGS,
  SETTINGS,
  settingText,
  type Setting,
  type SettingId,
  type SettingValue,
} from '#policy'
import type { InferOutput } from 'valibot'
import type { ReadContext } from '../kernel'
import { deskOf } from '../records/caller'
import { namesOf } from '../records/people'
import { inForce, settingChanges, type SettingChangeRow } from '../records/settings'

type DeskSetting = InferOutput<typeof deskSettingSchema>

/** Every setting as anybody may read it: what it answers, what is in force, why. */
export async function presentSettings(ctx: ReadContext): Promise<SettingLine[]> {
  const changes = await settingChanges(ctx.db)
  const { settings } = inForce(changes)
  return SETTING_IDS.map((id) => lineOf(id, settings[id], changes))
}

/** The same for the desk, with who proposed what, who decided, and what waits. */
export async function presentDeskSettings(ctx: ReadContext): Promise<DeskSetting[]> {
  const changes = await settingChanges(ctx.db)
  const { settings, ignored } = inForce(changes)
  const people = changes.flatMap(({ proposed_by, decided_by }) => [proposed_by, decided_by ?? []].flat())
  const names = await namesOf(ctx.db, people)
  const { roles } = deskOf(ctx)
  return SETTING_IDS.map((id) => {
    const own = changes.filter(({ setting }) => setting === id)
    const open = own.find(({ state }) => state === 'open')
    return {
      ...lineOf(id, settings[id], changes),
      value: writable(settings[id]),
      ignored: ignored.find((each) => each.id === id)?.problem ?? null,
      proposal: open === undefined ? null : presentProposal(ctx, id, open, names),
      history: historyOf(id, own, names),
      can: { propose: open === undefined && roles.includes('officer') },
    }
  })
}

function lineOf(id: SettingId, value: SettingValue, changes: readonly SettingChangeRow[]): SettingLine {
  const { default: usual, clauses } = SETTINGS[id] as Setting
  const { label, asks, open, question, usedBy } = SETTING_MEANINGS[id]
  const last = changes.filter(({ setting, state }) => setting === id && state === 'approved').at(-1)
  const [first] = clauses
  return {
    id,
    label,
    asks,
    question: question ?? null,
    open,
    place: first === undefined ? '' : clause(first).place,
    clauses: [...clauses],
    valueText: settingText(id, value),
    isDefault: JSON.stringify(value) === JSON.stringify(usual),
    isConfirmed: last !== undefined && JSON.stringify(value) === last.value,
    usedBy: usedBy ?? null,
    reason: last?.reason ?? null,
    since: last?.decided_at ?? null,
  }
}

type Names = ReadonlyMap<string, string>

function presentProposal(
  ctx: ReadContext,
  id: SettingId,
  row: SettingChangeRow,
  names: Names,
): NonNullable<DeskSetting['proposal']> {
  const { roles, accountId } = deskOf(ctx)
  const isSigner = roles.includes('signer')
  return {
    id: row.id,
    valueText: settingText(id, valueOf(row)),
    reason: row.reason,
    by: names.get(row.proposed_by) ?? '',
    at: row.proposed_at,
    can: { approve: isSigner && row.proposed_by !== accountId, reject: isSigner },
  }
}

function historyOf(id: SettingId, rows: readonly SettingChangeRow[], names: Names): DeskSetting['history'] {
  return rows
    .flatMap((row) =>
      row.state === 'open'
        ? []
        : [
            {
              id: row.id,
              valueText: settingText(id, valueOf(row)),
              reason: row.reason,
              by: names.get(row.proposed_by) ?? '',
              outcome: row.state,
              decidedBy: names.get(row.decided_by ?? '') ?? '',
              decidedAt: row.decided_at ?? '',
              note: row.note,
            },
          ],
    )
    .reverse()
}

const valueOf = (row: SettingChangeRow): SettingValue => JSON.parse(row.value) as SettingValue

const writable = (value: SettingValue): DeskSetting['value'] =>
  typeof value === 'object' ? ([...value] as string[] | number[]) : value
