/** Steps of one story: each stands on the ones before, so after a failure the rest fail at once and say why. */
export function tellStory(): (title: string, run: () => Promise<void>, timeout?: number) => void {
  let failedAt: string | undefined
  return (title, run, timeout = 90_000) =>
    it(
      title,
      async () => {
        if (failedAt !== undefined) throw new Error(`not reached: 「${failedAt}」 failed`)
        failedAt = title
        await run()
        failedAt = undefined
      },
      timeout,
    )
}
