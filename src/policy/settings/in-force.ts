import { readSetting } from './read-setting'
import { DEFAULT_SETTINGS, SETTINGS, type SettingId, type Settings } from './settings'

/** What was stored but cannot be in force, and why. */
export interface IgnoredSetting {
  readonly id: string
  readonly problem: string
}

/** Whether a text names a setting. */
export const isSettingId = (id: string): id is SettingId => Object.hasOwn(SETTINGS, id)

/**
 * The values in force: the defaults, and over them what was stored, the later entry last. A stored value that an
 * edition of the program does not allow (any more) falls back to the default and is reported, never obeyed.
 */
export function settingsFrom(stored: readonly { readonly id: string; readonly value: unknown }[]): {
  readonly settings: Settings
  readonly ignored: readonly IgnoredSetting[]
} {
  const values: Record<string, unknown> = { ...DEFAULT_SETTINGS }
  const ignored: IgnoredSetting[] = []
  for (const [id, value] of new Map(stored.map((each) => [each.id, each.value]))) {
    const read = isSettingId(id) ? readSetting(id, value) : { problem: '没有这项配置。' }
    if ('problem' in read) ignored.push({ id, problem: read.problem })
    else values[id] = read.value
  }
  return { settings: values as unknown as Settings, ignored }
}

/** What two settings in force contradict each other in, as a sentence; undefined where they agree. */
export function settingsProblem({ annualReportCreated, annualReportOpens }: Settings): string | undefined {
  return annualReportCreated > annualReportOpens ? '年度报告须先建立，再开放填报。' : undefined
}
