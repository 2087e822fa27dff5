import { authHandlers } from './auth/handlers'
import { fileHandlers } from './files/handlers'
import { healthHandlers } from './health/handlers'
import type { Handlers } from './kernel'
import { deskHandlers } from './routes/desk'
import { filingHandlers } from './routes/filings'
import { historyHandlers } from './routes/history'
import { meHandlers } from './routes/me'
import { publicHandlers } from './routes/public'
import { togetherHandlers } from './routes/together'
import { workshopHandlers } from './routes/workshops'
import { assertSectionOpen } from './use-cases/filings/assert-section-open'

/** One handler for every row of the contract. */
export const HANDLERS: Handlers = {
  public: { ...healthHandlers, ...publicHandlers },
  auth: authHandlers,
  me: meHandlers,
  filings: filingHandlers,
  together: togetherHandlers,
  history: historyHandlers,
  files: fileHandlers(assertSectionOpen),
  workshops: workshopHandlers,
  desk: deskHandlers,
}
