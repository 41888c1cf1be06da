import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { POST } from '@/app/api/v1/ingest/route'
import { store } from '@/app/store'
import { closeStore } from '@/lib/store/open-store'
import { pending } from '../pending'
import { temporaryDatabaseUrl } from '../queries/stores'
import { post } from './requests'

const { promise: asked, resolve: isAsked } = pending()

beforeAll(async () => {
  // Takes every request and answers none.
  const silent = createServer(() => isAsked()).listen(0, '127.0.0.1')
  await new Promise((resolve) => silent.once('listening', resolve))
  const { port } = silent.address() as AddressInfo
  for (const name of ['YAHOO', 'COINGECKO', 'COINMETRICS', 'COINPAPRIKA', 'COINMARKETCAP'])
    process.env[`${name}_BASE_URL`] = `http://127.0.0.1:${port}`
  process.env.LOG_LEVEL = 'silent'
  process.env.ADMIN_TOKEN = 'a-secret'
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  const opened = await store()
  return async () => {
    silent.closeAllConnections()
    silent.close()
    await closeStore(opened)
  }
})

afterEach(() => void vi.useRealTimers())

it('a pull over HTTP ends after five minutes, whatever its sources do', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const answer = POST(post('/api/v1/ingest?assets=ORCL', null, { authorization: 'Bearer a-secret' }))
  await asked
  vi.advanceTimersByTime(5 * 60_000)
  expect(await (await answer).json()).toMatchObject({ written: 0, isCancelled: true })
})
