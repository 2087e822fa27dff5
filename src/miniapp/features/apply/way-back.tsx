import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Confirm } from '../../components/confirm'
import type { Draft } from '../forms/draft'
import { api, wordsOf } from '../session/session'

type As = 'submitted' | 'draft'

const WAYS: Readonly<Record<As, { verb: string; title: string; tells: string }>> = {
  submitted: {
    verb: '恢复提交',
    title: '恢复提交这份申报？',
    tells: '按撤回前的内容参加评审，回执编号不变，不用重新填写。',
  },
  draft: {
    verb: '取回修改',
    title: '取回这份申报来修改？',
    tells: '取回后是草稿，改好后请在申报截止前重新提交；不提交就不参加评审。',
  },
}

/** 撤回后恢复, while the round is open: as it was, or to be changed. */
export function WayBack({ draft: { sync, filingId } }: { draft: Draft }) {
  const [asked, setAsked] = useState<As>()
  const [problem, setProblem] = useState<{ title: string; next: string }>()

  const restore = async (as: As) => {
    setAsked(undefined)
    setProblem(undefined)
    try {
      await api.filings.restore({ params: { filingId }, body: { as } })
      await sync.pull(filingId)
    } catch (error) {
      setProblem(wordsOf(error))
    }
  }
  return (
    <>
      {problem && (
        <Banner tone="stop" title={problem.title}>
          {problem.next}
        </Banner>
      )}
      <Button kind="secondary" onTap={() => setAsked('submitted')}>
        {WAYS.submitted.verb}
      </Button>
      <Button kind="quiet" onTap={() => setAsked('draft')}>
        {WAYS.draft.verb}
      </Button>
      {asked && (
        <Confirm
          title={WAYS[asked].title}
          isOpen
          verb={WAYS[asked].verb}
          onConfirm={() => void restore(asked)}
          onCancel={() => setAsked(undefined)}
        >
          {WAYS[asked].tells}
        </Confirm>
      )}
    </>
  )
}
