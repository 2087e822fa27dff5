import type { Check, SourceFile } from './source-file'
import { importsOf, isRelative, targetOf } from './source-file'

const frontDoors: Record<string, string> = {
  '#policy': 'src/policy/index',
  '#policy/catalogues': 'src/policy/catalogues',
  '#contract': 'src/contract/index',
}

const graphOf = (files: readonly SourceFile[]) => {
  const byPath = new Map(files.map((file) => [file.path.replace(/(\/index)?\.\w+$/, ''), file.path]))
  const resolve = (file: SourceFile, specifier: string) => {
    const target = isRelative(specifier) ? targetOf(file, specifier) : frontDoors[specifier]
    return target === undefined ? undefined : byPath.get(target.replace(/\/index$/, ''))
  }
  return new Map(
    files.map((file) => [file.path, importsOf(file).flatMap((specifier) => resolve(file, specifier) ?? [])]),
  )
}

/** No file may reach itself through its imports, types included. */
export const importsHaveNoCycle: Check = (files) => {
  const graph = graphOf(files)
  const finished = new Set<string>()
  const problems: string[] = []
  const walk = (at: string, trail: readonly string[]): void => {
    if (trail.includes(at)) {
      problems.push(`cycle: ${[...trail.slice(trail.indexOf(at)), at].join(' → ')}`)
      return
    }
    if (finished.has(at)) return
    for (const next of graph.get(at) ?? []) walk(next, [...trail, at])
    finished.add(at)
  }
  for (const file of graph.keys()) walk(file, [])
  return problems
}
