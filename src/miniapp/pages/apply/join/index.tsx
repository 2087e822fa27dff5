import { useRef, useState } from 'react'
import { Banner } from '../../../components/banner'
import { Button } from '../../../components/button'
import { Field } from '../../../components/field'
import { Page } from '../../../components/page'
import { TextInput } from '../../../components/text-input'
import { NetworkNotice } from '../../../features/forms/network-notice'
import { api, useSession, wordsOf } from '../../../features/session/session'
import { go, replace, useRouteParams } from '../../../platform'
import { openSync } from '../../../features/session/live-sync'

/** Joins an application by the code the other person was given. */
export default function ApplyJoinPage() {
  const { code: given = '' } = useRouteParams('applyJoin')
  const code = useRef(given)
  const isSignedIn = useSession(({ session }) => session !== undefined)
  const [problem, setProblem] = useState<{ title: string; next: string }>()
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  const join = async () => {
    const typed = code.current.replace(/\s/g, '').toUpperCase()
    setProblem(undefined)
    setError(typed === '' ? '请填写邀请码。' : undefined)
    if (typed === '') return
    setBusy(true)
    try {
      const { filingId } = await api.filings.join({ body: { code: typed } })
      await (await openSync()).pull(filingId)
      await replace('applyTasks', { filingId })
    } catch (failure) {
      setProblem(wordsOf(failure))
    }
    setBusy(false)
  }
  const action = isSignedIn ? (
    <Button isBusy={isBusy} onTap={() => void join()}>
      加入
    </Button>
  ) : (
    <Button onTap={() => void go('login')}>先登录</Button>
  )
  return (
    <Page title="加入申报" notice={<NetworkNotice />} action={action}>
      {problem && (
        <Banner tone="stop" title={problem.title}>
          {problem.next}
        </Banner>
      )}
      <Field
        id="code"
        label="邀请码"
        why="由发起申报的人在“申报任务”里生成，加入后您和对方填写同一份申报。"
        error={error}
      >
        <TextInput
          id="code"
          label="邀请码"
          value={given}
          maxLength={12}
          isInvalid={error !== undefined}
          onChange={(text) => {
            code.current = text
          }}
        />
      </Field>
    </Page>
  )
}
