import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { store } from '@/app/store'
import { problemSchema } from '@/lib/contract/problem'
import { closeStore } from '@/lib/store/open-store'
import { ask } from '../../contract/ask'
import { TableRows } from '../csv/table-rows'
import type { Surface } from '../surface'
import { type ApiInput, mutatedRequest, randomRequest } from './api-inputs'
import { checkAnswer } from './check-answer'

const REFUSALS = [400, 403, 404, 413]

/** Every route of the API that can be read, called as the server calls it, over a store with the embedded sample. */
export async function apiSurface(): Promise<Surface<ApiInput>> {
  const folder = mkdtempSync(join(tmpdir(), 'spillover-fuzz-api-'))
  const file = join(folder, 'fuzz.db')
  process.env.DATABASE_URL = `file:${file}`
  const opened = await store()
  const table = new TableRows(file)
  const rows = table.standing()
  table.close()
  return {
    random: randomRequest,
    mutated: mutatedRequest,
    async check(input) {
      const response = await ask(input.route, input.query)
      if (response.status === 200) {
        await checkAnswer(input, response, ({ asset, field, provider, at }) =>
          rows.get(`${asset}|${field}|${provider}|${at}|day`),
        )
        return 'accepted'
      }
      // A server that is busy says when to come again.
      const isBusy = response.status === 503 && response.headers.has('retry-after')
      if (!isBusy && !REFUSALS.includes(response.status)) throw new Error(`Status ${response.status}.`)
      const { detail } = problemSchema.parse(await response.json())
      if (!/[.?]$/.test(detail) || detail.length > 2_000) throw new Error(`No sentence: ${detail}`)
      return 'refused'
    },
    show: ({ route, query }) => `/api/v1/${route}?${query.slice(0, 2_000)}`,
    async close() {
      await closeStore(opened)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
