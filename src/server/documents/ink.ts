import { inkPath, SIGNATURE_BOX } from '#policy'

const INK = '#1A1A1A'
/** On paper, in points. */
const WIDTH = 150
const HEIGHT = (WIDTH * SIGNATURE_BOX.height) / SIGNATURE_BOX.width
const { width, height } = SIGNATURE_BOX

/** A drawn signature for the PDF. The strokes are numbers by their schema: nothing of them can become markup. */
export function inkSvg(strokes: string): { readonly svg: string; readonly width: number } {
  const path = `<path d="${inkPath(strokes)}" fill="none" stroke="${INK}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>`
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${path}</svg>`,
    width: WIDTH,
  }
}

/** The same for Word, WPS and LibreOffice: a line drawing all three have known for twenty years. */
export function inkParagraph(strokes: string): string {
  const path = strokes
    .split(';')
    .map((stroke) => {
      const [first = '', ...rest] = stroke.split(' ')
      return `m${first}l${(rest.length === 0 ? [first] : rest).join(',')}`
    })
    .join('')
  const size = `width:${WIDTH}pt;height:${HEIGHT}pt`
  return (
    '<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr><w:r><w:pict>' +
    `<v:shape style="${size}" coordorigin="0,0" coordsize="${width},${height}" filled="f" strokecolor="${INK}" ` +
    `strokeweight="1.2pt" path="${path}e"/></w:pict></w:r></w:p>`
  )
}
