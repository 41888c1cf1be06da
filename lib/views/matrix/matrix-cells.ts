import type { MatrixResult } from '@/lib/analysis/matrix'
import { NO_VALUE } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { type Carried, storyHref } from '@/lib/share/story'
import type { MatrixCellText, MatrixChart } from '../charts/matrix-chart'
import { intervalText } from '../dashboard/verdict'
import { type ShownAsset, titleOf } from '../shown-asset'
import { intervalsText, type MatrixWords } from './matrix-answer'
import { isTold, type MatrixPair, rankedPairs } from './matrix-pairs'

interface MatrixChartInput {
  readonly result: MatrixResult
  readonly shown: readonly ShownAsset[]
  readonly pairs: readonly MatrixPair[]
  readonly carried: Carried
  readonly source: string
  readonly urlLang: Language | undefined
}

/** The matrix as a table, those that move together next to each other. */
export function matrixChart(input: MatrixChartInput, said: MatrixWords): MatrixChart {
  const { result, shown, pairs, source } = input
  const { words, text, format } = said
  const ranked = rankedPairs(pairs).filter(({ verdict }) => verdict !== 'short')
  const order = result.order.flatMap((index) => shown[index] ?? [])
  const named = (pair: MatrixPair | undefined) =>
    pair === undefined
      ? NO_VALUE
      : `${words.pair(pair.x.id, pair.y.id)} ${format.value(pair.value, 'correlation')}`
  return {
    title: words.chart.title,
    subtitle: words.chart.subtitle,
    hint: words.chart.hint,
    corner: words.chart.corner,
    skip: words.chart.skip,
    rows: result.order.map((i) => ({
      id: result.assets[i] ?? '',
      name: titleOf(shown[i]!, text),
      cells: result.order.map((j) => cellOf(i, j, input, said)),
    })),
    legend: {
      scale: words.chart.scale,
      ends: [-1, -0.5, 0, 0.5, 1].map((value) => ({ value, label: format.tick(value, 0.5, 'correlation') })),
      bold: words.chart.bold,
      light: words.chart.light,
    },
    source,
    summary: words.chart.summary({
      assets: format.integer(shown.length),
      order: order.map(({ id }) => id).join(', '),
      highest: named(ranked[0]),
      lowest: named(ranked.at(-1)),
    }),
    table: {
      caption: words.chart.caption,
      columns: words.chart.columns,
      rows: pairs.map((pair) => [
        words.pair(pair.x.id, pair.y.id),
        ...[pair.value, pair.lower, pair.upper].map((value) => (value === null ? '' : format.exactR(value))),
        format.integer(pair.n),
        ...[pair.from, pair.to].map((day) => (day === null ? '' : format.day(day))),
      ]),
    },
  }
}

function cellOf(
  i: number,
  j: number,
  { result, pairs, carried, urlLang }: MatrixChartInput,
  said: MatrixWords,
): MatrixCellText {
  const { words, text, format } = said
  const pair = pairs.find((one) => one.i === Math.min(i, j) && one.j === Math.max(i, j))
  const key = result.assets[j] ?? ''
  if (pair === undefined) {
    // An asset with itself.
    const value = result.r[i]?.[j] ?? null
    const shown = format.value(value, 'correlation')
    return { key, text: shown, value: null, interval: null, n: null, title: shown, stands: false, href: null }
  }
  const interval = intervalText(pair, format, text.evidence.to)
  const n = format.integer(pair.n)
  return {
    key,
    text: format.value(pair.value, 'correlation'),
    value: pair.value,
    interval,
    n: words.chart.n(n),
    title: words.chart.cell({
      x: titleOf(pair.x, text),
      y: titleOf(pair.y, text),
      r: format.value(pair.value, 'correlation'),
      interval: intervalsText(pair, said),
      n,
      dates: pair.from === null || pair.to === null ? NO_VALUE : format.days(pair.from, pair.to),
      verdict: pair.reason === null ? words.chart.verdicts[pair.verdict] : text.undefinedReasons[pair.reason],
    }),
    stands: isTold(pair),
    href: storyHref(
      'correlation',
      { ...carried, ...pairDays(pair, result, carried), x: pair.x.id, y: pair.y.id },
      urlLang,
    ),
  }
}

/** The days of the pair elsewhere: those of the range, or from where its last returns begin. */
function pairDays({ from }: MatrixPair, { window }: MatrixResult, carried: Carried): Pick<Carried, 'from'> {
  return { from: window === null || from === null ? carried.from : from }
}
