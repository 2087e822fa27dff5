/** Steps of one story: each stands on the ones before, so after a failure the rest fail at once and say why. */
export function tellStory(): (run: () => Promise<void>) => () => Promise<void> {
  let failedAt: string | undefined
  return (run) => async () => {
    if (failedAt !== undefined) throw new Error(`not reached: ${failedAt} failed`)
    failedAt = expect.getState().currentTestName
    await run()
    failedAt = undefined
  }
}
