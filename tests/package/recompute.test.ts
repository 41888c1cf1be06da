import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Chapter } from '@/lib/i18n/story-text'
import type { Store } from '@/lib/store/open-store'
import { pythonWithPandas } from '../python'
import { sampleStore } from '../queries/stores'
import { longStore } from './long-store'
import { zipOf } from './pack'
import { type Recomputed, recompute } from './recompute-process'

type View = readonly [question: Chapter, query: string]

/** On the embedded sample. */
const OF_SAMPLE: Readonly<Record<string, View>> = {
  'the main page': ['correlation', ''],
  'one market held fixed, a short window and a pinned day': [
    'correlation',
    'x=NVDA&y=BTC&given=QQQ&window=20&at=2026-06-01',
  ],
  'a short range with the Fisher interval': ['correlation', 'x=AMD&y=BTC&from=2026-06-01&to=2026-07-31'],
  levels: ['correlation', 'on=levels&window=90&at=2026-02-02'],
  'several sources by Spearman': ['correlation', 'x=NVDA,AMD&y=BTC&method=spearman&given=SPY&from=1Y'],
  Kendall: ['correlation', 'method=kendall&from=3M&window=30'],
  EWMA: ['correlation', 'x=MSFT&method=ewma&from=6M'],
  'DCC with too few returns': ['correlation', 'method=dcc&x=BTC&y=TOTAL'],
  'a basket': ['correlation', 'x=AI&y=BTC&from=6M'],
  'too few returns for anything': ['correlation', 'from=2026-08-20'],
  'the event of the story': ['event-study', ''],
  'an event with days before it': [
    'event-study',
    'source=NVDA&target=BTC&market=SPY&pre=2&post=5&estimation=90&gap=10&fall=0.03&day=2026-02-04',
  ],
  'an event among few days': ['event-study', 'from=6M&day=2026-06-05'],
  'an event by its name': [
    'event-study',
    'source=ORCL&target=BTC&event=2025-12-11-oracle-q2-fy26-reaction&post=0',
  ],
  'a scenario': ['scenario', ''],
  'a scenario upwards with another seed': [
    'scenario',
    'source=NVDA&target=BTC&shock=0.3&horizon=20&seed=7&from=1Y',
  ],
  'a scenario without a past to walk through': ['scenario', 'from=2026-05-01'],
  'who moves first': ['lead-lag', ''],
  'who moves first, of two shares': ['lead-lag', 'x=NVDA&y=AMD&maxLag=5&from=6M'],
  'a matrix': ['matrix', ''],
  'a matrix of the last returns, which begin before the range': ['matrix', 'window=60&from=1M'],
  'where shocks go': ['connectedness', ''],
  'where shocks to volatility go': [
    'connectedness',
    'of=volatility&assets=ORCL,BTC,SPY&from=6M&window=60&horizon=5&lags=2',
  ],
  'a bubble': ['bubble', 'from=1Y'],
  'a bubble in the level as quoted': ['bubble', 'asset=NVDA&series=quoted&scale=level&from=6M&minWindow=20'],
}

/** On a made-up store of 900 days, in which one pair follows DCC and the other does not. */
const OF_LONG: Readonly<Record<string, View>> = {
  DCC: ['correlation', 'x=BTC&y=ETH&method=dcc&at=2025-01-06'],
  'DCC of a constant correlation, within a range': ['correlation', 'x=TAO&y=FET&method=dcc&from=2024-09-01'],
  'a long scenario': ['scenario', 'source=BTC&target=ETH&horizon=1&shock=-0.1'],
}

/** All figures that are not computed anew from the package, and why. */
const KNOWN: readonly (readonly [name: RegExp, why: RegExp])[] = [
  [/(^|\.)coverage\.(lowest|highest|n)$/, /simulation study/],
  // Of connectedness: an interval and the total without its bias.
  [
    /^(corrected|intervals\.(total|to|from|net|pairwise)(\[\])*\.(lower|upper))$/,
    /^an inversion over simulated models/,
  ],
  // The levels of a source that keeps them to itself.
  [/^levels\.(lastWindow\.|pinned\.)?(r|n)$/, /^the terms of a source keep its levels out of the package$/],
]

