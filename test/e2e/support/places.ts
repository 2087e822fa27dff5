/** Where every page is found in the demo year, and who may open it. */
import { address, type RouteName } from '../../../src/miniapp/routes'
import { ask } from './look-up'
import type { Phone } from './phone'
import type { Program } from './program'
import { press, shows } from './screen'
import { signIn } from './sign-in'

interface Place {
  readonly who: 'newcomer' | 'titled'
  readonly at: string
}

export type Places = Readonly<Record<RouteName, Place>> & { readonly desk: readonly string[] }

/** Signs both people in, starts an application on the newcomer's phone, and looks up the ids the pages need. */
export async function findPlaces(program: Program, newcomer: Phone, titled: Phone): Promise<Places> {
  await signIn(newcomer, program, '13800000001')
  await signIn(titled, program, '13800000003')
  await newcomer.open('applyStart', {})
  await press(newcomer.page(), /^领办人/, 'radio')
  await press(newcomer.page(), '开始填写')
  await newcomer.page().waitForURL(/apply\/tasks/)
  const filingId = new URL(newcomer.page().url()).searchParams.get('filingId') ?? ''
  await shows(newcomer.page(), '2026 年度技能大师工作室申报')

  const page = titled.page()
  const first = <T>([one]: readonly T[]): T => {
    if (one === undefined) throw new Error('the demo year lacks something')
    return one
  }
  const home = await ask(page, 'me', 'home', '/api/me/home')
  const awarded = first(home.filings).id
  const receipt = first((await ask(page, 'filings', 'get', `/api/filings/${awarded}`)).receipts)
  const workshopId = first(home.workshops).id
  const { projects } = await ask(page, 'workshops', 'get', `/api/workshops/${workshopId}`)
  const { notices } = await ask(page, 'public', 'notices', '/api/public/notices')
  const { publicities } = await ask(page, 'public', 'publicities', '/api/public/publicities')
  const { workshops } = await ask(page, 'public', 'register', '/api/public/register')

  const here = (at: string): Place => ({ who: 'newcomer', at })
  const there = (at: string): Place => ({ who: 'titled', at })
  return {
    home: there(address('home')),
    messages: there(address('messages')),
    me: there(address('me')),
    checkQuestion: here(address('checkQuestion', {})),
    checkResult: here(address('checkResult')),
    clause: here(address('clause', { clause: 'P16' })),
    faq: here(address('faq')),
    applyStart: here(address('applyStart', {})),
    applyTasks: here(address('applyTasks', { filingId })),
    applySection: here(address('applySection', { filingId, sectionId: 'leader' })),
    camera: here(address('camera', { filingId, sectionId: 'certificate', fieldId: 'photos' })),
    lookUp: here(address('lookUp', { filingId, sectionId: 'unit', path: 'industry' })),
    applyAnswers: here(address('applyAnswers', { filingId })),
    applySubmit: here(address('applySubmit', { filingId })),
    applyReceipt: there(address('applyReceipt', { filingId: awarded })),
    applyJoin: here(address('applyJoin', {})),
    applyConflicts: here(address('applyConflicts', { filingId })),
    applyTalk: here(address('applyTalk', { filingId, sectionId: 'leader' })),
    applyBack: here(address('applyBack', { filingId })),
    applyChanges: here(address('applyChanges', { filingId, sectionId: 'leader' })),
    workshop: there(address('workshop', { workshopId })),
    project: there(address('project', { projectId: first(projects).id })),
    progressEntry: there(address('progressEntry', { projectId: first(projects).id })),
    annualReport: there(address('annualReport', { workshopId, year: '2026' })),
    notices: there(address('notices')),
    notice: there(address('notice', { noticeId: first(notices).id })),
    publicityLists: there(address('publicityLists')),
    publicity: there(address('publicity', { publicityId: first(publicities).id })),
    register: there(address('register')),
    registerEntry: there(address('registerEntry', { plaqueNo: first(workshops).plaqueNo })),
    receiptCheck: there(address('receiptCheck', { no: receipt.receiptNo, sha: receipt.packageSha256 })),
    policy: there(address('policy', { clause: 'P27' })),
    editions: there(address('editions')),
    ourSettings: there(address('ourSettings')),
    glossary: there(address('glossary', {})),
    about: there(address('about')),
    privacy: there(address('privacy')),
    login: there(address('login', {})),
    desk: ['/applications', `/applications/${awarded}`, '/lists', '/workshops', '/notices', '/settings'],
  }
}
