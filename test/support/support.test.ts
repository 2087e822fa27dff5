import pg from 'pg'
import { launchChromium } from './chromium'
import { describeInChromium, describeOnPostgres } from './describe-where'
import { startPostgres } from './postgres'

describeOnPostgres('the throw-away PostgreSQL', () => {
  test('gives every caller an empty database of its own and leaves nothing behind', async () => {
    const cluster = await startPostgres()
    const [first, second] = [await cluster.createDatabase(), await cluster.createDatabase()]
    const ask = async (url: string, sql: string) => {
      const client = new pg.Client(url)
      await client.connect()
      const { rows } = await client.query(sql)
      await client.end()
      return rows as unknown[]
    }
    await ask(first, 'create table t (n integer)')
    expect(await ask(second, `select count(*)::int as n from pg_tables where tablename = 't'`)).toEqual([
      { n: 0 },
    ])
    await cluster.stop()
    await expect(ask(first, 'select 1')).rejects.toThrow('ECONNREFUSED')
  })
})

describeInChromium('the browser', () => {
  test('draws Chinese', async () => {
    const browser = await launchChromium()
    const page = await browser.newPage()
    await page.setContent('<h1 style="display:inline-block;font:20px Noto Sans CJK SC">大兴</h1>')
    const width = await page.locator('h1').evaluate((heading) => heading.getBoundingClientRect().width)
    expect(width).toBe(40)
    await browser.close()
  })
})
