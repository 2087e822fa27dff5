import { configure, render } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { App } from '../../../src/desk/app'
import { fakeServer, type Handlers } from './fake-server'

// A page comes in its own chunk, and the machine may be busy.
configure({ asyncUtilTimeout: 15_000 })

// Styles are not under test here, and jsdom takes seconds to parse them.
jest.mock('../../../src/desk/theme/theme', () => ({ themeFor: () => ({ zeroRuntime: true }) }))

export const OFFICER = { id: 'account-officer', name: '李经办', phoneMasked: null, deskRoles: ['officer'] }
export const SIGNER = { id: 'account-signer', name: '王签发', phoneMasked: null, deskRoles: ['signer'] }

const HEALTH = {
  status: 'ok',
  now: '2026-11-22T02:00:00.000Z',
  demo: true,
  calendarCoveredUntil: '2026-12-31',
}

/** Opens the whole desk at an address, on a server with these handlers; an officer is signed in unless they say otherwise. */
export function openDesk(address: string, handlers: Handlers) {
  sessionStorage.clear()
  const server = fakeServer({
    'public.health': () => HEALTH,
    'me.get': () => OFFICER,
    'desk.notices': () => ({ notices: [] }),
    ...handlers,
  })
  const { unmount } = render(
    <MemoryRouter initialEntries={[address]}>
      <App transport={server.transport} />
    </MemoryRouter>,
  )
  return { ...server, unmount }
}
