/** A person's phone with the built mini-program on it, which is judged after every move. */
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ApiClient } from '#contract'
import type { TestServer } from '../../support/server'
import { createTemporaryFolder } from '../../support/temporary-folder'
import type { OpenApp } from '../runner/app'
import { openApp } from '../runner/app'
import { createDevice, type Device } from '../runner/device'
import { namelessControls } from '../runner/controls'

const deepestStack = 5
const firstBytes = (page: string) => (page.includes('/question/') ? 8 : 24) * 1024

interface Accident {
  /** `METHOD /path` of the request it happens to. */
  readonly to: RegExp
  /** The server has answered, the phone never learns it; a kill ends the program at that moment. */
  readonly what: 'replyLost' | 'kill'
}

export class Phone {
  readonly device: Device
  /** Requests that reached the server, as `METHOD /path`. */
  readonly sent: string[] = []
  private readonly accidents: Accident[] = []
  private readonly complaints = new Set<string>()
  private readonly album = createTemporaryFolder('album')
  private opened: OpenApp | undefined

  constructor(private readonly server: TestServer) {
    this.device = createDevice(server.origin)
    // The server's clock stands until it is moved; a phone's never does, and Taro waits for it.
    this.device.now = () => Date.parse(server.clock.now()) + performance.now()
    this.device.network = async (send, { method, url }) => {
      const request = `${method} ${new URL(url).pathname}`
      this.sent.push(request)
      const at = this.accidents.findIndex(({ to }) => to.test(request))
      const reply = await send()
      if (at < 0) return reply
      const [accident] = this.accidents.splice(at, 1)
      if (accident?.what === 'replyLost') throw new Error('socket hang up')
      this.kill()
      return new Promise(() => undefined)
    }
  }

  get app(): OpenApp {
    if (this.opened === undefined) throw new Error('the mini-program is closed')
    return this.opened
  }

  get isOpen(): boolean {
    return this.opened !== undefined
  }

  async open(at?: string): Promise<void> {
    this.opened = await openApp(this.device, at === undefined ? {} : { at })
    this.judge()
  }

  kill(): void {
    this.judge()
    this.opened?.kill()
    this.opened = undefined
  }

  /** What the camera and the album give next. */
  async photograph(picture: Uint8Array): Promise<void> {
    this.device.picture = path.join(this.album, `${randomUUID()}.jpg`)
    await writeFile(this.device.picture, picture)
  }

  /** The next request like this meets with it. */
  expectAccident(to: RegExp, what: Accident['what']): void {
    this.accidents.push({ to, what })
  }

  tap = (target: string) => this.move(({ tap }) => tap(target))
  doubleTap = (target: string) => this.move(({ doubleTap }) => doubleTap(target))
  type = (target: string, text: string) => this.move(({ type }) => type(target, text))
  keystrokes = (target: string, text: string) => this.move(({ keystrokes }) => keystrokes(target, text))
  back = () => this.move(({ back }) => back())

  /** Ends for good, pictures and all. */
  discard(): void {
    this.kill()
    rmSync(this.album, { recursive: true })
  }

  /** Flight mode on or off, also while the program is closed. */
  async setOnline(isOnline: boolean): Promise<void> {
    if (this.opened === undefined) this.device.isOnline = isOnline
    else await this.move(({ setOnline }) => setOnline(isOnline))
  }

  /** Waits until the page says this. */
  async reads(words: string | RegExp): Promise<string> {
    const { app } = this
    const found = () => (typeof words === 'string' ? app.text().includes(words) : words.test(app.text()))
    await app.until(`${String(words)} on ${app.route()}, which says ${app.text()}`, found)
    this.judge()
    return app.text()
  }

  /** Waits until this page is in front. */
  async isAt(page: string): Promise<void> {
    await this.app.until(`${page}, not ${this.app.route()}`, () => this.app.route() === `pages/${page}/index`)
    this.judge()
  }

  /** The product's client with this phone's session. */
  api(): ApiClient {
    const kept = JSON.parse(this.device.storage.get('session') ?? '""') as string
    const { token } = JSON.parse(kept) as { token: string }
    return this.server.client({ Authorization: `Bearer ${token}` })
  }

  /** What went against the goals of the design since the last look. */
  takeComplaints(): readonly string[] {
    this.judge()
    const found = [...this.complaints]
    this.complaints.clear()
    return found
  }

  private async move(act: (app: OpenApp) => Promise<unknown>): Promise<void> {
    await act(this.app)
    this.judge()
  }

  private judge(): void {
    const { opened: app } = this
    if (app === undefined) return
    const route = app.route()
    const stack = app.routes()
    if (stack.length > deepestStack) this.complaints.add(`${stack.length} pages deep: ${stack.join(' > ')}`)
    for (const control of namelessControls(app.page())) this.complaints.add(`${route}: ${control}`)
    for (const { page, bytes, isFirst } of app.setDataBytes())
      if (isFirst && bytes > firstBytes(page)) this.complaints.add(`${page}: first setData of ${bytes} bytes`)
    for (const error of app.errors()) this.complaints.add(error)
  }
}
