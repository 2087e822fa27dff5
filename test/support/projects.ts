/** The project of a titled workshop, over real HTTP. */
import { randomUUID } from 'node:crypto'
import type { ApiClient } from '#contract'
import { newestForm, type TitleState } from '#policy'
import { sampleProject, type SampleProject } from '../../src/server/demo/sample-application'
import { accept, type Titled } from './awarding'
import { fillIn, openNotice, type Programme, submit } from './programme'

const { id: form, version: formVersion } = newestForm('project-application')

export const PROJECT: SampleProject = {
  projectName: '夹具改进项目',
  startsOn: '2027-06-01',
  endsOn: '2028-05-31',
}

export const OPEN_2027 = '2027-03-10T02:00:00.000Z'

/** The notice of 2027, a year without workshops (P30a), open in March. */
export const openProjectRound = (
  programme: Programme,
  changes: Parameters<typeof openNotice>[1] = {},
): Promise<string> =>
  openNotice(programme, {
    programmeYear: 2027,
    title: '2027 年度建设项目评选通知',
    opensAt: '2027-02-28T16:00:00.000Z',
    closesAt: '2027-03-31T16:00:00.000Z',
    workshopQuota: 0,
    ...changes,
  })

/** Days off of 2027 are not published yet: a file made up for these tests. */
export async function importSample2027(api: ApiClient): Promise<void> {
  const days = ['2027-01-01', '2027-10-01'].map((date) => ({ date, isOffDay: true }))
  await api.desk.importYear({
    body: {
      title: '2027 年放假安排（测试用的虚构文件）',
      file: JSON.stringify({ year: 2027, papers: ['https://www.gov.cn/sample.htm'], days }),
    },
  })
}

/** Begins a project application; nothing is filled in yet. */
export async function beginProject(
  api: ApiClient,
  noticeId: string,
  workshopId: string,
  id = randomUUID(),
): Promise<string> {
  await api.filings.create({
    body: { id, form, formVersion, subject: { kind: 'notice', noticeId, workshopId }, role: 'leader' },
  })
  return id
}

/** Begun by the leader and filled in; not submitted. */
export async function filledProject(
  noticeId: string,
  { people, workshopId }: Pick<Titled, 'people' | 'workshopId'>,
  changes: Partial<SampleProject> = {},
): Promise<string> {
  const id = await beginProject(people.leader.api, noticeId, workshopId)
  await fillIn(people.leader.api, id, sampleProject({ ...PROJECT, ...changes }))
  return id
}

/** Submitted by the contact and accepted. */
export async function acceptedProject(
  programme: Programme,
  noticeId: string,
  titled: Titled,
  changes: Partial<SampleProject> = {},
): Promise<string> {
  const id = await filledProject(noticeId, titled, changes)
  await submit(titled.people.contact.api, id)
  await accept(programme, id)
  return id
}

/** A list with the project entries of these applications. */
export async function listWithProjects(
  { officer }: Programme,
  noticeId: string,
  ids: readonly string[],
): Promise<string> {
  const { id: listId } = await officer.api.desk.createList({ body: { noticeId, title: '拟定名单' } })
  for (const applicationId of ids)
    await officer.api.desk.propose({
      params: { listId },
      body: { applicationId, kind: 'project', basis: '专家评审通过', approvedFen: 3_000_000 },
    })
  return listId
}

/** No step of the programme suspends or ends a title yet: the register is set as a later one will. */
export async function setTitle({ server }: Programme, workshopId: string, state: TitleState): Promise<void> {
  const is_live = state === 'revoked' || state === 'closed' ? 0 : 1
  await server.store.write((db) =>
    db.updateTable('workshops').set({ title_state: state, is_live }).where('id', '=', workshopId).execute(),
  )
}
