import { runPublicity } from '../../config/policy/publicity'

let out: string
let errors: string

beforeEach(() => {
  out = ''
  errors = ''
  jest.spyOn(console, 'log').mockImplementation((text: string) => (out += `${text}\n`))
  jest.spyOn(console, 'error').mockImplementation((text: string) => (errors += `${text}\n`))
})
afterEach(() => jest.restoreAllMocks())

describe('npm run policy -- publicity DATE', () => {
  test('P27b: prints every day with its kind, the end and the notices it rests on', () => {
    expect(runPublicity(['2026-09-17'])).toBe(0)
    expect(out).toBe(`公示期5个工作日：2026年9月17日起公示
  2026-09-17 星期四 工作日  公示当日不计入
  2026-09-18 星期五 工作日  第 1 个工作日
  2026-09-19 星期六 休（周末）  不计
  2026-09-20 星期日 调休上班  第 2 个工作日
  2026-09-21 星期一 工作日  第 3 个工作日
  2026-09-22 星期二 工作日  第 4 个工作日
  2026-09-23 星期三 工作日  第 5 个工作日
截止：2026年9月23日 24:00（2026-09-23T16:00:00.000Z）
公示当日不计入、截止时刻 24:00：本单位配置，非政策原文

放假安排：
  2026 年第 1 版（随系统提供） 国务院办公厅关于2026年部分节假日安排的通知 国办发明电〔2025〕7号 https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm
`)
    expect(errors).toBe('')
  })

  test('P27b: across two years both notices are named, a holiday is told from a weekend', () => {
    expect(runPublicity(['2025-12-25'])).toBe(0)
    expect(out).toContain('2026-01-01 星期四 休（放假）  不计')
    expect(out).toContain('2026-01-04 星期日 调休上班  第 5 个工作日')
    expect(out).toContain('截止：2026年1月4日 24:00')
    expect(out).toMatch(/2025 年第 1 版.*国办发明电〔2024〕12号/)
    expect(out).toMatch(/2026 年第 1 版.*国办发明电〔2025〕7号/)
  })

  test('P27b: the other reading of the start day and of the end', () => {
    expect(runPublicity(['2026-09-17', '--start-day', '--cutoff', '17:30'])).toBe(0)
    expect(out).toContain('2026-09-17 星期四 工作日  第 1 个工作日')
    expect(out).toContain('截止：2026年9月22日 17:30（2026-09-22T09:30:00.000Z）')
    expect(out).toContain('公示当日计入、截止时刻 17:30：本单位配置，非政策原文')
    expect(runPublicity(['--start-day', '2026-09-12'])).toBe(0)
    expect(out).toContain('2026-09-12 星期六 休（周末）  公示当日不计入')
  })

  test.each([
    [['2026-12-25'], '2026年12月25日起公示，截止日待国务院发布放假安排后才能计算。'],
    [['2026-02-30'], '没有「2026-02-30」这一天。'],
    [[], '用法：'],
    [['2026-09-17', '--cutoff', '18:00'], '截止时刻只能是 17:30 或 24:00。'],
    [['2026-09-17', '--cutoff'], '截止时刻只能是 17:30 或 24:00。'],
    [['2026-09-17', '2026-09-18'], '不认识「2026-09-18」。'],
    [['2026-09-17', '--days', '3'], '不认识「--days」。'],
  ])('%j is refused in Chinese with code 2', (args, sentence) => {
    expect(runPublicity(args)).toBe(2)
    expect(errors).toContain(sentence)
    expect(out).toBe('')
  })
})
