import type { Notice, Way } from '#contract'

/** One way to apply, offered or refused, with the clause that says so where the server has named it. */
export type Offer = Omit<Way, 'quote'> & { readonly quote: Way['quote'] | undefined }

/**
 * What may be begun for a notice. The register decides, so the server's answer counts; a phone that has none yet
 * offers both parts together, and nothing where no workshop is chosen.
 */
export function offersFor(notice: Notice, ways: readonly Way[] | undefined): readonly Offer[] {
  const known = ways?.filter(({ noticeId }) => noticeId === notice.id) ?? []
  if (known.length > 0) return known
  const isOpen = notice.workshopQuota > 0
  return [
    {
      noticeId: notice.id,
      form: 'combined-application',
      formVersion: notice.formVersion,
      workshopId: null,
      title: '同时申报工作室和建设项目',
      role: null,
      isOpen,
      note: isOpen
        ? '已授牌的工作室只需申报项目，请先登录。'
        : '本次评选只评选建设项目。已授牌的工作室，请登录后申报。',
      quote: undefined,
      filingId: null,
    },
  ]
}

/** Tells the ways of one notice apart. */
export const keyOf = ({ workshopId }: Pick<Offer, 'workshopId'>): string => workshopId ?? 'both'

/** The one that is meant: as chosen, else as the page was opened, else the only one there is. */
export function chosenOffer(
  offers: readonly Offer[],
  chosen: string | undefined,
  wanted: string | undefined,
): Offer | undefined {
  const open = offers.filter(({ isOpen }) => isOpen)
  const named = [chosen, wanted].flatMap((key) => open.find((one) => keyOf(one) === key) ?? [])
  return named[0] ?? (open.length === 1 ? open[0] : undefined)
}
