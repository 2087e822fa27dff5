import { Button } from 'antd'
import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { Icon } from '../../components/icon'
import { useApplications } from './use-applications'
import { useFilters } from './use-filters'

/** To the case before and after this one in the filtered list. */
export function Neighbours({ filingId }: { filingId: string }) {
  const [filters] = useFilters()
  const { search } = useLocation()
  const navigate = useNavigate()
  const { data = [] } = useApplications(filters)
  const ids = data.filter(({ state }) => [undefined, state].includes(filters.state)).map(({ id }) => id)
  const here = ids.indexOf(filingId)
  const before = here > 0 ? ids[here - 1] : undefined
  const after = here >= 0 ? ids[here + 1] : undefined

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.altKey) return
      const id = event.key === 'ArrowUp' ? before : event.key === 'ArrowDown' ? after : undefined
      if (id === undefined) return
      event.preventDefault()
      void navigate(`/applications/${id}${search}`)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [before, after, navigate, search])

  if (here < 0) return null
  const go = (id: string | undefined) => () =>
    void (id !== undefined && navigate(`/applications/${id}${search}`))
  return (
    <span className="neighbours">
      <Button
        disabled={before === undefined}
        onClick={go(before)}
        icon={<Icon name="back" />}
        title="Alt + ↑"
      >
        上一份
      </Button>
      <span className="number">
        {here + 1} / {ids.length}
      </span>
      <Button
        disabled={after === undefined}
        onClick={go(after)}
        icon={<Icon name="forward" />}
        iconPlacement="end"
        title="Alt + ↓"
      >
        下一份
      </Button>
    </span>
  )
}
