import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PARAMETERS } from '../../src/policy/parameters'
import { publicName } from '../../src/policy/publicity/public-name'
import { isSettingId, settingsFrom, settingsProblem } from '../../src/policy/settings/in-force'
import { BUREAU_QUESTIONS, SETTING_MEANINGS } from '../../src/policy/settings/meanings'
import { readSetting } from '../../src/policy/settings/read-setting'
import { allowedText, settingText } from '../../src/policy/settings/setting-text'
import {
  DEFAULT_SETTINGS,
  SETTING_IDS,
  SETTINGS,
  type Setting,
  type SettingId,
} from '../../src/policy/settings/settings'
import { clause } from '../../src/policy/text/clauses'

const settingOf = (id: SettingId): Setting => SETTINGS[id]
const isAllowed = (id: SettingId, raw: unknown): boolean => 'value' in readSetting(id, raw)
const problemOf = (id: SettingId, raw: unknown): string => {
  const read = readSetting(id, raw)
  return 'problem' in read ? read.problem : ''
}
/** Whole numbers, with their limits. */
const NUMBERS = SETTING_IDS.flatMap((id) => {
  const { allowed } = settingOf(id)
  return allowed.kind === 'whole' ? [{ id, min: allowed.min, max: allowed.max }] : []
})
/** What nobody has confirmed has no value yet. */
const UNCONFIRMED: SettingId = 'measureEffectiveFrom'

describe('the settings as a whole', () => {
  test.each(SETTING_IDS)('%s: it completes a sentence of the text and says what that leaves open', (id) => {
    const { clauses } = settingOf(id)
    const { label, asks, open } = SETTING_MEANINGS[id]
    expect(clauses.length).toBeGreaterThan(0)
    for (const each of clauses) expect(clause(each).quote).not.toBe('')
    expect(asks).toMatch(/？$/)
    expect(open).toMatch(/。$/)
    for (const words of [label, asks, open]) expect(words).not.toMatch(/[A-Za-z]{2,}/)
  })

  test('definitions.md 5.10: each of the 20 questions is answered by a setting', () => {
    const asked = new Set(SETTING_IDS.flatMap((id) => SETTING_MEANINGS[id].question ?? []))
    const all = Array.from({ length: BUREAU_QUESTIONS }, (_, index) => index + 1)
    expect([...asked].sort((a, b) => a - b)).toEqual(all)
  })

  test('every meaning belongs to a setting', () => {
    expect(Object.keys(SETTING_MEANINGS).filter((id) => !isSettingId(id))).toEqual([])
  })

  test('no setting repeats a number that the text states and that nobody may change', () => {
    for (const id of ['grantCapFen', 'cityBonusFen', 'nationalBonusFen', 'yearsNotApplied', 'idleYearsMax'])
      expect([id, isSettingId(id)]).toEqual([id, false])
  })

  test.each(SETTING_IDS.filter((id) => id !== UNCONFIRMED))(
    '%s: the default is allowed and reads as words',
    (id) => {
      expect(readSetting(id, DEFAULT_SETTINGS[id])).toEqual({ value: DEFAULT_SETTINGS[id] })
      const text = settingText(id, DEFAULT_SETTINGS[id])
      expect(text).not.toBe('')
      expect(text).not.toMatch(/[A-Za-z]|undefined/)
      expect(allowedText(id)).not.toMatch(/[A-Za-z]|undefined/)
    },
  )

  test('P1c: without a confirmed day the text says so, and no empty day can be set', () => {
    expect(settingText(UNCONFIRMED, '')).toBe('待确认')
    expect(settingText(UNCONFIRMED, '2026-01-01')).toBe('2026年1月1日')
  })

  test.each([
    ['publicityWorkingDays', 5, '5 个工作日，与原文一致', 7, '7 个工作日'],
    ['workshopQuota', 3, '3 家，与原文一致', 2, '2 家'],
    ['projectQuota', 10, '10 个，与原文一致', 9, '9 个'],
    ['workshopCycleYears', 2, '2 年，与原文一致', 3, '3 年'],
  ] as const)(
    'P27b, P30, P32b: %s says when its number is that of the text',
    (id, same, said, other, own) => {
      expect(settingText(id, same)).toBe(said)
      expect(settingText(id, other)).toBe(own)
      expect(isAllowed(UNCONFIRMED, '')).toBe(false)
      expect(isAllowed(UNCONFIRMED, '2026-02-30')).toBe(false)
      expect(isAllowed(UNCONFIRMED, '2026-02-28')).toBe(true)
    },
  )
})

