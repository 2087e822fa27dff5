import { sectionOf } from '#policy'
import { Link, useLocation, useParams } from 'react-router'
import { useQuery } from '../api/use-query'
import { Icon } from '../components/icon'
import { Page } from '../components/page'
import { QueryView } from '../components/query-view'
import { StatusTag } from '../components/status-tag'
import { Decisions } from '../features/applications/decisions'
import { Neighbours } from '../features/applications/neighbours'
import { formOfApplication } from '../features/applications/form-of-application'
import { ReadingView } from '../features/applications/reading-view'
import type { Application } from '../features/applications/types'
import { useMarks } from '../features/applications/use-marks'

/** One application; the address names it, so another address is another page. */
export function ApplicationPage() {
  const { filingId = '' } = useParams()
  return <OneApplication key={filingId} filingId={filingId} />
}

/** P34c: what is put forward alone is known by its project. */
function titleOf(application: Application | undefined): string {
  if (application === undefined) return '申报'
  return application.isProjectOnly ? `${application.projectName}（建设项目）` : application.workshopName
}

function OneApplication({ filingId }: { filingId: string }) {
  const { search } = useLocation()
  const query = useQuery(`application ${filingId}`, (client) =>
    client.desk.application({ params: { filingId } }),
  )
  const { marks, mark, forget } = useMarks(filingId)
  const application = query.data
  const form = application && formOfApplication(application)
  const marked = Object.entries(marks).map(([section, note]) => ({
    section,
    note,
    title: (form && sectionOf(form, section)?.title) ?? section,
  }))
  return (
    <Page
      title={titleOf(application)}
      lead={
        application && (
          <>
            <StatusTag status={application.status} /> {application.unitName} · 领办人 {application.leaderName}{' '}
            · {application.occupation}
          </>
        )
      }
      back={
        <>
          <Link to={`/applications${search}`}>
            <Icon name="back" />
            申报受理
          </Link>
          <Neighbours filingId={filingId} />
        </>
      }
      actions={
        application && (
          <Decisions
            application={application}
            marks={marked}
            onNote={mark}
            onReload={query.reload}
            onReturned={forget}
          />
        )
      }
    >
      <QueryView query={query}>
        {(loaded) => <ReadingView application={loaded} marks={marks} onMark={mark} />}
      </QueryView>
    </Page>
  )
}
