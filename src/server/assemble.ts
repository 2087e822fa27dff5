import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { noSms, printedSms, smsGateway } from './auth/sms'
import { openWechat } from './auth/wechat-gateway'
import type { Config } from './config'
import { diskPartials, diskStore } from './files/disk'
import { s3Store } from './files/s3'
import { scannerGateway } from './files/scanner'
import { createPresence } from './presence'
import type { Clock, Services, SmsSender } from './services'
import { openStore } from './store/open'
import type { Store } from './store/store'
import { keysBesideData } from './vault/keys'
import { createVault } from './vault/vault'

/** Opens the database and makes every service the configuration names. */
export function assemble(
  config: Config,
  clock: Clock,
  print: (line: string) => void,
): { readonly store: Store; readonly services: Services } {
  const store = openStore(config.store)
  const services: Services = {
    clock,
    vault: createVault(config.vaultKeys ?? keysBesideData(config.dataDir)),
    files: config.s3 === undefined ? diskStore(join(config.dataDir, 'files')) : s3Store(config.s3),
    partials: diskPartials(join(config.dataDir, 'uploads')),
    scanner: config.scanner && scannerGateway(config.scanner),
    sms: smsFor(config, print),
    wechat: config.wechat && openWechat(config.wechat, clock),
    newId: randomUUID,
    presence: createPresence(),
    isDemo: config.mode === 'demo',
    publicOrigin: config.publicOrigin,
    announce: config.mode === 'demo' ? print : undefined,
    isWritable: store.isWritable,
  }
  return { store, services }
}

function smsFor(config: Config, print: (line: string) => void): SmsSender {
  if (config.mode === 'demo') return printedSms(print)
  return config.sms === undefined ? noSms : smsGateway(config.sms)
}
