/** Lets the browser keep the whole program, so that it opens without network; weapp's packages are on the phone anyway. */
export function keepForOffline(): void {
  if (process.env.TARO_ENV === 'h5' && 'serviceWorker' in navigator)
    // Not at once: the first page needs the line for itself.
    window.addEventListener('load', () => {
      navigator.serviceWorker.register('/offline.js').catch(() => undefined)
    })
}
