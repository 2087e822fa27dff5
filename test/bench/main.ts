/** `npm run bench`: sizes and speeds, each beside what it is held to; fails when a promise is not kept. */
import { measureCatalogueSearch } from './catalogue-search'
import { measureH5 } from './h5'
import type { Measure } from './measure'
import { isKept, lineOf } from './measure'
import { measurePhoneShare } from './phone-share'
import { measurePhotoHint } from './photo-hint'
import { startProduct } from './program'
import { measureReads } from './reads'
import { measureSaves } from './saves'
import { measureVerdict } from './verdict'
import { measureWeapp } from './weapp'

const main = async (): Promise<void> => {
  const measures: Measure[] = []
  const add = (found: Measure[]) => {
    for (const measure of found) console.log(lineOf(measure))
    measures.push(...found)
  }
  add(measureVerdict())
  add(measureCatalogueSearch())
  add(await measurePhotoHint())
  add(await measurePhoneShare())
  add(await measureWeapp())
  const product = await startProduct()
  try {
    add(await measureH5(product))
    add(await measureReads(product))
    add(await measureSaves(product))
  } finally {
    await product.stop()
  }
  const broken = measures.filter((measure) => !isKept(measure)).length
  console.log(`bench: ${measures.length} measures, ${broken} broken`)
  process.exit(broken === 0 ? 0 : 1)
}

void main()
