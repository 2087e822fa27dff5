/**
 * Runs the mini-program's scripts as WeChat's logic thread does: CommonJS by path, with `wx`, `App`, `Page` and
 * `Component`, and without anything a browser or Node has and WeChat has not.
 */
import { compileFunction } from 'node:vm'
import type { BuiltPackage } from './package'

const missingInWechat = `
  window document location navigator history self parent top frames alert localStorage sessionStorage indexedDB
  fetch XMLHttpRequest WebSocket Worker Image Blob File FileReader FormData Headers Request Response URL
  URLSearchParams Element HTMLElement Node Event EventTarget CustomEvent MutationObserver MessageChannel
  AbortController AbortSignal TextEncoder TextDecoder crypto performance structuredClone queueMicrotask
  requestAnimationFrame cancelAnimationFrame setImmediate clearImmediate process Buffer globalThis WebAssembly
  SharedArrayBuffer btoa atob`.match(/\w+/g)

/**
 * WeChat forbids making code from text, save for the one phrase by which libraries ask for the global object;
 * everything else throws here, so that no fallback hides it.
 */
const restrictedFunction = (global: unknown) => {
  const make = (_: unknown, texts: string[]) => {
    if (texts.at(-1) === 'return this') return () => global
    throw new EvalError('new Function(…) is forbidden in a mini-program')
  }
  return new Proxy(Function, {
    apply: (target, _this, texts: string[]) => make(target, texts),
    construct: make,
  })
}

/** What WeChat puts in a script's scope besides the module's own things. */
export type Scope = Record<string, unknown>

/** Loads scripts by path, each once; `shared` is what every script sees. */
export const createLoader = (built: BuiltPackage, shared: Scope) => {
  const modules = new Map<string, { exports: unknown }>()

  const resolve = (from: string, request: string): string => {
    const target = new URL(request, `http://package/${from}`).pathname.slice(1)
    const file = [target, `${target}.js`, `${target}/index.js`].find((one) => built.read(one) !== undefined)
    if (!file) throw new Error(`module ${request} is not found in ${from}`)
    return file
  }

  const load = (file: string): unknown => {
    const known = modules.get(file)
    if (known) return known.exports
    const source = built.read(file)
    if (source === undefined) throw new Error(`module ${file} is not found`)
    const loaded = { exports: {} as unknown }
    modules.set(file, loaded)
    const visible: Scope = {
      ...Object.fromEntries((missingInWechat ?? []).map((name) => [name, undefined])),
      Function: restrictedFunction(shared.global),
      ...shared,
      require: (request: string) => load(resolve(file, request)),
      module: loaded,
      exports: loaded.exports,
    }
    const run = compileFunction(source, Object.keys(visible), { filename: `weapp/${file}` }) as () => void
    Reflect.apply(run, undefined, Object.values(visible))
    return loaded.exports
  }
  return load
}
