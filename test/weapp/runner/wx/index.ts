import type { Activity } from '../activity'
import type { Device } from '../device'
import type { PageStack } from '../stack'
import type { Call, Define, Options } from './call'
import { asynchronous, defineAll, text } from './call'
import { createEvents } from './events'
import { fileApi } from './files'
import { mediaApi } from './media'
import { networkApi, networkState } from './network'
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
  const { api, announceNetwork, announceShow, announceHide } = createEvents()
  const wx: Record<string, unknown> = {
    ...api,
    ...storageApi(device, define),
    ...fileApi(device, define),
    ...networkApi(device, define),
    ...mediaApi(device, define),
    ...systemApi(device, define, launch),
    ...navigationApi(stack, define),
    createSelectorQuery: () => createSelectorQuery(() => stack.top?.host),
  }
  return {
    wx,
    calls,
    announceNetwork: () => announceNetwork(networkState(device)),
    announceShow,
    announceHide,
  }
}
