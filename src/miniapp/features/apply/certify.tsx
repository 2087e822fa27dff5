import type { Certifying } from '#contract'
import { CERTIFY_DECLARATION } from '#policy'
import { useRef, useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Page } from '../../components/page'
import { go, scrollToTop, useNetwork } from '../../platform'
import { submittedNow, type FilingRecord } from '../../sync'
import type { Draft } from '../forms/draft'
import { NetworkNotice } from '../forms/network-notice'
import { togetherApi } from '../forms/together-api'
import { CertifyingFields, Declare, ownName } from './certifying-fields'
import { ProblemBanner } from './problem-banner'
import { useAct } from './use-act'

/** 单位确认: over what stands on the server now, or back with what to mend. Only with a network, and it says so. */
export function Certify({ draft, filing }: { draft: Draft; filing: FilingRecord }) {
  const { filingId, form } = draft
  const [isDeclared, setDeclared] = useState(false)
  const [isAttempted, setAttempted] = useState(false)
  const [isNameless, setNameless] = useState(false)
  const certifying = useRef<Certifying>({ name: ownName(filing) })
  const { problem, isBusy, run } = useAct(draft)
  const isOffline = useNetwork() === 'offline'
  const { certified, can } = filing.meta.view?.together ?? {}

  const certify = () => {
    setAttempted(true)
    const name = certifying.current.name.trim()
    setNameless(name === '')
    if (name === '' || !isDeclared) return scrollToTop()
    // What is certified is what this person sees: any newer version is refused and shown first.
    const body = { ...certifying.current, name, ...submittedNow(form, filing), declared: true as const }
    void run(() => togetherApi.certify({ params: { filingId }, body }))
  }
  const action =
    can?.certify === true ? (
      <Button isBusy={isBusy} isDisabled={isOffline} onTap={certify}>
        确认
      </Button>
    ) : undefined
  return (
    <Page title="单位确认" notice={<NetworkNotice />} action={action}>
      <ProblemBanner problem={problem} />
      {certified && (
        <Banner tone="pass" title={`${certified.name}已代表单位确认`}>
          内容已经锁定，等单位联系人提交。
          {can?.takeBack === true && (
            <Button
              kind="secondary"
              isBusy={isBusy}
              isDisabled={isOffline}
              onTap={() => void run(() => togetherApi.takeBack({ params: { filingId }, body: {} }))}
            >
              收回确认
            </Button>
          )}
        </Banner>
      )}
      {can?.certify !== true && !certified && (
        <Banner tone="plain" title="现在不用确认">
          材料已经提交，或者还没有连上服务器。
        </Banner>
      )}
      {can?.certify === true && (
        <>
          <Button kind="secondary" onTap={() => void go('applyAnswers', { filingId })}>
            先看全部内容
          </Button>
          <CertifyingFields
            initialName={certifying.current.name}
            isNameless={isNameless}
            onChange={(given) => {
              certifying.current = given
            }}
          />
          <Declare
            label={CERTIFY_DECLARATION}
            why="确认后内容锁定，由单位联系人提交；要改，先收回确认。"
            isDeclared={isDeclared}
            error={isAttempted && !isDeclared ? '请先勾选，再确认。' : undefined}
            onChange={setDeclared}
          />
          <Button kind="quiet" isDisabled={isOffline} onTap={() => void go('applyBack', { filingId })}>
            退回修改
          </Button>
        </>
      )}
    </Page>
  )
}
