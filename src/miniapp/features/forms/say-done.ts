import { network } from '../../platform'
import { togetherApi } from './together-api'
import type { Draft } from './draft'

/**
 * 这一部分填完了, where the part was sent back: first the answers, then the word. Without a network nothing is said and
 * the part stays 需要修改; the person says it again when the network is back.
 */
export async function sayDone({ sync, filingId }: Draft, sectionId: string): Promise<void> {
  const together = sync.store.getState().filings[filingId]?.meta.view?.together
  const isSentBack = together?.marks.some(({ section }) => section === sectionId) === true
  if (!isSentBack || network.state() === 'offline') return
  sync.flush()
  await sync.idle()
  try {
    await togetherApi.sectionDone({ params: { filingId, sectionId }, body: {} })
    await sync.pull(filingId)
  } catch {
    // Not said: the task list goes on showing 需要修改, with what is asked for.
  }
}
