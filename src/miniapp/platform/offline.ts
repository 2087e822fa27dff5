/** Lets the browser keep the whole program, so that it opens without network; weapp's packages are on the phone anyway. */
export function keepForOffline(): void {
  if (process.env.TARO_ENV === 'h5' && 'serviceWorker' in navigator) {
    // Not at once: the first page needs the line for itself. Again when the line is back: it may have broken half-way.
    window.addEventListener('load', () => void keep())
    window.addEventListener('online', () => void keep())
  }
}

async function keep(): Promise<void> {
  const { serviceWorker } = navigator
  await serviceWorker.register('/offline.js').catch(() => undefined)
  const { active } = await serviceWorker.ready
  // A page that was being opened while the files were kept is nobody's until it asks.
  if (serviceWorker.controller === null) active?.postMessage('claim')
}
