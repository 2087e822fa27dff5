import type { DeskRole } from '#contract'
import { Skeleton } from 'antd'
import { Suspense } from 'react'
import { NavLink, Outlet } from 'react-router'
import { Icon, type IconName } from '../components/icon'
import { LogoutButton } from '../session/logout-button'
import { useSession } from '../session/session'
import { ServerDate } from './server-date'

const places: readonly { to: string; label: string; icon: IconName }[] = [
  { to: '/applications', label: '申报受理', icon: 'inbox' },
  { to: '/lists', label: '拟定名单与公示', icon: 'list' },
  { to: '/workshops', label: '工作室台账', icon: 'workshop' },
  { to: '/notices', label: '评选通知', icon: 'notice' },
  { to: '/calendar', label: '工作日历', icon: 'calendar' },
  { to: '/settings', label: '配置', icon: 'scale' },
]

const roleNames: Readonly<Record<DeskRole, string>> = { officer: '经办', signer: '签发' }

/** Navigation on the left, the page on the right, who I am and the server's date above. */
export function Shell() {
  const { name, roles, end } = useSession()
  return (
    <div className="shell">
      <a className="skip" href="#page">
        跳到正文
      </a>
      <nav className="side" aria-label="主导航">
        <p className="brand">
          大兴区
          <br />
          技能大师工作室
        </p>
        <ul>
          {places.map(({ to, label, icon }) => (
            <li key={to}>
              <NavLink to={to}>
                <Icon name={icon} size={18} />
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="main">
        <header className="top">
          <ServerDate />
          <span className="who">
            <Icon name="person" />
            {name}
            {roles.map((role) => (
              <span key={role} className="role">
                {roleNames[role]}
              </span>
            ))}
          </span>
          <LogoutButton onEnd={end} />
        </header>
        <main id="page" tabIndex={-1}>
          <Suspense fallback={<Skeleton active className="page" paragraph={{ rows: 8 }} />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </div>
  )
}
