import type { FilingSummary, MemberRole, Notice, Way } from '#contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { RadioList } from '../../components/choice-list'
import { Field } from '../../components/field'
import { Page } from '../../components/page'
import { AnswerList, Section } from '../../components/section'
import { go, replace } from '../../platform'
import { useSync } from '../session/live-sync'
import { useCheck } from '../check/store'
import { NetworkNotice } from '../forms/network-notice'
import { useSyncState } from '../session/use-sync-state'
import { useDueWords } from './due-words'
import { carriedAnswers, isAbout, isLedIn, openDraft, startApplication } from './start-filing'
import { WayChoice } from './way-choice'
import { chosenOffer, offersFor, type Offer } from './ways'

interface Props {
  notices: readonly Notice[]
  wanted: string | undefined
  /** The titled workshop whose page led here. */
  workshopId: string | undefined
  isFromCheck: boolean
  /** How the register says this person may apply; undefined while the server has not been asked. */
  ways: readonly Way[] | undefined
  /** What the server knows of this person's filings. */
  filings: readonly FilingSummary[]
}

const roles = [
  { value: 'leader', label: '领办人', hint: '技能大师本人' },
  { value: 'contact', label: '单位联系人', hint: '由您提交申报' },
] as const

/** What is applied for, by whom, and what is taken over from the self-check. */
export function StartForm({ notices, wanted, workshopId, isFromCheck, ways, filings }: Props) {
  const sync = useSync()
  const dueWords = useDueWords()
  const facts = useCheck((check) => check.facts)
  const [noticeId, setNoticeId] = useState(wanted ?? (notices.length === 1 ? notices[0]?.id : undefined))
  const [said, setRole] = useState<MemberRole>()
  const [way, setWay] = useState<string>()
  const [isAttempted, setAttempted] = useState(false)
  const [isAnother, setAnother] = useState(false)
  const notice = notices.find(({ id }) => id === noticeId)
  const offers = notice === undefined ? [] : offersFor(notice, ways)
  const offer = chosenOffer(offers, way, workshopId)
  const role = offer?.role ?? said
  const known = useExisting(noticeId, offer, filings)
  // P36: a unit may file for several occupations; a titled workshop has one project application.
  const mayStartAnother = offer?.workshopId === null
  const existing = isAnother && mayStartAnother ? undefined : known?.id
  // P35: the same person leads one.
  const leadsAlready = isAnother && role === 'leader' && known?.isLed === true
  const carried = isFromCheck && offer ? carriedAnswers(facts, offer.workshopId) : []
  const isShut = notice !== undefined && !offers.some(({ isOpen }) => isOpen)

  const start = () => {
    setAttempted(true)
    if (sync === undefined || notice === undefined || offer === undefined || role === undefined) return
    if (leadsAlready) return
    const filingId = startApplication(sync, notice.id, {
      role,
      facts: isFromCheck ? facts : {},
      formVersion: offer.formVersion,
      workshopId: offer.workshopId,
      isAnother,
    })
    void replace('applyTasks', { filingId })
  }
  const action = existing ? (
    <Button onTap={() => void go('applyTasks', { filingId: existing })}>继续那一份</Button>
  ) : isShut ? undefined : (
    <Button isBusy={sync === undefined} onTap={start}>
      开始填写
    </Button>
  )
  return (
    <Page title="开始申报" notice={<NetworkNotice />} action={action}>
      {notices.length > 1 && (
        <Field
          id="notice"
          label="参加哪一次评选"
          why="每次评选的时间和名额不同。"
          error={isAttempted && notice === undefined ? '请选择参加哪一次评选。' : undefined}
        >
          <RadioList
            label="参加哪一次评选"
            value={noticeId}
            choices={notices.map(({ id, title, closesAt }) => ({
              value: id,
              label: title,
              hint: `截止 ${dueWords(closesAt)}`,
            }))}
            onChange={setNoticeId}
          />
        </Field>
      )}
      {notices.length === 1 && notice && (
        <Banner tone="plain" title={notice.title}>
          {`截止 ${dueWords(notice.closesAt)}`}
        </Banner>
      )}
      {notice && (
        <WayChoice
          offers={offers}
          chosen={offer}
          isMissing={isAttempted && offer === undefined}
          onChoose={setWay}
        />
      )}
      {existing && (
        <Banner tone="wait" title="您在这次评选中已有一份在填的申报">
          {`请继续那一份，内容都还在。${mayStartAnother ? '单位为另一位领办人、另一个职业申报时，才需要另建一份。' : ''}`}
          {mayStartAnother && (
            <Button kind="quiet" onTap={() => setAnother(true)}>
              另建一份
            </Button>
          )}
        </Banner>
      )}
      {!existing && offer?.role === null && (
        <Field
          id="role"
          label="您的身份"
          why="领办人和单位各填一部分，由单位联系人提交。"
          error={roleError(isAttempted, role, leadsAlready)}
        >
          <RadioList
            label="您的身份"
            value={role}
            choices={roles}
            isInvalid={isAttempted && (role === undefined || leadsAlready)}
            onChange={(value) => setRole(value as MemberRole)}
          />
        </Field>
      )}
      {!existing && carried.length > 0 && (
        <Section title={`会带上 ${carried.length} 条自测回答`}>
          <View className="caption">带进申报后还可以改。</View>
          <AnswerList answers={carried} />
        </Section>
      )}
    </Page>
  )
}

/** An application of this person in this round that is still being filled in, on this phone or on the server. */
function useExisting(
  noticeId: string | undefined,
  offer: Offer | undefined,
  filings: readonly FilingSummary[],
): { readonly id: string; readonly isLed: boolean } | undefined {
  const workshopId = offer?.workshopId ?? null
  const isLed = useSyncState((all) => isLedIn(all.filings, noticeId))
  const here = useSyncState((all) => openDraft(all.filings, noticeId, workshopId))
  const there = filings.find(({ subject, state }) => {
    return isAbout(subject, noticeId, workshopId) && (state === 'draft' || state === 'returned')
  })
  // The other person of a workshop may have begun on another phone.
  const id = here ?? there?.id ?? offer?.filingId ?? undefined
  const leads = (one: FilingSummary) =>
    one.myRole === 'leader' &&
    one.subject.kind === 'notice' &&
    one.subject.noticeId === noticeId &&
    ['draft', 'returned', 'submitted', 'accepted'].includes(one.state)
  return id === undefined ? undefined : { id, isLed: isLed || filings.some(leads) }
}

function roleError(
  isAttempted: boolean,
  role: string | undefined,
  leadsAlready: boolean,
): string | undefined {
  if (!isAttempted) return undefined
  if (leadsAlready) return '同一技能大师只能领办一个工作室，请继续那一份；为别人申报请选单位联系人。'
  return role === undefined ? '请选择您的身份。' : undefined
}
