/** Runs work again and again, never twice at once; a failure is told and the next turn comes. Gives the way to stop. */
export function every(
  milliseconds: number,
  work: () => Promise<unknown>,
  failed: (error: unknown) => void,
): () => Promise<void> {
  let turn: Promise<unknown> = Promise.resolve()
  let isBusy = false
  const timer = setInterval(() => {
    if (isBusy) return
    isBusy = true
    turn = work()
      .catch(failed)
      .finally(() => {
        isBusy = false
      })
  }, milliseconds)
  return async () => {
    clearInterval(timer)
    await turn
  }
}
