import type { MemberRole } from '#contract'
import { momentText } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ShareButton } from '../../components/share-button'
import { canShareCard, copyText, joinLink, useShareCard } from '../../platform'
import type { Draft } from '../forms/draft'
import { api } from '../session/session'
import { ProblemBanner } from './problem-banner'
import { ROLE_CAN, ROLE_WORDS } from './roles'
import { useAct } from './use-act'

interface Invitation {
  readonly code: string
  readonly role: MemberRole
  readonly expiresAt: string
}

interface Props {
  draft: Draft
  roles: readonly MemberRole[]
  canInvite: boolean
}

/** Makes a code for a vacant role and hands it on: as a card on WeChat, as a sentence with a link in a browser. */
export function Invite({ draft, roles, canInvite }: Props) {
  const [invitation, setInvitation] = useState<Invitation>()
  const [isCopied, setCopied] = useState(false)
  const { problem, isBusy, run } = useAct(draft)
  useShareCard(
    () =>
      invitation && {
        title: `邀请您作为${ROLE_WORDS[invitation.role]}一起填写申报`,
        code: invitation.code,
      },
  )
  const ask = (role: MemberRole) =>
    run(async () => {
      const body = { role }
      setInvitation(await api.filings.invite({ params: { filingId: draft.filingId }, body }))
      setCopied(false)
    })
  const copy = ({ role, code }: Invitation) =>
    void copyText(
      `请作为${ROLE_WORDS[role]}和我一起填写申报，邀请码 ${code}${canShareCard() ? '，在“我的”里点“用邀请码加入”。' : `：${joinLink(code)}`}`,
    ).then(
      () => setCopied(true),
      () => undefined,
    )
  if (!canInvite) return <View className="caption">联网登录、上传之后，可以在这里邀请对方加入。</View>
  return (
    <>
      <ProblemBanner problem={problem} />
      {invitation && roles.includes(invitation.role) && (
        <View className="card invitation">
          <View>{`把邀请码告诉${ROLE_WORDS[invitation.role]}，对方在“我的”里点“用邀请码加入”。`}</View>
          <View className="code">{invitation.code}</View>
          <View>{`${momentText(invitation.expiresAt)} 前有效，只能用一次。`}</View>
          {canShareCard() && <ShareButton>发给微信好友</ShareButton>}
          <Button kind="secondary" onTap={() => copy(invitation)}>
            {isCopied ? '已复制，去粘贴' : '复制邀请'}
          </Button>
        </View>
      )}
      {roles.map((role) => (
        <View key={role} className="invite">
          <View className="caption">{ROLE_CAN[role]}</View>
          <Button kind="secondary" isBusy={isBusy} onTap={() => void ask(role)}>
            {invitation?.role === role ? '换一个邀请码' : `邀请${ROLE_WORDS[role]}`}
          </Button>
        </View>
      ))}
    </>
  )
}
