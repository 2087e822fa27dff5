/** What the server holds, asked by the page itself, with the session of the person who sees it. */
import type { FilingDetail, ResponseOf, Routes } from '#contract'
import type { Page } from 'playwright-core'

/** The answer of one row of the route table at a path. */
export function ask<Group extends keyof Routes, Name extends keyof Routes[Group]>(
  page: Page,
  _group: Group,
  _name: Name,
  path: string,
): Promise<ResponseOf<Routes[Group][Name]>> {
  return page.evaluate<ResponseOf<Routes[Group][Name]>, string>(
    async (at) => (await (await fetch(at)).json()) as ResponseOf<Routes[Group][Name]>,
    path,
  )
}

/** A filing as its member sees it. */
export const filingOf = (page: Page, filingId: string): Promise<FilingDetail> =>
  ask(page, 'filings', 'get', `/api/filings/${filingId}`)
