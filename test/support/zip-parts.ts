import PizZip from 'pizzip'

/** The parts of a ZIP by name. */
export function partsOf(bytes: ArrayBuffer | Uint8Array): ReadonlyMap<string, Buffer> {
  const { files } = new PizZip(Buffer.from(new Uint8Array(bytes)))
  return new Map(Object.values(files).map((part) => [part.name, Buffer.from(part.asUint8Array())]))
}

/** The text of a Word document as a reader meets it: one line per paragraph. */
export function wordText(docx: ArrayBuffer | Uint8Array, part = 'word/document.xml'): string {
  const xml = partsOf(docx).get(part)?.toString('utf8') ?? ''
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)]
    .map(([, inside = '']) =>
      [...inside.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|(<w:br\/>)/g)]
        .map(([, text, lineBreak]) => (lineBreak === undefined ? text : '\n'))
        .join(''),
    )
    .join('\n')
}
