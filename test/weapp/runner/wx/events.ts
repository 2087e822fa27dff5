type Listener = (event: object) => void

/** Happenings the runner never causes: registering for them is allowed and has no effect. */
const neverHappening = [
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'ThemeChange',
  'WindowResize',
  'MemoryWarning',
  'NetworkWeakChange',
  'KeyboardHeightChange',
  'UserCaptureScreen',
  'NeedPrivacyAuthorization',
]

/** One happening: WeChat's `on…` and `off…`, and the way to make it happen. */
const happening = (name: string) => {
  const listeners = new Set<Listener>()
  return {
    api: {
      [`on${name}`]: (listener: Listener) => void listeners.add(listener),
      [`off${name}`]: (listener?: Listener) =>
        listener ? void listeners.delete(listener) : listeners.clear(),
    },
    announce: (event: object) => listeners.forEach((listener) => listener(event)),
  }
}

/** Everything that can be listened to, and how the test causes it. */
export const createEvents = () => {
  const network = happening('NetworkStatusChange')
  const show = happening('AppShow')
  const hide = happening('AppHide')
  const silent = neverHappening.map((name) => happening(name).api)
  return {
    api: Object.assign({}, network.api, show.api, hide.api, ...silent) as Record<string, unknown>,
    announceNetwork: network.announce,
    announceShow: show.announce,
    announceHide: hide.announce,
  }
}
