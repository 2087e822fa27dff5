import { Button } from 'antd'
import { lazy } from 'react'
import { Link, Navigate, Route, Routes } from 'react-router'
import { Blank } from './components/blank'
import { Shell } from './shell/shell'

const ApplicationsPage = lazy(async () => ({
  default: (await import('./pages/applications-page')).ApplicationsPage,
}))
const ApplicationPage = lazy(async () => ({
  default: (await import('./pages/application-page')).ApplicationPage,
}))
const ListsPage = lazy(async () => ({ default: (await import('./pages/lists-page')).ListsPage }))
const ListPage = lazy(async () => ({ default: (await import('./pages/list-page')).ListPage }))
const WorkshopsPage = lazy(async () => ({ default: (await import('./pages/workshops-page')).WorkshopsPage }))
const CalendarPage = lazy(async () => ({ default: (await import('./pages/calendar-page')).CalendarPage }))
const NoticesPage = lazy(async () => ({ default: (await import('./pages/notices-page')).NoticesPage }))
const SettingsPage = lazy(async () => ({ default: (await import('./pages/settings-page')).SettingsPage }))

/** Every place of the desk; each is fetched when it is first opened. */
export function Pages() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<Navigate to="/applications" replace />} />
        <Route path="applications" element={<ApplicationsPage />} />
        <Route path="applications/:filingId" element={<ApplicationPage />} />
        <Route path="lists" element={<ListsPage />} />
        <Route path="lists/:listId" element={<ListPage />} />
        <Route path="workshops" element={<WorkshopsPage />} />
        <Route path="notices" element={<NoticesPage />} />
        <Route path="calendar" element={<CalendarPage />} />
        <Route path="settings" element={<SettingsPage />} />
        <Route path="*" element={<Nowhere />} />
      </Route>
    </Routes>
  )
}

function Nowhere() {
  return (
    <Blank icon="question" title="没有这个页面。" next="地址可能不完整，请从左侧导航进入。">
      <Link to="/applications">
        <Button type="primary">去申报受理</Button>
      </Link>
    </Blank>
  )
}
