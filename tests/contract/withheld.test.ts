import { describe, expect, it, vi } from 'vitest'
import { OPERATIONS } from '@/lib/contract/operations'
import { problemSchema } from '@/lib/contract/problem'
import type { OperationName } from '@/lib/i18n/operations-text'
import { withheldStore } from '../queries/withheld-store'
import { ask } from './ask'

const opened = withheldStore()
vi.mock('@/app/store', () => ({ store: () => opened }))

function operation(name: OperationName) {
  return OPERATIONS.find((one) => one.name === name)!
}

describe('an answer on values that may not be passed on', () => {
  it.each([
    ['bubble', 'asset=ORCL'],
    ['bubble', 'asset=TOTAL'],
    ['correlation', ''],
    ['correlation', 'from=2025-09-01&on=levels&lang=de'],
    ['matrix', 'assets=ORCL,TOTAL'],
    ['lead-lag', ''],
    ['connectedness', 'assets=ORCL,TOTAL'],
    ['scenario', ''],
    ['scenario', 'source=TOTAL&target=ORCL'],
    ['event-study', 'day=2025-10-07&market=SPY'],
    ['event-study', 'source=TOTAL&target=ORCL&market=SPY&day=2025-10-07'],
    ['quotes', 'assets=ORCL,TOTAL'],
  ] as const)('to %s is what the contract says, member for member, for ?%s', async (name, query) => {
    const response = await ask(name, query)
    expect(response.status).toBe(200)
    const { error } = operation(name).answer.safeParse(await response.json())
    expect(error?.issues ?? []).toEqual([])
  })

  it('says what was left out of it, and nothing where nothing was', async () => {
    const oracle = await (await ask('bubble', 'asset=ORCL')).json()
    expect(oracle.levels).toBeNull()
    expect(oracle.withheld).toEqual([expect.stringContaining('Yahoo Finance')])
    const total = await (await ask('bubble', 'asset=TOTAL')).json()
    expect(total.levels).not.toHaveLength(0)
    expect(total).not.toHaveProperty('withheld')
  })

  it('to series is refused with a status that the contract names', async () => {
    const response = await ask('series', 'asset=ORCL')
    expect(response.status).toBe(403)
    expect(operation('series').problems).toContain(403)
    const problem = problemSchema.parse(await response.json())
    expect(problem.detail).toContain('Yahoo Finance')
    // No route is closed here.
    expect(problem.title).not.toMatch(/closed/i)
  })
})
