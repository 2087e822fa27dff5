import type { Activity } from '../activity'
import type { Device } from '../device'
import type { PageStack } from '../stack'
import type { Call, Define, Options } from './call'
import { asynchronous, defineAll, text } from './call'
import { fileApi } from './files'
import { mediaApi } from './media'
import { networkApi } from './network'
import { createSelectorQuery } from './selector'
import { storageApi } from './storage'
import { systemApi } from './system'

const navigationApi = (stack: PageStack, define: Define) => {
  const move = (kind: 'push' | 'replace' | 'reset' | 'tab') => (options: Options) =>
    stack.open(text(options, 'url'), kind)
  return defineAll(define, {
    navigateTo: move('push'),
    redirectTo: move('replace'),
    reLaunch: move('reset'),
    switchTab: move('tab'),
    navigateBack: (options) => stack.back((options.delta as number | undefined) ?? 1),
  })
}

/** Makes the `wx` of one run of the mini-program, and what the test needs of it. */
export const createWx = (device: Device, stack: PageStack, activity: Activity, launch: object) => {
  const calls: Call[] = []
  const define = asynchronous(activity, calls)
  const { announceNetwork, ...network } = networkApi(device, define)
  const known: Record<string, unknown> = {
    ...storageApi(device, define),
    ...fileApi(device, define),
    ...network,
    ...mediaApi(device, define),
    ...systemApi(device, define, launch),
    ...navigationApi(stack, define),
    createSelectorQuery: () => createSelectorQuery(() => stack.top?.host),
  }
  // Registering for an event the runner never fires is harmless; calling an API it does not know is not.
  const wx = new Proxy(known, {
    get: (apis, name: string) => apis[name] ?? (/^(on|off)[A-Z]/.test(name) ? () => undefined : undefined),
  })
  return { wx, calls, announceNetwork }
}
