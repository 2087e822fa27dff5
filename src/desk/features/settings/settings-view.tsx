import { Segmented } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Blank } from '../../components/blank'
import { useSay } from '../../components/saying'
import { byPlace } from './by-place'
import { ApproveSettingDialog, RejectSettingDialog } from './decide-dialogs'
import { ProposeSettingDialog } from './propose-dialog'
import { SettingCard, type SettingStep } from './setting-card'
import { showChoices, shown, showOf, type Show } from './show'
import type { DeskSetting } from './types'

interface Props {
  readonly settings: readonly DeskSetting[]
  readonly onReload: () => void
}

/** Every setting under the heading of the text it completes, and the dialogs about one. */
export function SettingsView({ settings, onReload }: Props) {
  const [address, setAddress] = useSearchParams()
  const [step, setStep] = useState<SettingStep>()
  const say = useSay()
  const show = showOf(address.get('show'))
  const groups = byPlace(shown(settings, show))
  // The page may have been loaded again below the dialog: it works on the newest.
  const setting = settings.find(({ id }) => id === step?.setting.id)
  const close = () => setStep(undefined)
  const dialog = {
    onClose: close,
    onReload,
    onDone: (said: string) => {
      close()
      say(said)
      onReload()
    },
  }
  return (
    <>
      <div className="filters">
        <Segmented<Show>
          aria-label="看哪些"
          value={show}
          onChange={(next) => setAddress(next === 'all' ? {} : { show: next }, { replace: true })}
          options={showChoices(settings)}
        />
      </div>
      {groups.length === 0 && <Blank icon="pass" title="没有这样的配置。" next="可以在上面选「全部」。" />}
      {groups.length > 1 && (
        <nav className="contents card" aria-label="目录">
          {groups.map(({ place, settings: of }, index) => (
            <a key={place} href={`#place-${index}`}>
              {place}（{of.length}）
            </a>
          ))}
        </nav>
      )}
      {groups.map((group, index) => (
        <section key={group.place} aria-labelledby={`place-${index}`}>
          <h2 id={`place-${index}`} className="settings-head">
            {group.place}
          </h2>
          <ul className="settings">
            {group.settings.map((each) => (
              <SettingCard key={each.id} setting={each} onStep={setStep} />
            ))}
          </ul>
        </section>
      ))}
      {step?.kind === 'propose' && setting && <ProposeSettingDialog setting={setting} {...dialog} />}
      {step?.kind === 'approve' && setting?.proposal && (
        <ApproveSettingDialog setting={setting} proposal={setting.proposal} {...dialog} />
      )}
      {step?.kind === 'reject' && setting?.proposal && (
        <RejectSettingDialog setting={setting} proposal={setting.proposal} {...dialog} />
      )}
    </>
  )
}
