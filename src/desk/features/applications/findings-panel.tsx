import { Icon, type IconName } from '../../components/icon'
import { Quote } from '../../components/quote'
import type { Finding } from './types'

const groups: readonly { outcome: Finding['outcome']; title: string; tone: IconName }[] = [
  { outcome: 'unmet', title: '未达到', tone: 'stop' },
  { outcome: 'unknown', title: '不清楚', tone: 'question' },
  { outcome: 'discretion', title: '需评审认定', tone: 'scale' },
  { outcome: 'met', title: '已符合', tone: 'pass' },
]

const about: Readonly<Record<Finding['group'], string>> = { master: '领办人', unit: '单位', project: '项目' }

/** What the rules say about the frozen package; the open questions first, each beside the words of the text. */
export function FindingsPanel({ findings }: { findings: readonly Finding[] }) {
  return (
    <section className="card" aria-labelledby="findings">
      <h2 id="findings">资格核对</h2>
      {groups.map(({ outcome, title, tone }) => {
        const found = findings.filter((finding) => finding.outcome === outcome)
        return (
          <details
            key={outcome}
            className={`findings findings-${outcome}`}
            open={outcome !== 'met' && found.length > 0}
          >
            <summary>
              <Icon name={tone} />
              {title}
              <span className="count">{found.length}</span>
            </summary>
            {found.length === 0 && <p className="quiet">没有。</p>}
            <ul>
              {found.map((finding) => (
                <li key={finding.ruleId}>
                  <p>
                    <span className="about">{about[finding.group]}</span>
                    {finding.reason}
                  </p>
                  <Quote clause={finding.clause} quote={finding.quote} />
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </section>
  )
}
