import { beforeAll, describe, expect, it } from 'vitest'
import { csv } from '@/lib/export/csv'
import type { Language } from '@/lib/i18n/language'
import { getConnectedness } from '@/lib/queries/connectedness'
import type { Store } from '@/lib/store/open-store'
import { sampleStore } from './stores'

const ask = (store: Store, query = '', language: Language = 'en', isStrict = true) =>
  getConnectedness(store, new URLSearchParams(query), { language, urlLanguage: null, isStrict })

describe('where shocks go, on the embedded sample', () => {
  let store: Store
  beforeAll(async () => {
    store = await sampleStore()
  })

  it('sets the total beside unrelated series, and names givers and receivers by their intervals', async () => {
    const { page } = await ask(store)
    expect(page.answer[0]).toBe(
      '35.7 % of the uncertainty about daily returns of these 4 assets, 10 sessions ahead, goes with surprises of the others (95 % interval 29.8 to 42.8 %): more than unrelated series show, which is 2.5 % on average and at most 4.1 % in 95 of 100 cases (p = 0.003).'.replaceAll(
        /(?<=\d) %(?! interval)/g,
        '\u00a0%',
      ),
    )
    expect(page.answer[1]).toMatch(
      /^Who gives more than it receives cannot be told: no net is distinguishable from what assets show that share only their days \(p = 0\.\d+, all nets counted\)\.$/,
    )
    expect(page.answer[2]).toMatch(/something that all share, such as the market, shows in it as well/)
  })

  it('says the same in German', async () => {
    const { page } = await ask(store, '', 'de')
    expect(page.answer[0]).toMatch(
      /^35,7\s% der Ungewissheit über die Tagesrenditen dieser 4 Anlagen, 10 Handelstage voraus, gehen mit Überraschungen der anderen einher .*: mehr, als unverbundene Reihen zeigen/,
    )
    expect(page.answer[1]).toMatch(/^Wer mehr gibt, als er empfängt, lässt sich nicht sagen: /)
  })

  it('gives page, JSON and CSV the same figures to the last digit', async () => {
    const { page, data, table } = await ask(store)
    const [header, ...lines] = csv(table.header, table.columns).trimEnd().split('\r\n')
    expect(header).toBe('from,to,share,lower,upper,net,net_lower,net_upper,net_same_day,net_p')
    const assets = data.assets
    const cellsOf = (from: string, to: string) =>
      (lines.find((line) => line.startsWith(`${from},${to},`)) ?? '').split(',').slice(2)
    for (const [i, row] of assets.entries()) {
      for (const [j, column] of assets.entries()) {
        expect(Number(cellsOf(column, row)[0])).toBe(data.table![i]![j])
      }
      const [to, , , net, netLower, , sameDay, p] = cellsOf(row, 'others')
      expect([to, net, netLower, sameDay, p].map(Number)).toEqual([
        data.to![i],
        data.net![i],
        data.intervals!.net[i]!.lower,
        data.sameDay!.net[i]!.expected,
        data.sameDay!.net[i]!.p,
      ])
      expect(Number(cellsOf('others', row)[0])).toBe(data.from![i])
    }
    expect(cellsOf('others', 'others').slice(0, 3).map(Number)).toEqual([
      data.total,
      data.intervals!.total.lower,
      data.intervals!.total.upper,
    ])
    expect(page.network?.nodes.map(({ net }) => net)).toEqual(data.net)
    expect(page.rolling.lines[0]?.values).toEqual(data.rolling.total)
    expect(page.rolling.days).toEqual(data.rolling.days)
    expect(data.sentence).toBe(page.answer[0])
  })

  it('draws nothing solid and names nobody where shared days alone show as much, whatever the intervals', async () => {
    const { page } = await ask(store)
    expect(page.network?.arrows.map(({ from, to, isSure }) => [from, to, isSure])).toEqual([
      ['QQQ', 'TOTAL', false],
      ['QQQ', 'ORCL', false],
      ['NVDA', 'ORCL', false],
      ['NVDA', 'TOTAL', false],
      ['QQQ', 'NVDA', false],
    ])
    expect(page.network?.nodes.map(({ id, role }) => [id, role])).toEqual([
      ['ORCL', 'undecided'],
      ['NVDA', 'undecided'],
      ['QQQ', 'undecided'],
      ['TOTAL', 'undecided'],
    ])
    // An end of 0.0 would hide that it lies below 0.
    expect(page.evidence.find(({ key }) => key === 'net-NVDA')?.interval).toBe('−0.02 to 7.6\u00a0%')
  })

  it('says how much history there is and how much it takes, and shows no number then', async () => {
    const { page, data, table } = await ask(store, 'from=2026-08-01')
    expect(page.answer).toEqual(['The history is too short: it has 14 sessions, and this takes at least 26.'])
    expect([data.total, data.table, page.network, page.shares]).toEqual([null, null, null, null])
    expect(table.columns.every((column) => column.length === 0)).toBe(true)
    expect(page.evidence[0]?.value).toBe('–')
    const german = await ask(store, 'from=2026-08-01', 'de')
    expect(german.page.answer).toEqual([
      'Die Reihe ist zu kurz: Sie hat 14 Handelstage, nötig sind mindestens 26.',
    ])
  })

  it('says which window is too short for so many assets', async () => {
    const { page } = await ask(store, 'window=20')
    expect(page.rolling.subtitle).toBe(
      'No window has a value: a window of 20 is too short for 4 assets, which take at least 26.',
    )
  })

  it('refuses for machines what a page falls back from', async () => {
    await expect(ask(store, 'assets=ORCL')).rejects.toMatchObject({
      problem: { kind: 'bad-parameters', problems: [{ parameter: 'assets' }] },
    })
    await expect(ask(store, 'horizon=0')).rejects.toMatchObject({
      problem: { kind: 'bad-parameters', problems: [{ parameter: 'horizon', choices: ['1', '30'] }] },
    })
    const { page } = await ask(store, 'horizon=0', 'en', false)
    expect(page.frame.notices[0]?.text).toBe(
      "horizon: '0' is not a whole number from 1 to 30. Shown instead: 10.",
    )
  })
})
