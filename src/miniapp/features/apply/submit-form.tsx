import type { Certifying } from '#contract'
import { CERTIFY_DECLARATION, isFillable, problemsIn, type Problem } from '#policy'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { useStore } from 'zustand'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { ErrorSummary } from '../../components/error-summary'
import { Page } from '../../components/page'
import { askToNotify, go, replace, scrollToTop, today } from '../../platform'
import { photosElsewhere, submissionStatus, type FilingRecord } from '../../sync'
import { answersIn, type Draft } from '../forms/draft'
import { NetworkNotice } from '../forms/network-notice'
import { useSession } from '../session/session'
import { CertifyingFields, Declare, ownName } from './certifying-fields'
import { wordsFor } from './form-words'
import { LeftOut } from './left-out'
import { Submitting } from './submitting'

interface Props {
  draft: Draft
  filing: FilingRecord
}

/** The last look: what is still to mend, who may submit, the declaration, and where the submission is. */
export function SubmitForm({ draft, filing }: Props) {
  const { sync, filingId, form } = draft
  const { thing, submit } = wordsFor(form.id)
  const [isDeclared, setDeclared] = useState(false)
  const [isAttempted, setAttempted] = useState(false)
  const [isNameless, setNameless] = useState(false)
  const isSignedIn = useSession(({ session }) => session !== undefined)
  const isOnline = useStore(sync.store, (all) => all.isOnline)
  const status = submissionStatus({ isOnline }, filing)
  const problems = problemsIn(form, answersIn(filing), { today: today() })
  const mending = [...problems, ...toldProblems(filing, problems)]
  const { role, view } = filing.meta
  const isOthers = role === 'leader' && form.id !== 'progress-entry'
  // Progress and annual reports are submitted as before; applications are certified for the unit (P25a).
  const isCertified = form.id !== 'progress-entry' && form.id !== 'annual-report'
  const hasCertifier = view?.members.some((member) => member.role === 'certifier') === true
  const isCertifying = isCertified && !hasCertifier
  const isAwaited = isCertified && hasCertifier && !view?.together?.certified
  const certification = useRef<Certifying>({ name: ownName(filing) })
  const isWaiting = status.phrase === '正在确认' || status.phrase === '已排队，联网后自动提交'

  const send = () => {
    setAttempted(true)
    const name = certification.current.name.trim()
    setNameless(isCertifying && name === '')
    if (!isDeclared || (isCertifying && name === '')) return scrollToTop()
    void askToNotify()
    sync.submit(filingId, isCertifying ? { ...certification.current, name } : undefined)
  }
  const isIn = status.phrase === '已提交'
  const isOut = status.phrase === '已撤回'
  const elsewhere = photosElsewhere(form, filing)
  const canSend = !isOthers && !isAwaited && !isWaiting && problems.length === 0 && !isIn && !isOut
  const action = isIn ? (
    <Button onTap={() => void replace('applyReceipt', { filingId })}>看回执</Button>
  ) : !canSend ? undefined : isSignedIn ? (
    <Button onTap={send}>{status.phrase === '被退回' ? '再次提交' : submit}</Button>
  ) : (
    <Button onTap={() => void go('login')}>登录后提交</Button>
  )
  return (
    <Page title={submit} notice={<NetworkNotice />} action={action}>
      <Submitting draft={draft} filing={filing} status={status} />
      {!isWaiting && !isIn && !isOut && (
        <>
          {isOthers && (
            <Banner tone="plain" title="请单位联系人提交">
              {`${thing}由所在单位提交。填好后请告诉单位联系人，由其核对并提交。`}
              <Button kind="secondary" onTap={() => void replace('applyTasks', { filingId })}>
                看看谁来提交
              </Button>
            </Banner>
          )}
          {isAwaited && !isOthers && (
            <Banner tone="wait" title="等单位确认人确认">
              单位确认人核对并确认后，这里会出现提交按钮。系统会发消息告诉您。
            </Banner>
          )}
          {isCertified && view?.together?.certified && (
            <Banner tone="pass" title={`${view.together.certified.name}已代表单位确认`}>
              内容已经锁定。要修改，请在申报任务里收回确认。
            </Banner>
          )}
          <ErrorSummary
            problems={mending.map(({ section, path, message }) => ({
              fieldId: `${section}.${path}`,
              message,
            }))}
            onGo={({ fieldId }) => openField(draft, fieldId)}
          />
          <LeftOut draft={draft} values={answersIn(filing)} />
          {canSend && (
            <>
              {elsewhere > 0 && (
                <Banner tone="wait" title={`还有 ${elsewhere} 张照片在对方手机上`}>
                  这些照片到服务器以后才能提交。请对方打开小程序并联网，稍后再试。
                </Banner>
              )}
              {isCertifying && (
                <CertifyingFields
                  isNameless={isNameless}
                  initialName={certification.current.name}
                  onChange={(given) => {
                    certification.current = given
                  }}
                />
              )}
              <Declare
                label={isCertifying ? CERTIFY_DECLARATION : '我已核对，所填内容和照片真实、完整'}
                why="提交后不能再改；需要更正的，由经办人员退回。"
                isDeclared={isDeclared}
                error={isAttempted && !isDeclared ? '请先勾选确认，再提交。' : undefined}
                onChange={setDeclared}
              />
            </>
          )}
          {problems.length > 0 && !isOthers && (
            <View className="caption">都改好后，这里会出现提交按钮。已填写的内容都还在。</View>
          )}
        </>
      )}
    </Page>
  )
}

/** What only the server found, as long as that part has not been worked on since. */
function toldProblems({ meta, sections }: FilingRecord, found: readonly Problem[]): readonly Problem[] {
  const { submission } = meta
  if (submission?.state !== 'sentBack') return []
  const isUntouched = (section: string) => (sections[section]?.savedAt ?? '') < submission.askedAt
  return (submission.refusal?.problems ?? [])
    .map(({ section = '', path, message }) => ({ section, path, message }))
    .filter(({ section }) => section !== '' && isUntouched(section))
    .filter(({ section, path }) => !found.some((one) => one.section === section && one.path === path))
}

/** What nobody is asked for is read beside all the other answers. */
function openField({ filingId, form }: Draft, place: string): void {
  const at = place.indexOf('.')
  const [sectionId, fieldId] = [place.slice(0, at), place.slice(at + 1)]
  if (form.sections.some((section) => section.id === sectionId && !isFillable(section)))
    return void replace('applyAnswers', { filingId })
  void go('applySection', { filingId, sectionId, ...(fieldId === '' ? {} : { fieldId }) })
}
