import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { GET as getCorrelation } from '@/app/api/v1/correlation/route'
import { GET as getHealth } from '@/app/api/v1/health/route'
import { get } from './requests'

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'spillover-api-'))
  writeFileSync(
    join(folder, 'broken.db'),
    'this is not a database, however long one looks at it. '.repeat(100),
  )
  process.env.LOG_LEVEL = 'silent'
  process.env.DATABASE_URL = `file:${join(folder, 'broken.db')}`
  return () => rmSync(folder, { recursive: true, force: true })
})

it('a store that cannot be read is 503 for the health check, and no more is told', async () => {
  const response = await getHealth(get('/api/v1/health'))
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({
    database: 'unreachable',
    live: true,
    ready: false,
    reasons: ['database-unreachable'],
  })
})

it('a store that cannot be read is 500 for a question, without its reason', async () => {
  const response = await getCorrelation(get('/api/v1/correlation'))
  expect(response.status).toBe(500)
  expect((await response.json()).detail).not.toContain('broken.db')
})
