import type { Link } from '#contract'
import { go } from '../../platform'

/** Opens the place a task or a message speaks of. */
export function openLink({ to, id }: Link): void {
  const places: Record<Link['to'], () => Promise<void>> = {
    filing: () => go('applyTasks', { filingId: id }),
    receipt: () => go('applyReceipt', { filingId: id }),
    workshop: () => go('workshop', { workshopId: id }),
    project: () => go('project', { projectId: id }),
    publicity: () => go('publicity', { publicityId: id }),
    register: () => go('registerEntry', { plaqueNo: id }),
    notice: () => go('notice', { noticeId: id }),
    annualReport: () => go('workshop', { workshopId: id }),
  }
  void places[to]()
}
