import type { Actor, Lifecycle, Transition } from './transition'

/** How people name who causes a transition. */
export const ACTOR_NAMES: Readonly<Record<Actor, string>> = {
  leader: '领办人',
  contact: '单位联系人',
  officer: '经办',
  signer: '签发',
  expert: '专家',
  public: '公众',
  clock: '到期',
}

/** A lifecycle as a Mermaid state diagram: Chinese names, who may, and the clause or 「本单位配置」. */
export function mermaidOf<State extends string, Event extends string>(
  lifecycle: Lifecycle<State, Event>,
): string {
  const names = Object.entries<string>(lifecycle.publicName).map(
    ([state, name]) => `  state "${name}" as ${state}`,
  )
  const arrows = lifecycle.rows.map((row) => `  ${row.from} --> ${row.to} : ${arrowText(row)}`)
  const ends = lifecycle.final.map((state) => `  ${state} --> [*]`)
  return ['stateDiagram-v2', ...names, `  [*] --> ${lifecycle.initial}`, ...arrows, ...ends].join('\n')
}

function arrowText({ by, cite }: Pick<Transition<string, string>, 'by' | 'cite'>): string {
  return `${byText(by)} ${cite.kind === 'text' ? cite.clause : '本单位配置'}`
}

/** 「领办人、单位联系人」 */
export function byText(by: readonly Actor[]): string {
  return by.map((actor) => ACTOR_NAMES[actor]).join('、')
}
