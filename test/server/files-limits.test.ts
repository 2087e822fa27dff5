import { readFileSync } from 'node:fs'
import { ERRORS } from '#contract'
import { FILE_RULES } from '../../src/server/files/rules'

const MEGABYTE = 1024 * 1024
const text = readFileSync('src/server/files/README.md', 'utf8')
const rows = [...text.matchAll(/^\| ([^|]+?) +\| (\d+) (MB|pixels|pages|files) +\| ([A-Z_]+) +\|$/gm)]

test('ASVS 5.1.1: every limit of the code stands in the table of the folder, and no other', () => {
  const documented = rows.map(([, , number, unit]) => Number(number) * (unit === 'MB' ? MEGABYTE : 1))
  const { maxBytes, maxPixels, minSidePixels, pdfPages, pdfUnpackedBytes, perFiling, keptPerFiling } =
    FILE_RULES
  expect(documented).toEqual([
    maxBytes,
    maxPixels,
    minSidePixels,
    pdfPages,
    pdfUnpackedBytes,
    perFiling,
    keptPerFiling,
  ])
})

test('each is refused with a code that has its own sentence, which names the same number', () => {
  const codes = rows.map(([, , , , code]) => code ?? '')
  expect(codes.filter((code) => !(code in ERRORS))).toEqual([])
  expect(ERRORS.FILE_TOO_LARGE.message).toContain(`${FILE_RULES.maxBytes / MEGABYTE} MB`)
  expect(ERRORS.PDF_TOO_MANY_PAGES.message).toContain(`${FILE_RULES.pdfPages} 页`)
})
