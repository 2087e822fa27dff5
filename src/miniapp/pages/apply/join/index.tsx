import type { MemberRole } from '#contract'
import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/button'
import { Field } from '../../../components/field'
import { Page } from '../../../components/page'
import { TextInput } from '../../../components/text-input'
import { ProblemBanner } from '../../../features/apply/problem-banner'
import { ROLE_CAN, ROLE_WORDS } from '../../../features/apply/roles'
import { NetworkNotice } from '../../../features/forms/network-notice'
import { openSync } from '../../../features/session/live-sync'
import { togetherApi } from '../../../features/forms/together-api'
import { api, useSession, wordsOf } from '../../../features/session/session'
import { go, replace, useRouteParams } from '../../../platform'

interface Found {
  readonly code: string
  readonly title: string
  readonly role: MemberRole
}

/** Joins an application by the code the other person was given: first what it is for, then the tap that joins. */
export default function ApplyJoinPage() {
  const { code: given = '' } = useRouteParams('applyJoin')
  const code = useRef(given)
  const isSignedIn = useSession(({ session }) => session !== undefined)
  const [found, setFound] = useState<Found>()
  const [problem, setProblem] = useState<{ title: string; next: string }>()
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  const trying = async (work: (typed: string) => Promise<void>) => {
    const typed = code.current.replace(/[\s-]/g, '').toUpperCase()
    setProblem(undefined)
    setError(typed === '' ? '请填写邀请码。' : undefined)
    if (typed === '') return
    setBusy(true)
    await work(typed).catch((failure: unknown) => {
      setFound(undefined)
      setProblem(wordsOf(failure))
    })
    setBusy(false)
  }
  const look = () =>
    trying(async (typed) =>
      setFound({ code: typed, ...(await togetherApi.lookUp({ body: { code: typed } })) }),
    )
  const join = () =>
    trying(async (typed) => {
      const { filingId } = await api.filings.join({ body: { code: typed } })
      await (await openSync()).pull(filingId)
      await replace('applyTasks', { filingId })
    })
  // Only when the page opens with a code, and once more after the login.
  const opened = useRef(look)
  useEffect(() => {
    if (given !== '' && isSignedIn) void opened.current()
  }, [given, isSignedIn])

  const action = !isSignedIn ? (
    <Button onTap={() => void go('login')}>先登录</Button>
  ) : found ? (
    <Button isBusy={isBusy} onTap={() => void join()}>
      加入
    </Button>
  ) : (
    <Button isBusy={isBusy} onTap={() => void look()}>
      看看邀请
    </Button>
  )
  return (
    <Page title="加入申报" notice={<NetworkNotice />} action={action}>
      <ProblemBanner problem={problem} />
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
            if (found) setFound(undefined)
          }}
        />
      </Field>
      {found && (
        <View className="card">
          <View>{found.title}</View>
          <View>{`您将作为${ROLE_WORDS[found.role]}加入。`}</View>
          <View>{`可以：${ROLE_CAN[found.role]}`}</View>
        </View>
      )}
    </Page>
  )
}
