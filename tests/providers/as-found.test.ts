import { describe, expect, it } from 'vitest'
import { asFound } from '@/lib/providers/as-found'
import { createYahoo } from '@/lib/providers/yahoo'
import { startLoopback } from './loopback-server'
import { config, equity, history } from './quick'

describe('asFound', () => {
  it.each([
    [undefined, ''],
    [null, 'null'],
    [0, '0'],
    [Number.NaN, 'NaN'],
    ['n/a', 'n/a'],
    [{ raw: 1 }, '{"raw":1}'],
    ['a\u0000b\u001b[31m\nc\ud83d', 'a b [31m c '],
    ['x'.repeat(81), `${'x'.repeat(80)}...`],
  ])('shows %j as %s', (given, shown) => {
    expect(asFound(given)).toBe(shown)
  })

  it('keeps megabytes of text in place of a price, a currency or a name out of what is kept', async () => {
    const long = 'x'.repeat(1_000_000)
    const chart = { timestamp: [1759757400], indicators: { quote: [{ close: [long] }] } }
    const reply = (meta: object) => ({ chart: { result: [{ meta, ...chart }], error: null } })
    for (const meta of [{ currency: 'USD' }, { currency: long }, { currency: 'USD', symbol: long }]) {
      const server = await startLoopback({ '/v8/finance/chart/ORCL': { body: reply(meta) } })
      const yahoo = createYahoo(config(server.url, '2025-10-08T18:00:00Z'))
      const { refused } = await yahoo.fetchHistory!(history(equity('ORCL'), '2025-10-01', '2025-10-08'))
      expect(refused).toHaveLength(1)
      expect(JSON.stringify(refused).length).toBeLessThan(500)
      await server.close()
    }
  })

  it('is short for what is nested deeper than can be written', () => {
    const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)
    expect(asFound(deep)).toBe('[...]')
    expect(asFound({ deep })).toBe('{...}')
  })
})
