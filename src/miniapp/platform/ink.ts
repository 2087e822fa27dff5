import Taro from '@tarojs/taro'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A surface to draw on with the finger. */
export interface Ink {
  readonly line: (from: Point, to: Point) => void
  readonly clear: () => void
}

interface Surface {
  readonly canvas: HTMLCanvasElement
  readonly width: number
  readonly height: number
  readonly ratio: number
}

/** Opens the canvas of this id; the line has the width of a pen. Undefined where nothing can be drawn. */
export async function openInk(id: string): Promise<Ink | undefined> {
  const surface = process.env.TARO_ENV === 'weapp' ? await onPhone(id) : inBrowser(id)
  if (surface === undefined) return undefined
  const { canvas, width, height, ratio } = surface
  canvas.width = width * ratio
  canvas.height = height * ratio
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.scale(ratio, ratio)
  // White as paper in the dark as well: it is printed so.
  const clear = () => {
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, width, height)
  }
  clear()
  context.lineWidth = 3
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = '#1a1a1a'
  return {
    line: (from, to) => {
      context.beginPath()
      context.moveTo(from.x, from.y)
      context.lineTo(to.x, to.y)
      context.stroke()
    },
    clear,
  }
}

function onPhone(id: string): Promise<Surface | undefined> {
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec(([found]: ({ node?: HTMLCanvasElement; width: number; height: number } | undefined)[]) => {
        if (found?.node === undefined) return resolve(undefined)
        const { node, width, height } = found
        resolve({ canvas: node, width, height, ratio: Taro.getWindowInfo().pixelRatio })
      })
  })
}

function inBrowser(id: string): Surface | undefined {
  const canvas = canvasOf(id)
  if (canvas === undefined) return undefined
  const { width, height } = canvas.getBoundingClientRect()
  return { canvas, width, height, ratio: window.devicePixelRatio }
}

/** H5 keeps earlier pages in the document: the last one is on top. */
function canvasOf(id: string): HTMLCanvasElement | undefined {
  const [found] = [...document.querySelectorAll<HTMLElement>(`[id="${id}"]`)].reverse()
  if (found instanceof HTMLCanvasElement) return found
  return found?.querySelector('canvas') ?? undefined
}

interface TouchLike {
  readonly touches?: readonly { x?: number; y?: number; clientX?: number; clientY?: number }[]
}

/** Where the finger is on the canvas: weapp says it itself, a browser says where on the screen. */
export function pointOf(id: string, { touches = [] }: TouchLike): Point | undefined {
  const [touch] = touches
  if (touch === undefined) return undefined
  if (process.env.TARO_ENV === 'weapp') return { x: touch.x ?? 0, y: touch.y ?? 0 }
  const box = canvasOf(id)?.getBoundingClientRect()
  return box && { x: (touch.clientX ?? 0) - box.left, y: (touch.clientY ?? 0) - box.top }
}

/** How large the canvas stands on the screen. */
export function inkSize(
  id: string,
): Promise<{ readonly width: number; readonly height: number } | undefined> {
  if (process.env.TARO_ENV === 'weapp') return onPhone(id)
  return Promise.resolve(canvasOf(id)?.getBoundingClientRect())
}
