import { beforeAll, describe, expect, it } from 'vitest'
import { getScenario } from '@/lib/queries/scenario'
import type { Store } from '@/lib/store/open-store'
import { plainSpaces } from '../views/plain-spaces'
import { sampleStore } from './stores'

const ask = (store: Store, query = '', isStrict = true) =>
  getScenario(store, new URLSearchParams(query), { language: 'en', urlLanguage: null, isStrict })

describe('what if it bursts, on the embedded sample', () => {
  let store: Store
  beforeAll(async () => {
    store = await sampleStore()
  })

  it('gives page, JSON and CSV the same figures to the last digit', async () => {
    const { page, data, table } = await ask(store)
    expect(table.header).toEqual(['session', 'share', 'log', 'simple', 'usd'])
    const [sessions = [], shares = [], logs = [], simples = [], usd = []] = table.columns
    const rows = sessions.map((session, row) => ({ session, share: shares[row], simple: simples[row] }))
    for (const { share, moves } of data.fan) {
      const own = rows.filter((row) => row.share === share)
      expect(own.map(({ simple }) => simple)).toEqual(moves.map(({ simple }) => simple))
    }
    const last = rows.flatMap(({ session }, row) => (session === 5 ? [row] : []))
    expect(last.map((row) => [shares[row], logs[row], simples[row], usd[row]])).toEqual(
      data.quantiles.map(({ share, log, simple, usd: amount }) => [share, log, simple, amount]),
    )
    const half = page.fan?.bands.at(-1)
    expect(half?.lower.at(-1)).toBe(100 * data.quantiles.find(({ share }) => share === 0.25)!.simple)
    expect(page.fan?.middle.values.at(-1)).toBe(
      100 * data.quantiles.find(({ share }) => share === 0.5)!.simple,
    )
    expect(data.sentence).toBe(page.answer[0])
    expect(data.calibration).toMatchObject({ n: 199 })
  })

  it('offers round falls, and falls that happened as the data have them', async () => {
    const { links } = plainSpaces((await ask(store)).page.presets)
    expect(links.map(({ label, href }) => [label, href])).toEqual([
      ['−10 %', '/scenario?shock=-0.1'],
      ['−20 %', '/scenario'],
      ['−40 %', '/scenario?shock=-0.4'],
      ['7 October 2025: −2.5 % in one session', '/scenario?shock=-0.025&horizon=1'],
      [
        'Fall from the peak of September 2025: −65.0 % (took 218 sessions, here 20)',
        '/scenario?shock=-0.65&horizon=20',
      ],
    ])
    expect(links.map(({ isCurrent }) => isCurrent)).toEqual([false, true, false, false, false])
  })

  it('repeats to the bit for one seed, and not for another', async () => {
    const [one, again, other] = await Promise.all(
      ['seed=1', 'seed=1', 'seed=2'].map(async (query) => (await ask(store, query)).data.quantiles),
    )
    expect(again).toEqual(one)
    expect(other).not.toEqual(one)
  })

  it('gives no amount of USD for a target that has none', async () => {
    const { data, table } = await ask(store, 'target=NVDA%2BAMD&horizon=1')
    expect(data.quantiles.every(({ usd }) => usd === null)).toBe(true)
    expect(table.columns[4]?.every((cell) => cell === null)).toBe(true)
  })

  it('refuses for machines what a page falls back from', async () => {
    await expect(ask(store, 'shock=-1&horizon=21')).rejects.toMatchObject({
      problem: {
        kind: 'bad-parameters',
        problems: [{ parameter: 'shock', choices: ['-0.95', '3'] }, { parameter: 'horizon' }],
      },
    })
    const { page } = await ask(store, 'target=ORCL', false)
    expect(page.frame.notices[0]?.tone).toBe('warning')
    expect(plainSpaces(page.question)).toBe('What if Oracle falls by 20 % over 5 sessions?')
  })
})
