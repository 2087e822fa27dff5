/**
 * A document for glass-easel, WeChat's own component framework, which draws pages by DOM calls.
 * Import this before glass-easel. The mini-program's own code never sees these globals (see logic.ts).
 */
import { JSDOM } from 'jsdom'

const { window } = new JSDOM('<!doctype html><html lang="zh-CN"><body></body></html>', {
  pretendToBeVisual: true,
})
window.matchMedia = () => ({ matches: false }) as MediaQueryList

Object.assign(globalThis, { window, document: window.document, Event: window.Event })

/** The one document all pages are drawn in. */
export const { document } = window
