import { LIFECYCLES } from './lifecycles'
import { byText, mermaidOf } from './mermaid'
import type { Lifecycle } from './transition'

const HEAD = `# 各类事项的状态与流转

本页由 \`npm run policy -- diagrams\` 从状态表生成，请勿手改。P 开头的是政策解读的句子编号；「本单位配置」不是政策原文。`

/** The page of all lifecycles: a diagram each, and below it every row in words with what it requires. */
export function lifecyclesPage(): string {
  return `${[HEAD, ...Object.values(LIFECYCLES).map(sectionOf)].join('\n\n')}\n`
}

function sectionOf(lifecycle: Lifecycle<string, string>): string {
  const name = (state: string) => lifecycle.publicName[state] ?? state
  const rows = lifecycle.rows.map(({ from, to, by, requires, cite }) => {
    const basis =
      cite.kind === 'text' ? cite.clause : `本单位配置：${cite.kind === 'ours' ? cite.note : cite.source}`
    return `- ${name(from)} → ${name(to)}（${byText(by)}）：${requires}。［${basis}］`
  })
  return [`## ${lifecycle.thing}`, '```mermaid\n' + mermaidOf(lifecycle) + '\n```', rows.join('\n')].join(
    '\n\n',
  )
}
