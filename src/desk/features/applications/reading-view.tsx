import { answersFor, isFillable, type FilingValues, type SectionValues } from '#policy'
import { Alert } from 'antd'
import { History } from '../../components/history'
import { FindingsPanel } from './findings-panel'
import { formOfApplication } from './form-of-application'
import { PackagePanel } from './package-panel'
import { PastChanges } from './past-changes'
import { RegisterPanel } from './register-panel'
import { RevisionCard } from './revision-card'
import { SectionCard } from './section-card'
import type { Application } from './types'

interface Props {
  readonly application: Application
  readonly marks: Readonly<Record<string, string>>
  readonly onMark: (section: string, note: string | undefined) => void
}

/** The frozen package on the left; what the rules say, receipt and history on the right. */
export function ReadingView({ application, marks, onMark }: Props) {
  const form = formOfApplication(application)
  if (!form)
    return (
      <Alert
        type="warning"
        showIcon
        title="这份材料使用了较新的申报表，当前页面还不能显示。"
        description="请刷新页面后再看。"
      />
    )
  // The contract has checked the shape; the definition gives the values their type.
  const values = Object.fromEntries(
    application.sections.map((section) => [section.id, section.values as SectionValues]),
  ) as FilingValues
  return (
    <div className="reading">
      <div className="materials">
        <nav className="contents" aria-label="目录">
          {form.sections.map(({ id, title }) => (
            <a key={id} href={`#${id}`} className={id in marks ? 'marked' : undefined}>
              {title}
            </a>
          ))}
        </nav>
        {application.revision !== null && (
          <RevisionCard revision={application.revision} sections={form.sections} files={application.files} />
        )}
        {answersFor(form, values).map((answers) => (
          <SectionCard
            key={answers.section.id}
            answers={answers}
            values={values[answers.section.id] ?? {}}
            files={application.files}
            returnNote={application.sections.find(({ id }) => id === answers.section.id)?.returnNote ?? null}
            mark={marks[answers.section.id]}
            canMark={application.can.return && isFillable(answers.section)}
            onMark={(note) => onMark(answers.section.id, note)}
          >
            {isFillable(answers.section) && (
              <PastChanges
                filingId={application.id}
                sectionId={answers.section.id}
                title={answers.section.title}
              />
            )}
          </SectionCard>
        ))}
      </div>
      <aside className="beside" aria-label="核对与经过">
        <PackagePanel application={application} />
        <FindingsPanel findings={application.findings} />
        <RegisterPanel register={application.register} />
        <section className="card" aria-labelledby="history">
          <h2 id="history">办理经过</h2>
          <History lines={application.timeline} />
        </section>
      </aside>
    </div>
  )
}
