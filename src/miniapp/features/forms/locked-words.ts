import type { FilingRecord, SectionRecord } from '../../sync'

interface Words {
  readonly title: string
  readonly next: string
}

/** Why a section may not be edited now, and what becomes of edits that were not sent in time. */
export function lockedWords({ meta }: FilingRecord, record: SectionRecord, unsent: number): Words {
  const why = byPeople(meta) ?? reasonOf(meta.view?.state, record)
  if (unsent === 0) return why
  return {
    title: why.title,
    next: `${why.next}您还有 ${unsent} 处修改没有送到，都留在本机，没有并入已提交的内容；这一部分重新开放后会自动接着上传，与对方不一致的由您选择。`,
  }
}

/** Certified by the unit, or read by somebody who only certifies. */
function byPeople({ view, role }: FilingRecord['meta']): Words | undefined {
  const certified =
    view?.state === 'draft' || view?.state === 'returned' ? view.together?.certified : undefined
  if (certified)
    return {
      title: '这一部分现在不能修改',
      next: `${certified.name}已代表单位确认，内容锁定。要修改，请先收回确认。`,
    }
  if (role !== 'certifier') return undefined
  return {
    title: '这一部分现在不能修改',
    next: '单位确认人只看和确认，不填写。有意见可以留言，或在确认时退回。',
  }
}

function reasonOf(state: string | undefined, { refusal }: SectionRecord): Words {
  switch (state) {
    case 'draft':
      return refusal === null
        ? { title: '这一部分现在不能修改', next: '请回到这份材料看看现在到了哪一步。' }
        : { title: refusal.message, next: refusal.next }
    case 'returned':
      return { title: '这一部分不在退回更正的范围内', next: '只需更正标出的部分；要改这里，请联系经办人员。' }
    case 'withdrawn':
      return { title: '这份申报已经撤回', next: '要接着修改，请单位联系人取回。' }
    case 'submitted':
      return {
        title: '这份申报已经提交',
        next: '在截止前可由单位联系人撤回；之后要更正，请联系经办人员退回。',
      }
    case 'accepted':
    case 'refused':
    case 'notSelected':
      return { title: '这份申报已经办结或正在评审', next: '内容不能再改；有出入的，请联系经办人员。' }
    default:
      return { title: '这份材料已经报送', next: '内容不能再改；要更正，请联系经办人员。' }
  }
}
