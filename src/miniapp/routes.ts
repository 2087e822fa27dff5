/** What a page needs to open; every value travels as text in the address. */
export interface RouteParams {
  home: undefined
  messages: undefined
  me: undefined
  checkQuestion: { question?: string }
  checkResult: undefined
  clause: { clause: string }
  faq: undefined
  applyStart: { noticeId?: string; workshopId?: string; fromCheck?: '1' }
  applyTasks: { filingId: string }
  applySection: { filingId: string; sectionId: string; fieldId?: string }
  applyAnswers: { filingId: string; sectionId?: string }
  /** `instead`: the photo to replace; `reopen`: the page took the section's place. */
  camera: { filingId: string; sectionId: string; fieldId: string; instead?: string; reopen?: '1' }
  lookUp: { filingId: string; sectionId: string; path: string; reopen?: '1' }
  applySubmit: { filingId: string }
  applyReceipt: { filingId: string }
  applyJoin: { code?: string }
  applyConflicts: { filingId: string }
  applyTalk: { filingId: string; sectionId: string }
  applyBack: { filingId: string }
  applyChanges: { filingId: string; sectionId: string }
  workshop: { workshopId: string }
  project: { projectId: string }
  progressEntry: { projectId: string; filingId?: string }
  annualReport: { workshopId: string; year: string; filingId?: string }
  notices: undefined
  notice: { noticeId: string }
  publicityLists: undefined
  publicity: { publicityId: string }
  register: undefined
  registerEntry: { plaqueNo: string }
  receiptCheck: { no: string; sha: string }
  policy: { clause?: string }
  editions: undefined
  ourSettings: undefined
  glossary: { term?: string }
  about: undefined
  privacy: undefined
  login: { next?: string }
}

export type RouteName = keyof RouteParams
export type TabName = 'home' | 'messages' | 'me'

/** The three tabs, in the order they stand; only these live in the main package. */
export const tabs = {
  home: { page: 'pages/home/index', title: '首页' },
  messages: { page: 'pages/messages/index', title: '消息' },
  me: { page: 'pages/me/index', title: '我的' },
} as const satisfies Record<TabName, { page: string; title: string }>

/** One folder = one subpackage, fetched when its journey begins. */
export const subpackages = {
  // What reads the rules stands together, so that they are carried once.
  check: { checkQuestion: 'question', checkResult: 'result', clause: 'clause', faq: 'faq' },
  // Apart from the rest: the big tables of occupations and industries.
  fill: { lookUp: 'look-up' },
  apply: {
    applySection: 'section',
    camera: 'camera',
    applyStart: 'start',
    applyTasks: 'tasks',
    applyAnswers: 'answers',
    applySubmit: 'submit',
    applyReceipt: 'receipt',
    applyJoin: 'join',
    applyConflicts: 'conflicts',
    applyTalk: 'talk',
    applyBack: 'back',
    applyChanges: 'changes',
    // Filled with the same controls as an application: in a subpackage of their own they would be carried twice.
    progressEntry: 'progress',
    annualReport: 'annual',
  },
  project: {
    workshop: 'workshop',
    project: 'timeline',
  },
  public: {
    notices: 'notices',
    notice: 'notice',
    publicityLists: 'publicity-lists',
    publicity: 'publicity',
    register: 'register',
    registerEntry: 'register-entry',
    receiptCheck: 'receipt',
    policy: 'policy',
    editions: 'editions',
    ourSettings: 'settings',
    glossary: 'glossary',
    about: 'about',
    privacy: 'privacy',
    login: 'login',
  },
} as const satisfies Record<string, Partial<Record<RouteName, string>>>

/** Every route's page path, without a leading slash. */
export const pages = {
  ...Object.fromEntries(Object.entries(tabs).map(([name, tab]) => [name, tab.page])),
  ...Object.fromEntries(
    Object.entries(subpackages).flatMap(([folder, routes]) =>
      Object.entries(routes).map(([name, page]) => [name, `pages/${folder}/${page}/index`]),
    ),
  ),
} as Record<RouteName, string>

/** The address of a page: `/pages/apply/tasks/index?filingId=…`. */
export function address<Name extends RouteName>(name: Name, params?: RouteParams[Name]): string {
  const query = Object.entries(params ?? {})
    .filter((pair): pair is [string, string] => typeof pair[1] === 'string')
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&')
  return `/${pages[name]}${query === '' ? '' : `?${query}`}`
}

/** Whether a route is one of the three tabs, which are switched to, never pushed. */
export const isTab = (name: RouteName): name is TabName => name in tabs
