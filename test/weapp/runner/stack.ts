/** The page stack: navigation with WeChat's rules, page lifecycles, and how much each setData carries. */
import type { document as runnerDocument } from './dom'
import type { AppConfig } from './package'
import { pagesOf } from './package'

/** The page object Taro hands to `Page(…)`, as far as the runner calls it. */
export interface PageInstance {
  route?: string
  options?: Record<string, string>
  setData: (data: object, done?: () => void) => void
  onLoad?: (query: Record<string, string>) => void
  onShow?: () => void
  onReady?: () => void
  onHide?: () => void
  onUnload?: () => void
}

/** A page that has been drawn. */
export interface OpenPage {
  path: string
  host: HTMLElement
  instance: PageInstance
  release: () => void
}

/** Draws a page into the host; supplied by the framework's side. */
export type Draw = (
  path: string,
  host: HTMLElement,
) => Omit<OpenPage, 'path' | 'host'> & { attach: () => void }

export type Move = 'push' | 'replace' | 'reset' | 'tab'

const maxPages = 10

const parse = (url: string, from: string) => {
  const { pathname, searchParams } = new URL(url, `http://package/${from}`)
  return { path: pathname.slice(1), query: Object.fromEntries(searchParams) }
}

export class PageStack {
  readonly pages: OpenPage[] = []
  private readonly keptTabs = new Map<string, OpenPage>()

  constructor(
    private readonly app: AppConfig,
    private readonly document: typeof runnerDocument,
    private readonly draw: Draw,
  ) {}

  get top(): OpenPage | undefined {
    return this.pages.at(-1)
  }

  private isTab(path: string): boolean {
    return this.app.tabBar?.list.some((tab) => tab.pagePath === path) ?? false
  }

  open(url: string, move: Move): void {
    const { path, query } = parse(url, this.top?.path ?? '')
    if (!pagesOf(this.app).includes(path)) throw new Error(`page "${path}" is not found`)
    if ((move === 'push' || move === 'replace') && this.isTab(path))
      throw new Error('can not navigateTo a tabbar page')
    if (move === 'tab' && !this.isTab(path)) throw new Error('can not switch to no-tabBar page')
    if (move === 'push' && this.pages.length >= maxPages) throw new Error('webview count limit exceed')
    this.leave(move)
    const kept = this.keptTabs.get(path)
    if (move === 'tab' && kept) {
      this.keptTabs.delete(path)
      this.pages.push(kept)
      this.showTop()
    } else this.add(path, query)
  }

  back(delta: number): void {
    for (let left = delta; left > 0 && this.pages.length > 1; left -= 1) this.destroy(this.pages.pop())
    this.showTop()
  }

  closeAll(): void {
    for (const page of [...this.pages.splice(0), ...this.keptTabs.values()]) this.destroy(page)
    this.keptTabs.clear()
  }

  private leave(move: Move): void {
    if (move === 'push') {
      this.top?.instance.onHide?.()
      return
    }
    const leaving = this.pages.splice(move === 'replace' ? -1 : 0).reverse()
    for (const page of leaving) {
      if (move === 'tab' && this.isTab(page.path)) {
        page.instance.onHide?.()
        this.keptTabs.set(page.path, page)
      } else this.destroy(page)
    }
  }

  private add(path: string, query: Record<string, string>): void {
    const host = this.document.createElement('wx-page')
    this.document.body.append(host)
    const { attach, ...drawn } = this.draw(path, host)
    const { instance } = drawn
    Object.assign(instance, { route: path, __route__: path, options: query })
    this.pages.push({ path, host, ...drawn })
    this.hideOthers()
    instance.onLoad?.(query)
    attach()
    instance.onShow?.()
    instance.onReady?.()
  }

  private showTop(): void {
    this.hideOthers()
    this.top?.instance.onShow?.()
  }

  private hideOthers(): void {
    for (const page of [...this.pages, ...this.keptTabs.values()]) page.host.hidden = page !== this.top
  }

  private destroy(page: OpenPage | undefined): void {
    page?.instance.onUnload?.()
    page?.release()
    page?.host.remove()
  }
}
