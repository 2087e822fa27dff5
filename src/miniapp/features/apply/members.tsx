import type { MemberRole } from '#contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Confirm } from '../../components/confirm'
import { Section } from '../../components/section'
import { replace } from '../../platform'
import type { FilingRecord } from '../../sync'
import type { Draft } from '../forms/draft'
import { togetherApi } from '../forms/together-api'
import { Invite } from './invite'
import { ProblemBanner } from './problem-banner'
import { ROLE_WORDS, ROLES } from './roles'
import { useAct } from './use-act'
import './apply.css'

interface Props {
  draft: Draft
  filing: FilingRecord
}

/** Who fills this in, and the ways to bring the others in, to change places and to leave. */
export function Members({ draft, filing }: Props) {
  const { meta } = filing
  const { view } = meta
  const members = view?.members ?? []
  const taken = members.length === 0 ? [meta.role] : members.map(({ role }) => role)
  const isPair = view?.together === undefined
  const vacant = ROLES.filter((role) => !taken.includes(role) && !(isPair && role === 'certifier'))
  return (
    <Section title="一起填写的人">
      <View className="card">
        {members.length === 0 && <View>{`您（${ROLE_WORDS[meta.role]}）`}</View>}
        {members.map(({ role, name, me }) => (
          <View
            key={role}
          >{`${ROLE_WORDS[role]}：${name === '' ? '还没有填写姓名' : name}${me ? '（您）' : ''}`}</View>
        ))}
        {vacant
          .filter((role) => role !== 'certifier')
          .map((role) => (
            <View key={role}>{`还没有${ROLE_WORDS[role]}`}</View>
          ))}
      </View>
      {vacant.length > 0 && <Invite draft={draft} roles={vacant} canInvite={view?.can.invite === true} />}
      {view?.together && <Moves draft={draft} filing={filing} taken={taken} />}
    </Section>
  )
}

type Asked = { readonly kind: 'leave' | 'remove' | 'take' | 'swap'; readonly role: MemberRole }

/** Leave, take somebody out, or stand in another place: each asked once more, each told to the others. */
function Moves({ draft, filing: { meta }, taken }: Props & { taken: readonly MemberRole[] }) {
  const [asked, setAsked] = useState<Asked>()
  const { problem, isBusy, run } = useAct(draft)
  const mine = meta.role
  const can = meta.view?.together?.can
  if (can === undefined) return null
  const moves: readonly Asked[] = [
    ...(can.changeRole
      ? ROLES.filter((role) => role !== mine && (mine === 'contact' || !taken.includes(role))).map(
          (role) => ({ kind: taken.includes(role) ? 'swap' : 'take', role }) as const,
        )
      : []),
    ...can.remove.map((role) => ({ kind: role === mine ? 'leave' : 'remove', role }) as const),
  ]
  const { filingId } = draft
  const act = async ({ kind, role }: Asked) => {
    setAsked(undefined)
    const request = { params: { filingId }, body: { role } }
    const isDone = await run(() =>
      kind === 'take' || kind === 'swap'
        ? togetherApi.changeRole(request)
        : togetherApi.removeMember(request),
    )
    if (isDone && kind === 'leave') void replace('home')
  }
  return (
    <>
      <ProblemBanner problem={problem} />
      <View className="moves">
        {moves.map((move) => (
          <Button key={`${move.kind}${move.role}`} kind="quiet" isBusy={isBusy} onTap={() => setAsked(move)}>
            {wordsFor(move, mine).verb}
          </Button>
        ))}
      </View>
      {asked && (
        <Confirm
          title={`${wordsFor(asked, mine).verb}？`}
          isOpen
          verb={wordsFor(asked, mine).verb}
          onConfirm={() => void act(asked)}
          onCancel={() => setAsked(undefined)}
        >
          {wordsFor(asked, mine).tells}
        </Confirm>
      )}
    </>
  )
}

function wordsFor(
  { kind, role }: Asked,
  mine: MemberRole,
): { readonly verb: string; readonly tells: string } {
  const name = ROLE_WORDS[role]
  switch (kind) {
    case 'leave':
      return {
        verb: '退出填报',
        tells: '退出后看不到这份申报，已填写的内容留给对方。没有上传的内容请先联网上传。',
      }
    case 'remove':
      return { verb: `移出${name}`, tells: '移出后对方看不到这份申报，已填写的内容都在。系统会告诉对方。' }
    case 'take':
      return { verb: `改做${name}`, tells: `您不再是${ROLE_WORDS[mine]}，改做${name}。系统会告诉对方。` }
    case 'swap':
      return { verb: `与${name}互换`, tells: `您改做${name}，对方改做${ROLE_WORDS[mine]}。系统会告诉对方。` }
  }
}