describe.runIf(pythonWithPandas())(
  'a package, recomputed in Python (python3-pandas, python3-scipy) from what stands in it',
  () => {
    let folder: string
    let sample: Store
    let long: Store
    let reports: ReadonlyMap<string, Recomputed>
    let status: number | null
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'spillover-package-'))
      sample = await sampleStore()
      long = await longStore()
      const packages: Record<string, Uint8Array> = {}
      for (const [store, views] of [
        [sample, OF_SAMPLE],
        [long, OF_LONG],
      ] as const) {
        for (const [name, [question, query]] of Object.entries(views))
          packages[name] = await zipOf(store, question, query)
      }
      ;({ status, reports } = recompute(packages, folder))
      // Half a minute, and more on a machine with much else to do.
    }, 300_000)
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    it.each(Object.keys({ ...OF_SAMPLE, ...OF_LONG }))('gives the same figures: %s', (name) => {
      const report = reports.get(name)!
      expect(report.mismatches).toEqual([])
      const deviations = Object.values(report.compared).map(([, largest]) => largest)
      expect(Math.max(...deviations)).toBeLessThan(1e-9)
      expect(deviations.length).toBeGreaterThan(30)
    })

    it('leaves out no figure but those that are known, each with its reason', () => {
      const left = [...reports.values()].flatMap(({ question, notRecomputed }) =>
        notRecomputed.map((one) => ({ question, ...one })),
      )
      const unexplained = left.filter(
        ({ name, why }) => !KNOWN.some(([known, reason]) => known.test(name) && reason.test(why ?? '')),
      )
      expect(unexplained).toEqual([])
      expect(status).toBe(0)
    })

    it('says that figures cannot be computed anew from a package whose source keeps its values to itself', async () => {
      const { reports, status } = recompute({ kept: await zipOf(long, 'matrix', 'assets=TAO,FET') }, folder)
      const { notRecomputed, mismatches } = reports.get('kept')!
      expect(notRecomputed).toContainEqual({
        name: 'r[][]',
        count: 4,
        why: 'the terms of a source keep its values out of the package',
      })
      expect({ mismatches, status }).toEqual({ mismatches: [], status: 0 })
    })

    it('says where a test rests on one of several peaks of a likelihood', () => {
      const notes = [...reports].flatMap(([name, report]) => report.notes.map((note) => `${name}: ${note}`))
      expect(notes).toEqual([
        'several sources by Spearman: breakTest: a likelihood of GARCH has several peaks, and the test rests on another one than the highest',
      ])
    })

    it.each([
      ['answer.json', '"p": 0.375,', '"p": 0.376,', /^placebo\.p: the package says 0\.376, computed 0\.375/],
      ['answer.json', '"beta": 0.8684806237587063', '"beta": 0.8684806247587063', /^model\.beta: /],
      ['placebo.csv', '-9.948211167485885', '-9.948311167485885', /^placebo\.csv: car_percent\[0\]: /],
      ['returns.csv', '0.0173810230701624', '0.0173810230701625', /^returns\.csv does not have the SHA-256/],
    ])('can fail: a digit changed in %s', async (file, digit, other, said) => {
      const files = unzipSync(await zipOf(sample, 'event-study', ''))
      const text = strFromU8(files[file]!)
      expect(text).toContain(digit)
      files[file] = strToU8(text.replace(digit, other))
      const spoilt = recompute({ spoilt: zipSync(files) }, folder)
      expect(spoilt.status).toBe(1)
      expect(spoilt.reports.get('spoilt')?.mismatches).toContainEqual(expect.stringMatching(said))
    })
  },
)
