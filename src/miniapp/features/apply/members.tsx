import type { MemberRole } from '#contract'
import { momentText } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card, Section } from '../../components/section'
import { copyText } from '../../platform'
import type { FilingRecord } from '../../sync'
import type { Draft } from '../forms/draft'
import { api, wordsOf } from '../session/session'
import { otherRole, ROLE_WORDS } from './roles'
import './apply.css'

interface Invitation {
  readonly code: string
  readonly role: MemberRole
  readonly expiresAt: string
}

/** Who fills this in, and the way to bring the other one in. */
export function Members({ draft, filing: { meta } }: { draft: Draft; filing: FilingRecord }) {
  const members = meta.view?.members ?? []
  const missing = members.length < 2 ? otherRole(meta.role) : undefined
  return (
    <Section title="一起填写的人">
      <Card>
        {members.length === 0 && <View>{`您（${ROLE_WORDS[meta.role]}）`}</View>}
        {members.map(({ role, name, me }) => (
          <View
            key={role}
          >{`${ROLE_WORDS[role]}：${name === '' ? '还没有填写姓名' : name}${me ? '（您）' : ''}`}</View>
        ))}
        {missing && <View>{`还没有${ROLE_WORDS[missing]}`}</View>}
      </Card>
      {missing && <Invite draft={draft} role={missing} canInvite={meta.view?.can.invite === true} />}
    </Section>
  )
}

function Invite({ draft, role, canInvite }: { draft: Draft; role: MemberRole; canInvite: boolean }) {
  const [invitation, setInvitation] = useState<Invitation>()
  const [problem, setProblem] = useState<{ title: string; next: string }>()
  const [isBusy, setBusy] = useState(false)
  const ask = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      setInvitation(await api.filings.invite({ params: { filingId: draft.filingId }, body: { role } }))
    } catch (error) {
      setProblem(wordsOf(error))
    }
    setBusy(false)
  }
  if (!canInvite) return <View className="caption">联网登录、上传之后，可以在这里邀请对方加入。</View>
  return (
    <>
      {problem && (
        <Banner tone="stop" title={problem.title}>
          {problem.next}
        </Banner>
      )}
      {invitation && (
        <View className="card invitation">
          <View>{`把邀请码告诉${ROLE_WORDS[invitation.role]}，对方在“我的”里点“用邀请码加入”。`}</View>
          <View className="code">{invitation.code}</View>
          <View>{`${momentText(invitation.expiresAt)} 前有效，只能用一次。`}</View>
          <Button kind="secondary" onTap={() => void copyText(invitation.code).catch(() => undefined)}>
            复制邀请码
          </Button>
        </View>
      )}
      <Button kind="secondary" isBusy={isBusy} onTap={() => void ask()}>
        {invitation ? '换一个邀请码' : `邀请${ROLE_WORDS[role]}`}
      </Button>
    </>
  )
}
