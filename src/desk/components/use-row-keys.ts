import { useEffect, type KeyboardEvent, type RefObject } from 'react'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [role="combobox"], dialog') !== null

const neighbour = (row: Element, key: string): Element | null =>
  key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling

/**
 * Arrow keys walk through the rows, Enter opens one, `/` goes to the search field.
 * Spread the result of `rowProps` on each row.
 */
export function useRowKeys(table: RefObject<HTMLElement | null>, focusSearch?: () => void) {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === '/' && focusSearch) {
        event.preventDefault()
        focusSearch()
      } else if (event.key === 'ArrowDown' && !table.current?.contains(document.activeElement)) {
        event.preventDefault()
        table.current?.querySelector<HTMLElement>('tr[tabindex]')?.focus()
      }
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [table, focusSearch])

  return (open: () => void) => ({
    tabIndex: 0,
    onClick: open,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.target !== event.currentTarget) return
      if (event.key === 'Enter') open()
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      event.preventDefault()
      const next = neighbour(event.currentTarget, event.key)
      if (next instanceof HTMLElement && next.hasAttribute('tabindex')) next.focus()
    },
  })
}
