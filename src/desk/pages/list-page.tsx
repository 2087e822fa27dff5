import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useQuery } from '../api/use-query'
import { Icon } from '../components/icon'
import { Page } from '../components/page'
import { QueryView } from '../components/query-view'
import { StatusTag } from '../components/status-tag'
import { useSay } from '../components/saying'
import { listStatus } from '../features/lists/list-status'
import { ListView } from '../features/lists/list-view'
import { ProposeDialog } from '../features/lists/propose-dialog'
import { PublishDialog } from '../features/lists/publish-dialog'

/** One 拟定名单, from the first entry to the last award. */
export function ListPage() {
  const { listId = '' } = useParams()
  const query = useQuery(`list ${listId}`, (client) => client.desk.list({ params: { listId } }))
  const [dialog, setDialog] = useState<'propose' | 'publish'>()
  const say = useSay()
  const list = query.data
  const common = {
    onClose: () => setDialog(undefined),
    onReload: query.reload,
    onDone: (said: string) => {
      setDialog(undefined)
      say(said)
      query.reload()
    },
  }
  return (
    <Page
      title={list?.title ?? '拟定名单'}
      lead={
        list && (
          <>
            <StatusTag status={listStatus(list)} />
            {list.state === 'draft' && !list.can.publish && ' 拟定完成后，由签发人员核定并公示。'}
          </>
        )
      }
      back={
        <Link to="/lists">
          <Icon name="back" />
          拟定名单与公示
        </Link>
      }
      actions={
        list && (
          <>
            {list.can.edit && (
              <Button type={list.can.publish ? 'default' : 'primary'} onClick={() => setDialog('propose')}>
                列入名单
              </Button>
            )}
            {list.can.publish && (
              <Button type="primary" onClick={() => setDialog('publish')}>
                核定并公示
              </Button>
            )}
          </>
        )
      }
    >
      <QueryView query={query}>{(loaded) => <ListView list={loaded} onReload={query.reload} />}</QueryView>
      {dialog === 'propose' && list && <ProposeDialog list={list} {...common} />}
      {dialog === 'publish' && list && <PublishDialog list={list} {...common} />}
    </Page>
  )
}
