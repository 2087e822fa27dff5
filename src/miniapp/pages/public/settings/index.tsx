import type { SettingLine } from '#contract'
import { CLAUSES, NOT_POLICY_LABEL } from '#policy'
import { Banner } from '../../../components/banner'
import { Page } from '../../../components/page'
import { Section } from '../../../components/section'
import { useGradually } from '../../../components/use-gradually'
import { OurSettings } from '../../../features/policy/our-settings'
import { useOurSettings } from '../../../features/policy/use-our-settings'
import { RemoteView } from '../../../features/remote/remote-view'

/** Everything that is ours beside the text, by the place of the text that leaves it open. */
export default function OurSettingsPage() {
  const remote = useOurSettings()
  return (
    <Page title="本单位配置">
      <Banner tone="wait" title={NOT_POLICY_LABEL}>
        政策解读没有写明的，由本单位定下，确认后也可以再改。政策写明的数字和期限不能突破。
      </Banner>
      <RemoteView remote={remote}>{({ settings }) => <Places settings={settings} />}</RemoteView>
    </Page>
  )
}

const inText = [...new Set([...CLAUSES.values()].map(({ place }) => place))]

function Places({ settings }: { settings: readonly SettingLine[] }) {
  const shown = useGradually(settings.length, 8)
  const drawn = [...settings]
    .sort((a, b) => inText.indexOf(a.place) - inText.indexOf(b.place))
    .slice(0, shown)
  const places = [...new Set(drawn.map(({ place }) => place))]
  return places.map((place) => (
    <Section key={place} title={place}>
      <OurSettings settings={drawn.filter((each) => each.place === place)} />
    </Section>
  ))
}
