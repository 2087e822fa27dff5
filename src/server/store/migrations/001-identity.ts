import { sql } from 'kysely'
import type { Migration } from '../migration'

export const identityMigration: Migration = {
  id: '001-identity',
  up: async ({ schema }) => {
    await schema
      .createTable('accounts')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('name', 'text')
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('disabled_at', 'text')
      .execute()
    await schema
      .createTable('identities')
      .addColumn('provider', 'text', (column) => column.notNull())
      .addColumn('subject_lookup', 'text', (column) => column.notNull())
      .addColumn('subject_sealed', 'text', (column) => column.notNull())
      .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('identities_pk', ['provider', 'subject_lookup'])
      .execute()
    await schema.createIndex('identities_account').on('identities').column('account_id').execute()
    await schema
      .createTable('desk_users')
      .addColumn('account_id', 'text', (column) => column.primaryKey().references('accounts.id'))
      .addColumn('username', 'text', (column) => column.notNull().unique())
      .addColumn('password_hash', 'text', (column) => column.notNull())
      .addColumn('totp_sealed', 'text', (column) => column.notNull())
      .addColumn('totp_last_step', 'integer', (column) => column.notNull())
      .addColumn('roles', 'text', (column) => column.notNull())
      .execute()
    await schema
      .createTable('sessions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('token_sha256', 'text', (column) => column.notNull().unique())
      .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
      .addColumn('client', 'text', (column) => column.notNull())
      .addColumn('verified', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('idle_until', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute()
    await schema.createIndex('sessions_account').on('sessions').column('account_id').execute()
    await schema
      .createTable('one_time_codes')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('subject_lookup', 'text', (column) => column.notNull())
      .addColumn('code_lookup', 'text', (column) => column.notNull())
      .addColumn('guesses', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .addColumn('void_at', 'text')
      .execute()
    await schema
      .createIndex('one_time_codes_live')
      .on('one_time_codes')
      .column('subject_lookup')
      .unique()
      .where(sql<boolean>`void_at is null`)
      .execute()
    await schema
      .createTable('login_failures')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('subject_lookup', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute()
    await schema
      .createIndex('login_failures_subject')
      .on('login_failures')
      .columns(['subject_lookup', 'at'])
      .execute()
  },
}
