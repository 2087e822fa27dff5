import type { Migration } from '../migration'
import { identityMigration } from './001-identity'
import { operationMigration } from './002-operation'
import { filingsMigration } from './003-filings'
import { awardMigration } from './004-award'
import { uniquenessMigration } from './005-uniqueness'
import { settingsMigration } from './006-settings'
import { calendarMigration } from './007-calendar'
import { extensionsMigration } from './008-extensions'
import { projectApplicationsMigration } from './009-project-applications'
import { certificationMigration } from './010-certification'
import { togetherMigration } from './011-together'
import { liveClaimsMigration } from './012-live-claims'
import { documentsMigration } from './013-documents'
import { correctionsMigration } from './014-corrections'
import { projectFormMigration } from './015-project-form'

/** In order, for ever: a released migration is never edited, only followed by another. */
export const MIGRATIONS: readonly Migration[] = [
  identityMigration,
  operationMigration,
  filingsMigration,
  awardMigration,
  uniquenessMigration,
  settingsMigration,
  calendarMigration,
  extensionsMigration,
  projectApplicationsMigration,
  certificationMigration,
  togetherMigration,
  liveClaimsMigration,
  documentsMigration,
  correctionsMigration,
  projectFormMigration,
]
