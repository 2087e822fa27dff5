type Read = (element: Element) => unknown
type Receive = ((result: unknown) => void) | undefined

interface Step {
  selector: string | null
  isMany: boolean
  read: Read
  receive: Receive
}

const rect: Read = (element) => {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
  return { id: element.id, dataset: {}, left, top, right, bottom, width, height }
}

const scroll: Read = (element) => ({ scrollLeft: element.scrollLeft, scrollTop: element.scrollTop })

/** `wx.createSelectorQuery()` on the page being shown. jsdom lays nothing out: every measure is zero. */
export const createSelectorQuery = (page: () => Element | undefined) => {
  const steps: Step[] = []
  let selector: string | null = null
  let isMany = false
  const select = (next: string | null, many: boolean) => {
    selector = next
    isMany = many
    return query
  }
  const ask = (read: Read) => (receive?: Receive) => {
    steps.push({ selector, isMany, read, receive })
    return query
  }
  const answer = ({ selector: wanted, isMany: many, read, receive }: Step) => {
    const root = page()
    const found =
      root && wanted !== null ? [...root.querySelectorAll(wanted.replaceAll('>>>', ' '))] : root ? [root] : []
    const result = many ? found.map(read) : found[0] ? read(found[0]) : null
    receive?.(result)
    return result
  }
  const query = {
    in: () => query,
    select: (next: string) => select(next, false),
    selectAll: (next: string) => select(next, true),
    selectViewport: () => select(null, false),
    boundingClientRect: ask(rect),
    scrollOffset: ask(scroll),
    fields: (_fields: object, receive?: Receive) => ask(rect)(receive),
    node: ask(() => ({ node: null })),
    context: ask(() => ({ context: {} })),
    exec: (receive?: Receive) => void setImmediate(() => receive?.(steps.map(answer))),
  }
  return query
}
