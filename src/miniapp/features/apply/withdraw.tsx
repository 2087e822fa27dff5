import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Confirm } from '../../components/confirm'
import { back } from '../../platform'
import type { FilingRecord } from '../../sync'
import type { Draft } from '../forms/draft'
import { api, wordsOf } from '../session/session'
import { wordsFor } from './form-words'
import { WayBack } from './way-back'

interface Props {
  draft: Draft
  filing: FilingRecord
}

/** The ways out and back: withdraw what was submitted, take it back again, or throw away what only this phone has. */
export function WaysOut({ draft, filing: { meta } }: Props) {
  const { sync, filingId, form } = draft
  const { thing } = wordsFor(form.id)
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<{ title: string; next: string }>()
  const canWithdraw = meta.view?.can.withdraw === true
  const isOnlyHere = !meta.isOnServer
  if (meta.view?.can.restore === true) return <WayBack draft={draft} />
  if (!canWithdraw && !isOnlyHere) return null

  const withdraw = async () => {
    setAsking(false)
    try {
      await api.filings.withdraw({ params: { filingId }, body: {} })
      await sync.pull(filingId)
    } catch (error) {
      setProblem(wordsOf(error))
    }
  }
  const discard = () => {
    setAsking(false)
    void back().then(() => sync.forget(filingId))
  }
  const verb = canWithdraw ? `撤回${thing}` : '删除草稿'
  return (
    <>
      {problem && (
        <Banner tone="stop" title={problem.title}>
          {problem.next}
        </Banner>
      )}
      <Button kind="quiet" onTap={() => setAsking(true)}>
        {verb}
      </Button>
      {isAsking && (
        <Confirm
          title={canWithdraw ? `撤回这份${thing}？` : '删除这份草稿？'}
          isOpen
          verb={verb}
          onConfirm={canWithdraw ? () => void withdraw() : discard}
          onCancel={() => setAsking(false)}
        >
          {canWithdraw
            ? `撤回后不再进入评审${form.id === 'combined-application' ? '，领办人和职业的名额也不再保留' : ''}。申报截止前可以恢复提交，或者取回修改。`
            : '这份草稿只在本机，还没有上传，删除后不能恢复。'}
        </Confirm>
      )}
    </>
  )
}
