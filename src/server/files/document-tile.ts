import sharp from 'sharp'
import { outlineOf } from '../documents/outlines'

const WIDTH = 240
const HEIGHT = 320

/** A drawn sheet that stands for a PDF wherever photos have a thumbnail; the PDF itself is never drawn here. */
export function documentTile(pages: number): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>
<path d="M24 16H168L216 64V304H24Z" fill="#f2f4f7" stroke="#7a828a" stroke-width="2"/>
<path d="M168 16V64H216Z" fill="#ffffff" stroke="#7a828a" stroke-width="2"/>
<path d="M52 104H188M52 128H188M52 152H150" stroke="#b8bec5" stroke-width="6"/>
${centred('PDF', 44, 224)}${centred(`共 ${pages} 页`, 26, 274)}</svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer()
}

function centred(words: string, size: number, baseLine: number): string {
  const { path, width } = outlineOf(words)
  const left = (WIDTH - width * size) / 2
  return `<path d="${path}" transform="translate(${left} ${baseLine}) scale(${size})" fill="#1f2933"/>`
}
