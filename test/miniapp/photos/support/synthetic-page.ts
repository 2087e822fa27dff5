import type { GreyPicture } from '../../../../src/miniapp/platform/grey'

// Jest answers every look at a global through its sandbox: far too slow for each of a million pixels.
const { ceil, exp, floor, hypot, imul, max, min, round, sin } = Math

/** Always the same numbers for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface Shot {
  readonly seed: number
  /** Gaussian blur in pixels of the small copy; 1 is six pixels of a photo of 2,000. */
  readonly blur?: number
  /** Blur in one direction, as when the hand moves. */
  readonly shake?: number
  /** How much of the light is there; 1 is a bright room. */
  readonly light?: number
  /** A reflection of this share of the picture's width. */
  readonly glare?: number
  /** How far the page runs over one edge, as a share of its side. */
  readonly over?: number
  /** A scan or a screenshot: paper to all four edges. */
  readonly isScan?: boolean
}

/** Drawn at twice the size, then averaged, as a phone does it. */
const fine = 2

interface Sheet {
  readonly width: number
  readonly height: number
  readonly at: Float32Array
}

/** A page of text with a seal and a portrait on a table, photographed so. */
export function shoot(shot: Shot): GreyPicture {
  const random = numbersFrom(shot.seed)
  const between = (low: number, high: number) => low + random() * (high - low)
  const isUpright = random() < 0.6
  const [long, short] = [320 * fine, 240 * fine]
  const width = isUpright ? short : long
  const height = isUpright ? long : short
  const scene: Sheet = { width, height, at: new Float32Array(width * height) }
  const table = shot.isScan ? 250 : between(25, 130)
  const grain = numbersFrom(shot.seed + 1)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      scene.at[y * width + x] = table + (shot.isScan ? 0 : sin(y / 9 + x / 170) * 6 + grain() * 6)
  layPage(scene, shot, between, random)
  if (shot.glare !== undefined) reflect(scene, shot.glare, between)
  light(scene, shot, between)
  let small = average(scene)
  if (shot.blur !== undefined) small = smear(smear(small, shot.blur, 1), shot.blur, small.width)
  if (shot.shake !== undefined) small = smear(small, shot.shake, random() < 0.5 ? 1 : small.width)
  const noise = numbersFrom(shot.seed + 2)
  // Sensor noise, after the averaging of some forty pixels into one.
  const strength = shot.isScan ? 0 : 1.2 / max(0.25, shot.light ?? 1)
  const grey = Uint8Array.from(small.at, (value) =>
    max(0, min(255, value + (noise() + noise() + noise() - 1.5) * 2 * strength)),
  )
  return { width: small.width, height: small.height, grey }
}

type Between = (low: number, high: number) => number

function layPage(scene: Sheet, { over = 0, isScan }: Shot, between: Between, random: () => number): void {
  const { width, height, at } = scene
  const paper = isScan ? 255 : between(200, 238)
  const margin = isScan ? 0 : between(0.05, 0.14)
  const [w, h] = [width * (1 - 2 * margin), height * (1 - 2 * margin)]
  // Cut off: the page is pushed over one of the four edges.
  const edge = floor(random() * 4)
  const push = (side: number, room: number) => (over === 0 ? 0 : room + side * over)
  const left = width * margin + [0, 0, -push(w, width * margin), push(w, width * margin)][edge]!
  const top = height * margin + [-push(h, height * margin), push(h, height * margin), 0, 0][edge]!
  const tilt = isScan || over > 0 ? 0 : between(-0.02, 0.02)
  const paint = (x0: number, y0: number, x1: number, y1: number, value: number) => {
    for (let y = round(top + y0); y < top + y1; y += 1)
      for (let x = round(left + x0); x < left + x1; x += 1) {
        const px = round(x - (y - height / 2) * tilt)
        const py = round(y + (x - width / 2) * tilt)
        if (px >= 0 && px < width && py >= 0 && py < height) at[py * width + px] = value
      }
  }
  paint(0, 0, w, h, paper)
  const ink = between(20, 80)
  const line = between(14, 30)
  for (let y = h * 0.12; y < h * 0.85; y += line * between(1.4, 2)) {
    if (random() < 0.15) continue
    const end = w * between(0.5, 0.9)
    for (let x = w * 0.1; x < end; x += line * 0.95)
      for (let stroke = 0; stroke < 5; stroke += 1) {
        const [sx, sy] = [x + random() * line * 0.7, y + random() * line * 0.7]
        const isFlat = random() < 0.5
        paint(sx, sy, sx + (isFlat ? line * 0.5 : 2), sy + (isFlat ? 2 : line * 0.5), ink)
      }
  }
  paint(w * 0.68, h * 0.1, w * 0.88, h * 0.1 + w * 0.26, between(90, 150))
  ring(scene, left + w * 0.7, top + h * 0.8, w * 0.1)
}

/** A seal is a red ring: mid grey. */
function ring({ width, height, at }: Sheet, cx: number, cy: number, radius: number): void {
  for (let y = floor(cy - radius); y <= cy + radius; y += 1)
    for (let x = floor(cx - radius); x <= cx + radius; x += 1) {
      const distance = hypot(x - cx, y - cy)
      const isOn = distance < radius && distance > radius - 6
      if (isOn && x >= 0 && x < width && y >= 0 && y < height) at[y * width + x] = 110
    }
}

function reflect({ width, height, at }: Sheet, size: number, between: Between): void {
  const [cx, cy, radius] = [width * between(0.3, 0.7), height * between(0.3, 0.7), (width * size) / 2]
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const away = hypot(x - cx, (y - cy) * 1.3) / radius
      at[y * width + x] = at[y * width + x]! + 400 * exp(-(away ** 4))
    }
}

/** Brighter towards the window, less of it all in a dark room. */
function light({ width, height, at }: Sheet, { light: share = 1, isScan }: Shot, between: Between): void {
  const [slopeX, slopeY] = isScan ? [0, 0] : [between(-0.15, 0.15), between(-0.15, 0.15)]
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const falloff = 1 + slopeX * (x / width - 0.5) + slopeY * (y / height - 0.5)
      at[y * width + x] = min(255, at[y * width + x]! * falloff * share)
    }
}

function average({ width, height, at }: Sheet): Sheet {
  const [w, h] = [width / fine, height / fine]
  const small = new Float32Array(w * h)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const to = floor(y / fine) * w + floor(x / fine)
      small[to] = small[to]! + at[y * width + x]! / (fine * fine)
    }
  return { width: w, height: h, at: small }
}

/** Gaussian along one direction: step 1 is a row, step `width` a column. */
function smear({ width, height, at }: Sheet, sigma: number, step: number): Sheet {
  const reach = ceil(sigma * 3)
  const weights = Array.from({ length: 2 * reach + 1 }, (_, index) =>
    exp(-((index - reach) ** 2) / (2 * sigma * sigma)),
  )
  const length = step === 1 ? width : height
  const result = new Float32Array(at.length)
  for (let index = 0; index < at.length; index += 1) {
    const place = step === 1 ? index % width : floor(index / width)
    let [sum, weight] = [0, 0]
    for (let away = -reach; away <= reach; away += 1) {
      if (place + away < 0 || place + away >= length) continue
      sum += at[index + away * step]! * weights[away + reach]!
      weight += weights[away + reach]!
    }
    result[index] = sum / weight
  }
  return { width, height, at: result }
}
