import type { EventStudyResult } from '@/lib/analysis/event-study'
import type { BarChart } from '../charts/bar-chart'
import type { IntervalChart } from '../charts/interval-chart'
import { changeText, percentOfLog } from './change-of-log'
import { type EventWords, windowOf } from './event-study-facts'
import { histogramClasses } from './histogram-classes'

/** The raw answer: how the target moved in and after falls of the source. null where the source never fell so far. */
export function afterFallsChart(
  { afterFalls }: EventStudyResult,
  { x, y, size, words, text, format }: EventWords,
  source: string,
): IntervalChart | null {
  const { horizons } = afterFalls
  if (horizons.every(({ falls }) => falls.n === 0)) return null
  const chart = words.afterFalls
  const points = horizons.map(({ horizon, falls, difference, differenceInterval: interval }) => {
    const between =
      interval === null
        ? text.choices.none
        : `${changeText(interval.lower, format)} ${text.evidence.to} ${changeText(interval.upper, format)}`
    return {
      label: chart.horizon(horizon, format.integer(horizon)),
      note: chart.counts({ n: format.integer(falls.n), apart: format.integer(falls.apart) }),
      value: percentOfLog(difference),
      lower: percentOfLog(interval?.lower),
      upper: percentOfLog(interval?.upper),
      stands: interval !== null && (interval.lower > 0 || interval.upper < 0),
      text: difference === null ? '' : `${changeText(difference, format)} (${between})`,
    }
  })
  return {
    title: chart.title({ x, y, size }),
    subtitle: chart.subtitle,
    points,
    axis: { label: chart.axis, format: 'index' },
    reference: { value: 0, label: chart.zero },
    intervalLabel: chart.interval,
    source,
    summary: chart.summary(points.map(({ label, text: said }) => `${label}: ${said}.`).join(' ')),
    table: {
      caption: chart.caption,
      columns: chart.columns,
      rows: horizons.map(({ horizon, falls, others, difference, differenceInterval }) => [
        chart.horizon(horizon, format.integer(horizon)),
        format.integer(falls.n),
        format.integer(falls.apart),
        exact(falls.mean, format.exactR),
        exact(falls.median, format.exactR),
        exact(others.mean, format.exactR),
        exact(difference, format.exactR),
        exact(differenceInterval?.lower, format.exactR),
        exact(differenceInterval?.upper, format.exactR),
        falls.shareNegative === null ? '' : format.share(falls.shareNegative),
        others.shareNegative === null ? '' : format.share(others.shareNegative),
      ]),
    },
  }
}

/** The event among all other dates, as a histogram. null where there is nothing to compare. */
export function placeboChart(
  { placebo, car }: EventStudyResult,
  { y, market, words, format }: EventWords,
  source: string,
): BarChart | null {
  if (placebo === null || car === null) return null
  const chart = words.placebo
  // Classes of equal width in logs, as the test counts them; their edges are shown as changes.
  const classes = histogramClasses(placebo.values, car.log).map((one) => ({
    ...one,
    from: 100 * Math.expm1(one.from),
    to: 100 * Math.expm1(one.to),
  }))
  const number = (value: number) => format.value(value, 'index')
  const at = 100 * Math.expm1(car.log)
  const own = number(at)
  const span = Math.max(...classes.flatMap(({ from, to }) => [Math.abs(from), Math.abs(to)]))
  const step = [1, 2, 5, 10, 20, 50, 100].find((size) => span / size <= 5) ?? 100
  const highest = Math.max(1, ...classes.map(({ count }) => count))
  const [low, high] = [classes[0]?.from ?? 0, classes.at(-1)?.to ?? 0]
  const ticks = Array.from(
    { length: 2 * Math.ceil(span / step) + 1 },
    (_, k) => (k - Math.ceil(span / step)) * step,
  )
  const [least, most] = [placebo.quantiles[0], placebo.quantiles.at(-1)].map((value) =>
    format.value(percentOfLog(value), 'index'),
  )
  return {
    title: chart.title(y),
    subtitle: `${chart.subtitle({ n: format.integer(placebo.n), market })} ${chart.further}`,
    tone: 'target',
    bars: classes.map(({ from, to, count, isAsFar }) => ({
      from,
      to,
      value: count,
      band: null,
      stands: isAsFar,
      title: chart.bar({ from: number(from), to: number(to), count: format.integer(count) }),
    })),
    x: {
      label: chart.axis,
      ticks: ticks
        .filter((tick) => tick >= low && tick <= high)
        .map((tick) => ({ at: tick, label: format.tick(tick, step, 'index') })),
    },
    // Room above the highest bar for the words on the event.
    y: { label: chart.count, format: 'index', scale: 'linear', domain: [0, 1.2 * highest] },
    marks: [{ at, label: chart.mark(own) }],
    bandLabel: null,
    source,
    summary: chart.summary({
      n: format.integer(placebo.n),
      low: least ?? '',
      high: most ?? '',
      car: own,
      p: format.p(placebo.p),
    }),
    table: {
      caption: chart.caption,
      columns: chart.columns,
      rows: classes.map(({ from, to, count }) => [
        format.exactR(from),
        format.exactR(to),
        format.integer(count),
      ]),
    },
  }
}

