import { api } from '../session/session'
import { useRemote } from '../remote/use-remote'

/** What the bureau has set beside the text; the last answer stays on the phone for reading offline. */
export const useOurSettings = () => useRemote('settings', () => api.public.settings({}))
