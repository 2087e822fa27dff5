/** Joins the compiled package to glass-easel: registers components, defines pages, draws them. */
import { document } from './dom'
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { createBackend } from './elements'
import type { BuiltPackage } from './package'
import type { Draw, PageInstance } from './stack'

/** What one setData carried. */
export interface SetData {
  page: string
  bytes: number
  keys: number
  /** The first of a page that has just been opened. */
  isFirst: boolean
}

type Handler = (this: unknown, event: Record<string, unknown>) => unknown
type Definition = Record<string, unknown> & {
  data?: object
  methods?: Record<string, unknown>
  properties?: Record<string, unknown>
}

const clone = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T))

/** Only plain data crosses from WeChat's view thread to its logic thread. */
const withPlainEvents = (handler: Handler): Handler =>
  function (event) {
    const place = (target: unknown) => {
      const { id, dataset } = target as { id: string; dataset: object }
      return { id, dataset: clone(dataset), offsetLeft: 0, offsetTop: 0 }
    }
    const { type, timeStamp, detail, mark, target, currentTarget, touches, changedTouches } = event
    return handler.call(this, {
      type,
      timeStamp,
      detail: clone(detail),
      mark: mark ?? {},
      target: place(target),
      currentTarget: place(currentTarget),
      touches: clone(touches),
      changedTouches: clone(changedTouches),
    })
  }

const withWrappedHandler = (methods: Record<string, unknown>) =>
  typeof methods.eh === 'function' ? { ...methods, eh: withPlainEvents(methods.eh as Handler) } : methods

const absolute = (from: string, components: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(components).map(([name, to]) => [name, new URL(to, `http://package/${from}`).pathname]),
  )

const propertyTypes: Record<string, unknown> = { String, Number, Boolean, Object, Array, Function }

/** The scripts run in a realm of their own, whose `String` is not the `String` glass-easel compares with. */
const withOwnTypes = (properties: Record<string, unknown> = {}) =>
  Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      const given = property as { name?: string; type?: { name: string } }
      const type = propertyTypes[given.type?.name ?? given.name ?? '']
      return [name, typeof property === 'function' ? type : { ...given, type }]
    }),
  )

type Registrar = Record<'Page' | 'Component' | 'Behavior', (definition: Definition) => unknown>

/**
 * The framework's side of one run. `load` runs a script; what the script registers with the `globals` becomes the
 * page or component that is being defined at that moment.
 */
export const createFramework = (
  built: BuiltPackage,
  load: (file: string) => void,
  record: (setData: SetData) => void,
) => {
  const environment = new MiniProgramEnv()
  const space = environment.createCodeSpace('', true)
  const backend = environment.associateBackend(createBackend())
  const defined = new Set<string>()
  let current: Registrar | undefined

  for (const [path, unit] of Object.entries(built.units)) {
    const components = { ...built.app.usingComponents, ...unit.usingComponents }
    const config = { ...unit, usingComponents: absolute(path, components) }
    space.addComponentStaticConfig(path, config as Parameters<typeof space.addComponentStaticConfig>[1])
    space.addCompiledTemplate(path, {
      groupList: built.templates,
      content: built.templates[path],
      // Taro's templates bind `eh` on plain tags.
      fallbackListenerOnNativeNode: true,
    } as Parameters<typeof space.addCompiledTemplate>[1])
  }

  const define = (path: string): void => {
    if (defined.has(path)) return
    defined.add(path)
    const used = space.getComponentStaticConfig(path)?.usingComponents ?? {}
    for (const component of Object.values(used)) define(component.replace(/^\//, ''))
    space.componentEnv(path, (registrar) => {
      current = registrar as unknown as Registrar
      load(`${path}.js`)
      current = undefined
    })
  }

  const registering = (kind: keyof Registrar) => (definition: Definition) => {
    if (!current) throw new Error(`${kind}() was called while no page was being loaded`)
    return current[kind](definition)
  }

  const globals = {
    Behavior: registering('Behavior'),
    Page: (definition: Definition) => registering('Page')({ data: {}, ...withWrappedHandler(definition) }),
    Component: (definition: Definition) => {
      const methods = definition.methods ? { methods: withWrappedHandler(definition.methods) } : {}
      const properties = withOwnTypes(definition.properties)
      return registering('Component')({ ...definition, ...methods, properties })
    },
  }

  const draw: Draw = (path, host) => {
    define(path)
    const placeholder = document.createElement('span')
    host.append(placeholder)
    const root = backend.createRoot('wx-root', space, path)
    const instance = root.get() as unknown as PageInstance
    const setData = instance.setData.bind(instance)
    let isFirst = true
    instance.setData = (data, done) => {
      const [bytes, keys] = [Buffer.byteLength(JSON.stringify(data)), Object.keys(data).length]
      record({ page: path, bytes, keys, isFirst })
      isFirst = false
      setData(clone(data), done)
    }
    return {
      instance,
      attach: () => root.attach(host as never, placeholder as never),
      release: () => root.release(),
    }
  }
  return { globals, draw }
}
