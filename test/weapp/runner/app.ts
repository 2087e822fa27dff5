/** Opens the built mini-program and lets a test use it as a person would. */
import { document } from './dom'
import * as glassEasel from 'glass-easel'
import { Activity } from './activity'
import type { Device } from './device'
import { clearTemporaryFiles, clockOf } from './device'
import { fieldOn, findOn } from './find'
import type { SetData } from './framework'
import { createFramework } from './framework'
import { keyInto, leaveField, pickValue, scrollToEnd, tapElement } from './gestures'
import { createLoader } from './logic'
import type { BuiltPackage } from './package'
import { builtPackage } from './package'
import { PageStack } from './stack'
import { createWx } from './wx'

type AppHooks = Partial<Record<'onLaunch' | 'onShow' | 'onHide', (options: object) => void>>

interface OpenOptions {
  /** The page and query a link names; without it the app opens at home. */
  at?: string
  /** Another mini-program than the built product. */
  built?: BuiltPackage
}

/** Starts the mini-program on the device, cold. */
export const openApp = async (device: Device, { at, built = builtPackage() }: OpenOptions = {}) => {
  const { app } = built
  const home = app.entryPagePath ?? app.pages[0] ?? ''
  const [launchPath, launchQuery] = (at ?? home).split('?')
  const launch = {
    path: launchPath,
    query: Object.fromEntries(new URLSearchParams(launchQuery)),
    scene: 1001,
    referrerInfo: {},
  }
  const errors: string[] = []
  const setData: SetData[] = []
  const activity = new Activity()
  let hooks: AppHooks = {}

  const note = (error: unknown) =>
    void errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  const onGlassEaselError = (error: unknown) => {
    note(error)
    return false
  }
  glassEasel.addGlobalErrorListener(onGlassEaselError)
  process.on('unhandledRejection', note)

  const stack: PageStack = new PageStack(app, document, (page, host) => framework.draw(page, host))
  const { wx, calls, announceNetwork, announceShow, announceHide } = createWx(device, stack, activity, launch)
  const framework = createFramework(
    built,
    (file) => load(file),
    (one) => setData.push(one),
  )
  const load = createLoader(built, {
    wx,
    ...framework.globals,
    App: (definition: AppHooks) => {
      hooks = definition
    },
    global: {},
    getApp: () => hooks,
    getCurrentPages: () => stack.pages.map((page) => page.instance),
    setTimeout: activity.setTimeout,
    setInterval: activity.setInterval,
    clearTimeout: activity.clear,
    clearInterval: activity.clear,
    __wxConfig: { pages: app.pages },
    Date: clockOf(device),
  })

  load('app.js')
  hooks.onLaunch?.(launch)
  hooks.onShow?.(launch)
  stack.open(`/${at ?? home}`, 'reset')
  await activity.settle()

  const page = () => stack.top?.host ?? document.body
  const find = (target: string) =>
    activity.until(`“${target}” on ${stack.top?.path}`, () => findOn(page(), target))
  const field = (target: string) => activity.until(`the field “${target}”`, () => fieldOn(page(), target))
  const after = async (act: () => void) => {
    act()
    await activity.settle()
  }

  return {
    /** The page in front: its element, its path, and everything it says. */
    page,
    route: () => stack.top?.path ?? '',
    routes: () => stack.pages.map((one) => one.path),
    text: () => page().textContent ?? '',
    /** Waits for the one element that says this (or matches this selector). */
    find,
    /** Whether it is on the page now. */
    has: (target: string) => findOn(page(), target) !== undefined,
    /** Waits until the condition holds. */
    until: activity.until.bind(activity),
    settle: () => activity.settle(),

    tap: async (target: string) => {
      const element = await find(target)
      await after(() => tapElement(element))
    },
    /** Two taps before anything that the first causes can be seen. */
    doubleTap: async (target: string) => {
      const element = await find(target)
      await after(() => {
        tapElement(element)
        tapElement(element)
      })
    },
    /** Types without leaving the field. */
    keystrokes: async (target: string, text: string) => {
      const into = await field(target)
      await after(() => keyInto(into, text))
    },
    /** Types and leaves the field. */
    type: async (target: string, text: string) => {
      const into = await field(target)
      await after(() => {
        keyInto(into, text)
        leaveField(into)
      })
    },
    pick: async (target: string, value: string | number | number[]) => {
      const picker = (await find(target)).closest('wx-picker')
      if (!picker) throw new Error(`“${target}” is in no picker`)
      await after(() => pickValue(picker, value))
    },
    scrollToEnd: async (target: string) => {
      const element = await find(target)
      await after(() => scrollToEnd(element))
    },
    back: () => after(() => stack.back(1)),
    setOnline: (isOnline: boolean) =>
      after(() => {
        device.isOnline = isOnline
        announceNetwork()
      }),
    toBackground: () =>
      after(() => {
        stack.top?.instance.onHide?.()
        hooks.onHide?.(launch)
        announceHide(launch)
      }),
    toForeground: () =>
      after(() => {
        hooks.onShow?.(launch)
        announceShow(launch)
        stack.top?.instance.onShow?.()
      }),

    /** What the mini-program did and what went wrong, since it was opened. */
    errors: () => errors,
    calls: () => calls,
    setDataBytes: () => setData,

    /** Kills the mini-program at once: nothing is saved that was not saved already. */
    kill: () => {
      activity.stop()
      stack.closeAll()
      clearTemporaryFiles(device)
      glassEasel.removeGlobalErrorListener(onGlassEaselError)
      process.off('unhandledRejection', note)
    },
  }
}

/** An open mini-program. */
export type OpenApp = Awaited<ReturnType<typeof openApp>>
