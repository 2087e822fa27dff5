import type { GreyPicture } from '../../platform'

/** What may be wrong with a photo of a page. A hint for the person who took it; nothing follows from it. */
export type Flaw = 'blurred' | 'dark' | 'glare' | 'cut'

/** Calibrated on our synthetic pages (`test/miniapp/photos/judge.test.ts`), not on photos of real certificates. */
const thresholds = {
  /** A page whose bright parts are darker than this was taken with too little light. */
  darkPaper: 105,
  /** Laplacian variance beside plain variance, where there is something to see; the weaker of the two directions. */
  sharpness: 0.065,
  /** From here on there is nothing left to read. */
  burnt: 250,
  /** Share of the picture that is burnt out: less is a speck, more is white paper. */
  glare: { from: 0.012, to: 0.35 },
  /** Where the paper beside it is brighter than this, white is the paper and not a reflection. */
  whitePaper: 232,
  /** Paper and table differ by this much, or they cannot be told apart. */
  paperContrast: 45,
  /** Share of one edge of the picture that paper may cover. */
  edgeCover: 0.12,
} as const

/** What to say of a photo of a page; an empty list when it looks good. */
export function judge(picture: GreyPicture): readonly Flaw[] {
  if (levelAt(picture.grey, 0.88) < thresholds.darkPaper) return ['dark']
  const flaws: readonly (Flaw | false)[] = [
    sharpness(picture) < thresholds.sharpness && 'blurred',
    hasGlare(picture) && 'glare',
    isCut(picture) && 'cut',
  ]
  return flaws.filter((flaw) => flaw !== false)
}

/** The brightness that this share of the pixels does not exceed. */
function levelAt(grey: Uint8Array, share: number): number {
  return Uint8Array.from(grey).sort()[Math.floor(share * (grey.length - 1))] ?? 0
}

const blockSide = 20

type Direction = 'across' | 'down'

interface Block {
  /** Mean square of the second difference: edges, and noise. */
  readonly across: number
  readonly down: number
  /** Variance: whatever is to be seen. */
  readonly contrast: number
}

/**
 * How much of the contrast lies in edges as thin as a pixel: blur takes those first, an unsteady hand those of one
 * direction. Only the blocks with most to see are asked, and what the flattest ones show is taken for noise.
 */
function sharpness(picture: GreyPicture): number {
  const blocks = blocksOf(picture)
  const busiest = [...blocks].sort((a, b) => b.contrast - a.contrast).slice(0, Math.ceil(blocks.length / 4))
  const contrast = Math.max(
    1,
    busiest.reduce((sum, block) => sum + block.contrast, 0),
  )
  const edges = (direction: Direction) => {
    const noise = levelOf(blocks.map((block) => block[direction]))
    return busiest.reduce((sum, block) => sum + Math.max(0, block[direction] - noise), 0)
  }
  return Math.min(edges('across'), edges('down')) / contrast
}

/** What one in ten stays under. */
const levelOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 10)] ?? 0

function blocksOf({ width, height, grey }: GreyPicture): readonly Block[] {
  const blocks: Block[] = []
  for (let top = 1; top + blockSide < height; top += blockSide)
    for (let left = 1; left + blockSide < width; left += blockSide)
      blocks.push(blockAt(grey, width, top * width + left))
  return blocks
}

function blockAt(grey: Uint8Array, width: number, start: number): Block {
  let [sum, squares, across, down] = [0, 0, 0, 0]
  for (let row = 0; row < blockSide; row += 1)
    for (let at = start + row * width; at < start + row * width + blockSide; at += 1) {
      const value = grey[at] ?? 0
      sum += value
      squares += value * value
      across += (2 * value - (grey[at - 1] ?? 0) - (grey[at + 1] ?? 0)) ** 2
      down += (2 * value - (grey[at - width] ?? 0) - (grey[at + width] ?? 0)) ** 2
    }
  const count = blockSide * blockSide
  return { across: across / count, down: down / count, contrast: squares / count - (sum / count) ** 2 }
}

/** A part burnt out while the paper around it is not. */
function hasGlare({ grey }: GreyPicture): boolean {
  const others = grey.filter((value) => value < thresholds.burnt)
  const share = 1 - others.length / grey.length
  const { from, to } = thresholds.glare
  return share >= from && share <= to && levelAt(others, 0.8) < thresholds.whitePaper
}

/** Paper runs over an edge of the picture. A scan covers all four and keeps a margin without ink. */
function isCut(picture: GreyPicture): boolean {
  const { split, contrast } = splitOf(picture.grey)
  if (contrast < thresholds.paperContrast) return false
  const covers = edgesOf(picture).map((edge) => edge.filter((value) => value > split).length / edge.length)
  const crossed = covers.filter((cover) => cover > thresholds.edgeCover)
  return crossed.length > 0 && crossed.length < 4
}

/** The level that best parts bright from dark (Otsu), and how far apart the two are on average. */
function splitOf(grey: Uint8Array): { readonly split: number; readonly contrast: number } {
  const counts = new Uint32Array(256)
  for (const value of grey) counts[value] = (counts[value] ?? 0) + 1
  const total = grey.reduce((sum, value) => sum + value, 0)
  let best = { split: 0, contrast: 0, parted: 0 }
  let [below, belowSum] = [0, 0]
  for (let level = 0; level < 255; level += 1) {
    below += counts[level] ?? 0
    belowSum += level * (counts[level] ?? 0)
    const above = grey.length - below
    if (below === 0 || above === 0) continue
    const contrast = (total - belowSum) / above - belowSum / below
    const parted = below * above * contrast * contrast
    if (parted > best.parted) best = { split: level, contrast, parted }
  }
  return best
}

/** The outermost pixels, edge by edge. */
function edgesOf({ width, height, grey }: GreyPicture): readonly (readonly number[])[] {
  const line = (length: number, at: (index: number) => number) =>
    Array.from({ length }, (_, index) => grey[at(index)] ?? 0)
  return [
    line(width, (x) => x),
    line(width, (x) => (height - 1) * width + x),
    line(height, (y) => y * width),
    line(height, (y) => y * width + width - 1),
  ]
}
