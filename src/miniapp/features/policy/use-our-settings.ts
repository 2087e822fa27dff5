import { publicApi } from '../public/public-api'
import { useRemote } from '../remote/use-remote'

/** What the bureau has set beside the text; the last answer stays on the phone for reading offline. */
export const useOurSettings = () => useRemote('settings', () => publicApi.settings({}))
