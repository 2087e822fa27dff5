import { ROUTES } from '#contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useQuery } from '../api/use-query'
import { Page } from '../components/page'
import { QueryView } from '../components/query-view'
import { CreateListDialog } from '../features/lists/create-list-dialog'
import { ListTable } from '../features/lists/list-table'
import { useSession } from '../session/session'

/** 拟定名单与公示: every list, newest first as the server gives them. */
export function ListsPage() {
  const { mayCall } = useSession()
  const navigate = useNavigate()
  const [isCreating, setCreating] = useState(false)
  const query = useQuery('lists', (client) => client.desk.lists({}))
  return (
    <Page
      title="拟定名单与公示"
      lead="经办拟定名单，签发核定并公示；公示期满没有未办结的异议，由签发授予称号。"
      actions={
        mayCall(ROUTES.desk.createList) && (
          <Button type="primary" onClick={() => setCreating(true)}>
            新建名单
          </Button>
        )
      }
    >
      <QueryView query={query}>
        {({ lists }) => <ListTable lists={lists} onOpen={({ id }) => void navigate(`/lists/${id}`)} />}
      </QueryView>
      {isCreating && (
        <CreateListDialog
          onClose={() => setCreating(false)}
          onCreated={({ id }) => void navigate(`/lists/${id}`)}
        />
      )}
    </Page>
  )
}
