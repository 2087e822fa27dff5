/** What browsers have and jsdom lacks, as far as antd and our pages ask for it. */
process.env.TARO_ENV = 'h5'
window.matchMedia ??= () => ({
  matches: false,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
})
window.scrollTo = () => {}
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.HTMLElement.prototype.scrollIntoView ??= () => {}
const { TextDecoder, TextEncoder } = require('node:util')
Object.assign(globalThis, { TextDecoder, TextEncoder })
if (!globalThis.crypto?.subtle)
  Object.defineProperty(globalThis, 'crypto', { value: require('node:crypto').webcrypto })
const { getComputedStyle } = window
window.getComputedStyle = (element) => getComputedStyle(element)
/** Node's own would keep the process alive. */
window.MessageChannel ??= class {
  port1 = {}
  port2 = { postMessage: () => setTimeout(() => this.port1.onmessage?.()) }
}
