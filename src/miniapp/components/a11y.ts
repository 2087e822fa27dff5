export type Role =
  | 'button'
  | 'link'
  | 'radio'
  | 'radiogroup'
  | 'checkbox'
  | 'group'
  | 'heading'
  | 'list'
  | 'listitem'
  | 'img'
  | 'status'
  | 'alert'
  | 'dialog'
  | 'progressbar'
  | 'main'

export interface Spoken {
  readonly role?: Role
  readonly label?: string
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly expanded?: boolean
  readonly hidden?: boolean
  readonly invalid?: boolean
  readonly live?: 'polite' | 'assertive'
  readonly modal?: boolean
  readonly level?: number
}

/**
 * One description for both faces. weapp's templates carry `aria-role` (config/taro adds them);
 * a browser wants `role` and takes Taro's own `ariaRole` for an error.
 */
export function a11y({ role, ...states }: Spoken): Record<string, string> {
  const spoken = Object.entries(states)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]): [string, string] => [`aria-${name}`, String(value)])
  const roleName = process.env.TARO_ENV === 'weapp' ? 'aria-role' : 'role'
  return { ...(role === undefined ? {} : { [roleName]: role }), ...Object.fromEntries(spoken) }
}

interface Tap extends Spoken {
  readonly onTap: () => void
}

interface KeyPress {
  readonly key: string
  readonly preventDefault: () => void
}

/** Everything a View needs to be pressed by finger, keyboard and screen reader. */
export function tappable({ onTap, ...spoken }: Tap): Record<string, unknown> {
  const isOff = spoken.disabled === true
  const base = { ...a11y({ role: 'button', ...spoken }), ...(isOff ? {} : { onClick: onTap }) }
  if (process.env.TARO_ENV === 'weapp') return { ...base, hoverClass: isOff ? 'none' : 'pressed' }
  const onKeyDown = (event: KeyPress) => {
    if (isOff || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    onTap()
  }
  return { ...base, tabIndex: isOff ? -1 : 0, onKeyDown }
}
