import { describe, expect, it } from 'vitest'
import type { MatrixResult } from '@/lib/analysis/matrix'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { matrixText } from '@/lib/i18n/matrix-text'
import { questionText } from '@/lib/i18n/question-text'
import { matrixAnswer } from '@/lib/views/matrix/matrix-answer'
import { pairsOfMatrix } from '@/lib/views/matrix/matrix-pairs'
import { shownAssets } from './shown-assets'

interface Cell {
  readonly r: number | null
  readonly half?: number
  readonly n?: number
  readonly jackknifeHalf?: number
}

const ids = ['ORCL', 'SPY', 'TOTAL']

/** A matrix of three assets from its pairs: ORCL-SPY, ORCL-TOTAL, SPY-TOTAL. */
function made(cells: readonly [Cell, Cell, Cell]): MatrixResult {
  const at = (i: number, j: number) => (i === j ? null : cells[i + j - 1]!)
  const matrix = <Value>(read: (cell: Cell) => Value, diagonal: Value) =>
    ids.map((_, i) =>
      ids.map((__, j) => {
        const cell = at(i, j)
        return cell === null ? diagonal : read(cell)
      }),
    )
  const end = (side: number, half: number | undefined, r: number | null) =>
    r === null ? null : r + side * (half ?? 0.1)
  return {
    assets: ids,
    n: 250,
    from: '2025-01-02',
    to: '2025-12-31',
    sessions: true,
    dropped: [],
    providers: {},
    window: null,
    method: 'pearson/1',
    intervalMethod: 'hac-bartlett/1',
    r: matrix(({ r }) => r, 1),
    lower: matrix(({ r, half }) => end(-1, half, r), null),
    upper: matrix(({ r, half }) => end(1, half, r), null),
    fisher: matrix(() => null, null),
    jackknife: matrix(
      ({ r, jackknifeHalf }) =>
        r === null || jackknifeHalf === undefined
          ? null
          : { lower: r - jackknifeHalf, upper: r + jackknifeHalf, intervalMethod: 'jackknife-hac/1' },
      null,
    ),
    p: matrix(({ r, half, jackknifeHalf }) => pOf(r, Math.max(half ?? 0.1, jackknifeHalf ?? 0)), null),
    // Three pairs, each at least as wide as Bonferroni asks: near enough to Holm for sentences.
    adjustedP: matrix(
      ({ r, half, jackknifeHalf, n }) =>
        (n ?? 250) < 20 ? null : pOf(r, Math.max(half ?? 0.1, jackknifeHalf ?? 0)),
      null,
    ),
    adjustment: 'holm/1',
    pairs: {
      n: matrix(({ n }) => n ?? 250, 250),
      from: matrix(() => '2025-01-02', '2025-01-02'),
      to: matrix(() => '2025-12-31', '2025-12-31'),
    },
    reason: matrix(({ r }) => (r === null ? 'too-few-pairs' : null), null),
    intervalReason: matrix(() => null, null),
    order: [0, 1, 2],
    orderMethod: 'average-linkage/1',
  }
}

/** 0.04 beyond the end of its interval, 0.4 within. */
function pOf(r: number | null, half: number): number | null {
  return r === null ? null : Math.abs(r) > half ? 0.04 : 0.4
}

function answer(cells: readonly [Cell, Cell, Cell], language: Language = 'en'): string[] {
  const result = made(cells)
  return matrixAnswer(result, pairsOfMatrix(result, shownAssets(ids)), {
    words: matrixText(language),
    rules: questionText(language),
    text: dashboardText(language),
    format: formatter(language),
  })
}

describe('what a matrix is said to show', () => {
  it('names the strongest pair and counts those told from 0', () => {
    const sentences = answer([{ r: 0.6 }, { r: 0.05 }, { r: 0.3 }])
    expect(sentences[0]).toMatch(/^Most closely together are Oracle and the S&P 500 .* correlate at 0\.60/)
    expect(sentences[1]).toMatch(
      /Oracle and the total crypto market cap, is number 3 of 3 from the top with 0\.05 .*, not distinguishable from 0 with all pairs counted\.$/,
    )
    expect(sentences[3]).toMatch(
      /^2 of 3 pairs are distinguishable from 0 with all of them counted \(Holm; .* in 5 of 100 samples\.$/,
    )
  })

  it('says that it is the closest of those told from 0 where another correlates more', () => {
    const cells = [{ r: 0.4 }, { r: 0.6, jackknifeHalf: 0.7 }, { r: 0.3 }] as const
    expect(answer(cells)[0]).toMatch(
      /^Of the pairs distinguishable from 0, most closely together are Oracle and the S&P 500 /,
    )
    expect(answer(cells, 'de')[0]).toMatch(
      /^Von den Paaren, die von 0 zu unterscheiden sind, bewegen sich Oracle und der S&P 500 .* am engsten zusammen: /,
    )
  })

  it('says of opposite movement that it is opposite', () => {
    expect(answer([{ r: -0.6 }, { r: 0.05 }, { r: 0.3 }])[0]).toMatch(
      /^Most closely tied, in opposite directions, are Oracle/,
    )
    expect(answer([{ r: -0.6 }, { r: 0.05 }, { r: 0.3 }], 'de')[0]).toMatch(
      /^Am engsten gegenläufig bewegen sich Oracle/,
    )
  })

  it('claims nothing where no pair can be told from 0, and says what is excluded', () => {
    const cells = [{ r: 0.08 }, { r: 0.05 }, { r: -0.02 }] as const
    expect(answer(cells)[0]).toMatch(
      /^No pair is distinguishable from a correlation of 0 with all of them counted: .* with 0\.08 .*\. Below −0\.12 and above 0\.18 is excluded for every pair\.$/,
    )
    expect(answer(cells, 'de')[0]).toMatch(
      /^Kein Paar ist von einer Korrelation von 0 zu unterscheiden, alle gezählt: /,
    )
  })

  it('counts a pair only where its adjusted p says so', () => {
    expect(answer([{ r: 0.2 }, { r: 0.3 }, { r: 0.4 }]).find((one) => /^3 of 3/.test(one))).toBeDefined()
    const jackknife = answer([{ r: 0.2, jackknifeHalf: 0.25 }, { r: 0.3 }, { r: 0.4 }])
    expect(jackknife.find((one) => /^2 of 3 pairs/.test(one))).toBeDefined()
  })

  it('prints the interval that a verdict hangs on beside one that says otherwise', () => {
    expect(answer([{ r: 0.5 }, { r: 0.2, jackknifeHalf: 0.25 }, { r: 0.4 }])[1]).toMatch(
      /with 0\.20 \(95 % interval 0\.10 to 0\.30; jackknife −0\.05 to 0\.45\), not distinguishable from 0/,
    )
  })

  it('judges no pair of fewer than 20 returns, and says so', () => {
    const sentences = answer([{ r: 0.9, n: 12 }, { r: 0.3 }, { r: 0.4 }])
    expect(sentences[0]).toMatch(/^Most closely together are the S&P 500/)
    expect(sentences).toContain('1 pair is not judged: fewer than 20 common returns, or no variation.')
  })

  it('says how many there are and how many it takes where all are too short', () => {
    const cells = [
      { r: 0.9, n: 12 },
      { r: 0.3, n: 7 },
      { r: null, n: 2 },
    ] as const
    expect(answer(cells)).toEqual([
      'The history is too short: it has 12 sessions, and this takes at least 20.',
    ])
    expect(answer(cells, 'de')).toEqual([
      'Die Reihe ist zu kurz: Sie hat 12 Handelstage, nötig sind mindestens 20.',
    ])
  })
})
