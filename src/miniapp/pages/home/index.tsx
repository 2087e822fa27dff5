import { dayText, shanghaiDay } from '#policy'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { OfflineBar } from '../../components/offline-bar'
import { Page } from '../../components/page'
import { LinkRow, Section } from '../../components/section'
import { Closing } from '../../features/home/closing'
import { Mine } from '../../features/home/mine'
import { Resume } from '../../features/home/resume'
import { Waiting } from '../../features/home/waiting'
import { RemoteView } from '../../features/remote/remote-view'
import { useRemote } from '../../features/remote/use-remote'
import { useServerTime } from '../../features/session/server-time'
import { api, useSession } from '../../features/session/session'
import { go, useNetwork } from '../../platform'

/** First what waits for me and until when, then how far things are, then everything else. */
export default function HomePage() {
  const isSignedIn = useSession(({ session }) => session !== undefined)
  const { isDemo, instant } = useServerTime()
  const home = useRemote(isSignedIn ? 'home' : undefined, () => api.me.home({}))
  return (
    <Page title="大兴区技能大师工作室" isTab notice={<OfflineBar state={useNetwork()} />}>
      {isDemo && (
        <Banner tone="plain" title={`演示环境，今天是${dayText(shanghaiDay(instant))}`}>
          人员和单位都是示例。
        </Banner>
      )}
      <Resume />
      {isSignedIn && (
        <RemoteView remote={home}>
          {({ tasks, filings, workshops }) => (
            <>
              <Closing filings={filings} />
              <Waiting tasks={tasks} />
              <Mine filings={filings} workshops={workshops} />
            </>
          )}
        </RemoteView>
      )}
      {!(isSignedIn && home.value) && <Mine />}
      <Section title="想申报，先自测">
        <Button onTap={() => void go('checkQuestion', {})}>开始自测</Button>
        {!isSignedIn && (
          <Button kind="secondary" onTap={() => void go('login', {})}>
            登录，看我的进度
          </Button>
        )}
      </Section>
      <Section title="公开信息">
        <LinkRow title="评选通知" note="什么时候申报、几个名额" onTap={() => void go('notices')} />
        <LinkRow title="公示" note="拟定名单和期满时间" onTap={() => void go('publicityLists')} />
        <LinkRow title="工作室名录" note="已授牌的工作室，查验铭牌" onTap={() => void go('register')} />
        <LinkRow title="政策原文" note="逐条可查" onTap={() => void go('policy', {})} />
      </Section>
    </Page>
  )
}
