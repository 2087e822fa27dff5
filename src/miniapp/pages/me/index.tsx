import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { CheckboxList } from '../../components/choice-list'
import { Button } from '../../components/button'
import { Page } from '../../components/page'
import { Card, LinkRow, Section } from '../../components/section'
import { useDisplay } from '../../components/use-display'
import { SignOut } from '../../features/session/sign-out'
import { RemoteView } from '../../features/remote/remote-view'
import { useRemote } from '../../features/remote/use-remote'
import { api, useSession } from '../../features/session/session'
import { useDraftState } from '../../features/session/use-sync-state'
import { go, useWifiOnly } from '../../platform'

/** Who I am here, how it is shown, and the way out. */
export default function MePage() {
  const isSignedIn = useSession(({ session }) => session !== undefined)
  const { isElder, setElder } = useDisplay()
  const keepsOthersWork = useDraftState((state) => state.keepsOthersWork)
  const wifi = useWifiOnly()
  const remote = useRemote(isSignedIn ? 'me' : undefined, () => api.me.get({}))
  return (
    <Page title="我的" isTab>
      {isSignedIn ? (
        <RemoteView remote={remote}>
          {({ name, phoneMasked }) => (
            <Card>
              <View className="heading">{name ?? '还没有填写姓名'}</View>
              {phoneMasked && <View>{`手机号 ${phoneMasked}`}</View>}
            </Card>
          )}
        </RemoteView>
      ) : (
        <Button onTap={() => void go('login', {})}>登录</Button>
      )}
      <Section title="显示">
        <CheckboxList
          label="显示"
          choices={[{ value: 'elder', label: '长辈版', hint: '字更大，按钮更大，内容一样' }]}
          values={isElder ? ['elder'] : []}
          onChange={(values) => setElder(values.includes('elder'))}
        />
      </Section>
      {wifi.isTold && (
        <Section title="照片">
          <CheckboxList
            label="照片"
            choices={[
              {
                value: 'wifi',
                label: '仅在 Wi-Fi 下上传照片',
                hint: '没有 Wi-Fi 时照片留在本机。点了提交就不再等，马上上传。',
              },
            ]}
            values={wifi.isWished ? ['wifi'] : []}
            onChange={(values) => wifi.wish(values.includes('wifi'))}
          />
        </Section>
      )}
      <Section title="更多">
        <LinkRow
          title="用邀请码加入"
          note="单位联系人或领办人收到邀请码后点这里"
          onTap={() => void go('applyJoin', {})}
        />
        <LinkRow title="名词解释" onTap={() => void go('glossary', {})} />
        <LinkRow title="关于" onTap={() => void go('about')} />
        <LinkRow title="隐私说明" onTap={() => void go('privacy')} />
      </Section>
      {isSignedIn && keepsOthersWork && (
        <Banner tone="plain" title="本机还有另一位用户没有上传的内容">
          请那位用户登录，联网等它们上传完。您看不到这些内容，您退出登录也不会清除它们。
        </Banner>
      )}
      {isSignedIn && <SignOut />}
    </Page>
  )
}
