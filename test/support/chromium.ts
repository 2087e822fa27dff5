/** Chromium from the system, for tests that look at pages as people do. */
import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = process.env.CHROMIUM_PATH ?? places.find(existsSync)

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the browser; the caller closes it. */
export const launchChromium = (): Promise<Browser> => {
  if (executablePath === undefined) throw new Error('Chromium is not installed')
  return chromium.launch({ executablePath, args: flags })
}

/** Whether this machine has one. */
export const hasChromium = (): boolean => executablePath !== undefined
