import type { YearTable } from './year-table'

export interface NoticeSource {
  readonly title: string
  readonly documentNo: string | null
  readonly address: string
}

/** Document numbers as the notices on gov.cn bear them, in the order of `notices`; compared on 2026-11-22. */
const DOCUMENT_NUMBERS: Readonly<Record<number, readonly string[]>> = {
  2018: ['国办发明电〔2017〕12号'],
  2019: ['国办发明电〔2018〕15号', '国办发明电〔2019〕3号'],
  2020: ['国办发明电〔2019〕16号', '国办发明电〔2020〕1号'],
  2021: ['国办发明电〔2020〕27号'],
  2022: ['国办发明电〔2021〕11号'],
  2023: ['国办发明电〔2022〕16号'],
  2024: ['国办发明电〔2023〕7号'],
  2025: ['国办发明电〔2024〕12号'],
  2026: ['国办发明电〔2025〕7号'],
}
/** Titles of the notices that changed a year's first one. */
const CHANGING_TITLES: Readonly<Record<number, string>> = {
  2019: '国务院办公厅关于调整2019年劳动节假期安排的通知',
  2020: '国务院办公厅关于延长2020年春节假期的通知',
}
export const DELIVERED_BY = '随系统提供'

/** The notices a table rests on, as people cite them. */
export function noticesOf(table: YearTable): readonly NoticeSource[] {
  if (table.source !== undefined) {
    const { title, documentNo } = table.source
    return table.notices.map((address) => ({ title, documentNo, address }))
  }
  return table.notices.map((address, index) => ({
    title:
      (index === 0 ? undefined : CHANGING_TITLES[table.year]) ??
      `国务院办公厅关于${table.year}年部分节假日安排的通知`,
    documentNo: DOCUMENT_NUMBERS[table.year]?.[index] ?? null,
    address,
  }))
}
