import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { lifecyclesPage } from '../../src/policy/lifecycle/lifecycles-page'

const PAGE = path.resolve(__dirname, '../../src/policy/lifecycle/LIFECYCLES.md')

/** `npm run policy -- diagrams`: writes the page of all lifecycles anew. A test holds that it is up to date. */
export function runDiagrams(): number {
  writeFileSync(PAGE, lifecyclesPage())
  console.log(path.relative(process.cwd(), PAGE))
  return 0
}