describe('no setting goes beyond the text', () => {
  test.each([
    ['P27b', 'publicityWorkingDays', [4, 5, 6], [false, true, true]],
    ['P30a', 'workshopCycleYears', [1, 2, 3], [false, true, true]],
    ['P30b', 'workshopQuota', [2, 3, 4], [true, true, false]],
    ['P32b', 'projectQuota', [9, 10, 11], [true, true, false]],
  ] as const)('%s: %s at %p is allowed: %p', (_clause, id, values, allowed) => {
    expect(values.map((value) => isAllowed(id, value))).toEqual(allowed)
  })

  test('P27b, P30a, P30b, P32b: the limits are those of the parameters', () => {
    const limits = Object.fromEntries(NUMBERS.map(({ id, min, max }) => [id, { min, max }]))
    expect(limits['publicityWorkingDays']?.min).toBe(PARAMETERS.publicityWorkingDays.value)
    expect(limits['workshopCycleYears']?.min).toBe(PARAMETERS.workshopCycleYears.value)
    expect(limits['workshopQuota']?.max).toBe(PARAMETERS.workshopQuota.value)
    expect(limits['projectQuota']?.max).toBe(PARAMETERS.projectQuota.value)
  })

  test('P47a: the report opens and is due in December or shortly before, and is created before it opens', () => {
    expect(['09-30', '10-01', '12-20', '12-21'].map((day) => isAllowed('annualReportOpens', day))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(settingsProblem(DEFAULT_SETTINGS)).toBeUndefined()
    const same = { ...DEFAULT_SETTINGS, annualReportCreated: '11-01', annualReportOpens: '11-01' }
    expect(settingsProblem(same)).toBeUndefined()
    expect(settingsProblem({ ...same, annualReportOpens: '10-31' })).toBe('年度报告须先建立，再开放填报。')
  })

  test('P28a, P51, P52: what stays with a person cannot be switched', () => {
    expect(isAllowed('ledgerDecides', 'automatic')).toBe(false)
    expect(isAllowed('objectionStopsClock', 'yes')).toBe(false)
    for (const id of SETTING_IDS) {
      const { allowed, default: usual } = settingOf(id)
      if (allowed.kind === 'one' && allowed.onlyDefault === true)
        expect(Object.keys(allowed.of)).toEqual([usual])
    }
  })
})

describe('reading a value', () => {
  test.each(NUMBERS)('$id: $min and $max are allowed, one less and one more are not', ({ id, min, max }) => {
    expect([min - 1, min, max, max + 1].map((value) => isAllowed(id, value))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(readSetting(id, ` ${max} `)).toEqual({ value: max })
    for (const wrong of [min + 0.5, '', 'abc', null, true, [min]]) expect(isAllowed(id, wrong)).toBe(false)
  })

  test('a refusal says what is allowed', () => {
    expect(problemOf('publicityWorkingDays', 4)).toBe('请填写整数，5 至 30 个工作日。')
    expect(problemOf('publicLeaderName', 'none')).toBe('请选择其中一项：写全名；隐去中间字。')
    expect(problemOf('annualReportOpens', '13-01')).toBe(
      '请填写月和日，如 12-01，在 10 月 1 日 至 12 月 20 日 之间。',
    )
    expect(problemOf('idleNoticeMonths', '9、6')).toContain('从小到大')
    expect(problemOf('publicAmount', 'yes')).toContain('公开核定的补助金额')
    expect(problemOf('tieBreakOrder', [])).toContain('至少选一项')
    expect(problemOf('measureEffectiveFrom', '明年')).toContain('2026-01-01')
  })

  test('several numbers come as a list or as people type them, rising, each once', () => {
    expect(readSetting('idleNoticeMonths', '3、 6，9')).toEqual({ value: [3, 6, 9] })
    expect(readSetting('idleNoticeMonths', [12])).toEqual({ value: [12] })
    for (const wrong of [[], [6, 6], [9, 6], [0], [13], '6、x', 6])
      expect(isAllowed('idleNoticeMonths', wrong)).toBe(false)
  })

  test('P26d: an order takes known steps, each once', () => {
    expect(readSetting('tieBreakOrder', ['panelVote', 'leaveEmpty'])).toEqual({
      value: ['panelVote', 'leaveEmpty'],
    })
    for (const wrong of [['draw'], ['panelVote', 'panelVote'], 'panelVote', [1]])
      expect(isAllowed('tieBreakOrder', wrong)).toBe(false)
  })

  test('P47a: a day of the year is read as people type it', () => {
    for (const typed of ['12-01', '12-1', '12月1日', ' 12 月 1 日 '])
      expect(readSetting('annualReportOpens', typed)).toEqual({ value: '12-01' })
    for (const wrong of ['12/01', '1201', '12-32', '明天'])
      expect(isAllowed('annualReportOpens', wrong)).toBe(false)
  })

  test('a day of the year exists in every year', () => {
    expect(isAllowed('annualReportCreated', '02-29')).toBe(false)
    expect(isAllowed('annualReportCreated', '02-28')).toBe(true)
  })

  test('a name of every object is no choice', () => {
    expect(isAllowed('publicLeaderName', 'toString')).toBe(false)
    expect(isAllowed('tieBreakOrder', ['constructor'])).toBe(false)
    expect(isSettingId('hasOwnProperty')).toBe(false)
  })
})

describe('the values in force', () => {
  test('are the defaults and over them what was stored, the later last', () => {
    const stored = [
      { id: 'correctionWorkingDays', value: 7 },
      { id: 'publicAmount', value: true },
      { id: 'correctionWorkingDays', value: 8 },
    ]
    expect(settingsFrom(stored)).toEqual({
      settings: { ...DEFAULT_SETTINGS, correctionWorkingDays: 8, publicAmount: true },
      ignored: [],
    })
  })

  test('P27b: a stored value the text forbids is not obeyed but reported', () => {
    const { settings, ignored } = settingsFrom([
      { id: 'publicityWorkingDays', value: 3 },
      { id: 'bribes', value: true },
    ])
    expect(settings).toEqual(DEFAULT_SETTINGS)
    expect(ignored.map(({ id }) => id)).toEqual(['publicityWorkingDays', 'bribes'])
  })

  test('P27b, P30b, P32b: whatever is stored, what is in force is allowed', () => {
    const stored = fc.array(fc.record({ id: fc.constantFrom(...SETTING_IDS), value: fc.jsonValue() }))
    fc.assert(
      fc.property(stored, (entries) => {
        const { settings } = settingsFrom(entries)
        for (const id of SETTING_IDS)
          expect(settings[id] === DEFAULT_SETTINGS[id] || isAllowed(id, settings[id])).toBe(true)
      }),
    )
  })
})

describe('what the public reads', () => {
  test.each([
    ['张建国', '张*国'],
    ['欧阳建国', '欧**国'],
    ['李明', '李*'],
    ['李', '李*'],
  ])('P27a: %s is masked as %s, or whole', (name, masked) => {
    expect(publicName(name, { publicLeaderName: 'masked' })).toBe(masked)
    expect(publicName(name)).toBe(name)
  })
})

/** The program's own sources without the settings themselves. */
function sourcesIn(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'settings')
    .map((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return sourcesIn(path)
      return /\.tsx?$/.test(entry.name) ? readFileSync(path, 'utf8') : ''
    })
    .join('\n')
}

test('what is said to be in use is read by the program', () => {
  const sources = ['src/policy', 'src/server'].map(sourcesIn).join('\n')
  const unread = SETTING_IDS.filter(
    (id) => SETTING_MEANINGS[id].usedBy !== undefined && !new RegExp(`\\b${id}\\b`).test(sources),
  )
  expect(unread).toEqual([])
})
