/** From acceptance to award, over real HTTP. */
import type { SampleCase } from '../../src/server/demo/sample-application'
import { type Pair, type Programme, startApplication, submit } from './programme'

/** Submitted and accepted. */
export async function acceptedApplication(
  programme: Programme,
  noticeId: string,
  people: Pair,
  sample: SampleCase,
): Promise<string> {
  const id = await startApplication(programme, noticeId, people, sample)
  await submit(people.contact.api, id)
  await accept(programme, id)
  return id
}

export async function accept({ officer }: Programme, filingId: string): Promise<void> {
  const { stateVersion } = await officer.api.desk.application({ params: { filingId } })
  await officer.api.desk.accept({ params: { filingId }, body: { stateVersion, note: '' } })
}

/** A list of the notice with both entries of each application. */
export async function listWith(
  { officer }: Programme,
  noticeId: string,
  applicationIds: readonly string[],
): Promise<string> {
  const { id: listId } = await officer.api.desk.createList({ body: { noticeId, title: '拟定名单' } })
  for (const applicationId of applicationIds) {
    const basis = '专家评审通过'
    await officer.api.desk.propose({
      params: { listId },
      body: { applicationId, kind: 'workshop', basis },
    })
    await officer.api.desk.propose({
      params: { listId },
      body: { applicationId, kind: 'project', basis, approvedFen: 4_000_000 },
    })
  }
  return listId
}

export async function publish({ signer }: Programme, listId: string) {
  const { stateVersion } = await signer.api.desk.list({ params: { listId } })
  return signer.api.desk.publish({ params: { listId }, body: { stateVersion, contact: '科室 010-00000000' } })
}

/** Awards every entry of a list, workshops first. */
export async function awardAll({ signer }: Programme, listId: string) {
  const results = []
  const { entries } = await signer.api.desk.list({ params: { listId } })
  for (const { id, stateVersion } of entries)
    results.push(await signer.api.desk.award({ params: { entryId: id }, body: { stateVersion } }))
  return results
}

export interface Titled {
  readonly people: Pair
  readonly applicationId: string
  readonly workshopId: string
  readonly projectId: string
  readonly plaqueNo: string
}

/** A workshop with its title and a running project, the whole way over HTTP. */
export async function titledWorkshop(
  programme: Programme,
  noticeId: string,
  people: Pair,
  sample: SampleCase,
): Promise<Titled> {
  const applicationId = await acceptedApplication(programme, noticeId, people, sample)
  const listId = await listWith(programme, noticeId, [applicationId])
  const { publicity } = await publish(programme, listId)
  programme.clock.set(publicity?.endsAt ?? '')
  const [title, project] = await awardAll(programme, listId)
  return {
    people,
    applicationId,
    workshopId: title?.workshopId ?? '',
    projectId: project?.projectId ?? '',
    plaqueNo: title?.plaqueNo ?? '',
  }
}
