import { Banner } from '../../components/banner'

/** What did not work, and what to do. */
export function ProblemBanner({
  problem,
}: {
  problem: { readonly title: string; readonly next: string } | undefined
}) {
  if (problem === undefined) return null
  return (
    <Banner tone="stop" title={problem.title}>
      {problem.next}
    </Banner>
  )
}
