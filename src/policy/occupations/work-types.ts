import { WORK_TYPE_ROWS } from './work-types.data'

/** 工种 with the code of their occupation. */
export const WORK_TYPES: readonly { readonly code: string; readonly name: string }[] = WORK_TYPE_ROWS.trim()
  .split('\n')
  .map((line) => {
    const [code = '', name = ''] = line.split(' ')
    return { code, name }
  })

/** Known 工种 of an occupation, to choose from or to write another. */
export function workTypesOf(code: string): readonly string[] {
  return WORK_TYPES.filter((workType) => workType.code === code).map(({ name }) => name)
}