/** Half the width of a bar, in sessions. */
const HALF = 0.3

/** What was left beyond the market on each day of the window. null without a model. */
export function abnormalChart(
  { days, abnormal, cumulative, model, car, day }: EventStudyResult,
  { y, market, words, format }: EventWords,
  source: string,
): BarChart | null {
  if (model === null || day === null || days.length === 0) return null
  const chart = words.abnormal
  const event = days.indexOf(day)
  const session = (row: number) => `${row > event ? '+' : ''}${format.integer(row - event)}`
  const every = days.length > 12 ? 5 : 1
  // The sum stands apart: it is no session.
  const sum = days.length - event + 0.5
  return {
    title: chart.title(y),
    subtitle: chart.subtitle({ market, beta: format.r(model.beta) }),
    tone: 'target',
    bars: [
      ...days.map((date, row) => ({
        from: row - event - HALF,
        to: row - event + HALF,
        value: percentOfLog(abnormal[row]),
        band: 100 * Math.expm1(model.residualSd),
        stands: row === event,
        title: chart.bar({
          session: session(row),
          day: format.day(date),
          abnormal: changeText(abnormal[row], format),
          cumulative: changeText(cumulative[row], format),
        }),
      })),
      ...(car === null
        ? []
        : [
            {
              from: sum - HALF,
              to: sum + HALF,
              value: car.percent,
              band: 100 * Math.expm1(car.standardError),
              stands: true,
              title: chart.sumBar(changeText(car.log, format)),
            },
          ]),
    ],
    x: {
      label: chart.sessions,
      ticks: [
        ...days.flatMap((date, row) =>
          (row - event) % every === 0
            ? [
                {
                  at: row - event,
                  label: days.length > 6 ? session(row) : `${session(row)} · ${format.dayOfYear(date)}`,
                },
              ]
            : [],
        ),
        ...(car === null ? [] : [{ at: sum, label: chart.sum }]),
      ],
    },
    y: { label: chart.axis, format: 'index', scale: 'linear', domain: null },
    marks: [],
    bandLabel: chart.band(format.percent(Math.expm1(model.residualSd))),
    source,
    summary: chart.summary({
      list: days.map((date, row) => `${format.day(date)}: ${changeText(abnormal[row], format)}.`).join(' '),
      total: `${changeText(cumulative.at(-1), format)} (${windowOf(days, format)})`,
    }),
    table: {
      caption: chart.caption,
      columns: chart.columns,
      rows: days.map((date, row) => [
        session(row),
        format.day(date),
        exact(abnormal[row], format.exactR),
        exact(cumulative[row], format.exactR),
      ]),
    },
  }
}

function exact(log: number | null | undefined, print: (value: number) => string): string {
  const percent = percentOfLog(log)
  return percent === null ? '' : print(percent)
}
