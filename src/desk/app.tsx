import type { Transport } from '#contract'
import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useCallback, useLayoutEffect, useMemo, useState } from 'react'
import { ApiProvider } from './api/api-context'
import { SayingProvider } from './components/saying'
import { Pages } from './routes'
import { SessionGate } from './session/session'
import { ServerProvider } from './shell/server'
import { themeFor } from './theme/theme'
import { applyTokens } from './theme/tokens'
import { useIsDark } from './theme/use-is-dark'

/** The desk inside a router. Ending the session drops everything that was loaded. */
export function App({ transport }: { transport: Transport }) {
  const isDark = useIsDark()
  const theme = useMemo(() => themeFor(isDark), [isDark])
  const [session, setSession] = useState(0)
  const onEnd = useCallback(() => setSession((count) => count + 1), [])
  useLayoutEffect(() => applyTokens(isDark), [isDark])
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <SayingProvider>
        <ApiProvider key={session} transport={transport}>
          <ServerProvider>
            <SessionGate onEnd={onEnd}>
              <Pages />
            </SessionGate>
          </ServerProvider>
        </ApiProvider>
      </SayingProvider>
    </ConfigProvider>
  )
}
