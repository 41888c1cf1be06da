import type { Chapter } from '@/lib/i18n/story-text'

/** An answer of the API. Its form is held by the tests of its query; here only its figures count. */
// biome-ignore lint/suspicious/noExplicitAny: whatever the API says
type Json = any

interface QuestionFigures {
  /** The figures of the answer, and to how many digits the page prints each. */
  readonly headline: (json: Json) => readonly (readonly [value: number, digits: number])[]
  /** What the CSV holds under each of these headings. */
  readonly columns: (json: Json) => Readonly<Record<string, readonly unknown[]>>
}

const percent = (share: number) => 100 * share

/** What page, JSON and CSV of each question have in common. A new question does not compile without its own. */
export const QUESTION_FIGURES: Readonly<Record<Chapter, QuestionFigures>> = {
  'event-study': {
    headline: ({ targetMove, placebo, car }) => [
      [Math.abs(targetMove.percent), 1],
      [percent(targetMove.othersAtLeast), 0],
      [placebo.p, 2],
      [car.percent, 1],
    ],
    columns: ({ days, window, abnormal, cumulative }) => ({
      session: days.map((_: unknown, at: number) => at - window.pre),
      day: days,
      abnormal_log: abnormal,
      cumulative_log: cumulative,
    }),
  },
  correlation: {
    headline: ({ r, lower, upper, last, levels, partials }) =>
      [r, lower, upper, last.r, last.lower, last.upper, levels.r, ...partials.map((one: Json) => one.r)].map(
        (value) => [value, 2],
      ),
    // The CSV begins with the day from which the first return is counted.
    columns: ({ from, returns, rolling }) => ({
      day: [from, ...returns.days],
      return_x: [null, ...returns.x],
      return_y: [null, ...returns.y],
      r: [null, ...rolling.r],
      lower: [null, ...rolling.lower],
      upper: [null, ...rolling.upper],
      n: [null, ...rolling.n],
    }),
  },
  matrix: {
    headline: (json) => pairsOf(json).map(([i, j]) => [json.r[i][j], 2]),
    columns: (json) => {
      const of = (value: (i: number, j: number) => unknown) => pairsOf(json).map(([i, j]) => value(i, j))
      return {
        x: of((i) => json.assets[i]),
        y: of((_, j) => json.assets[j]),
        r: of((i, j) => json.r[i][j]),
        lower: of((i, j) => json.lower[i][j]),
        upper: of((i, j) => json.upper[i][j]),
        jackknife_lower: of((i, j) => json.jackknife[i][j]?.lower ?? null),
        fisher_upper: of((i, j) => json.fisher[i][j]?.upper ?? null),
        p: of((i, j) => json.p[i][j]),
        adjusted_p: of((i, j) => json.adjustedP[i][j]),
        n: of((i, j) => json.n[i][j]),
        from: of((i, j) => json.pairs.from[i][j]),
        to: of((i, j) => json.pairs.to[i][j]),
      }
    },
  },
  'lead-lag': {
    headline: ({ besideClocks, r }) => [
      [besideClocks.largest.r, 2],
      [besideClocks.largest.p, 2],
      [r[(r.length - 1) / 2], 2],
    ],
    columns: ({ lags, r, band, p, pJoint }) => ({ lag: lags, r, band, p, p_joint: pJoint }),
  },
  connectedness: {
    headline: ({ total, intervals, unrelated, table }) => [
      [total, 1],
      [intervals.total.lower, 1],
      [intervals.total.upper, 1],
      [unrelated.expected, 1],
      ...table.flat().map((share: number) => [share, 1] as const),
    ],
    columns: ({ assets, table, to, from, total, net }) => {
      const each = assets.map((_: unknown, at: number) => at)
      return {
        share: [
          ...each.flatMap((giver: number) => each.map((taker: number) => table[taker][giver])),
          ...to,
          ...from,
          total,
        ],
        net: [
          ...each.flatMap((giver: number) =>
            each.map((taker: number) => (giver === taker ? null : table[taker][giver] - table[giver][taker])),
          ),
          ...net,
          ...from.map(() => null),
          null,
        ],
      }
    },
  },
  bubble: {
    headline: ({ gsadf, p, wild, drawdown }) => [
      [gsadf, 2],
      [p, 2],
      [wild.gsadf, 2],
      [percent(drawdown.current), 1],
    ],
    columns: ({ days, levels, bsadf, critical }) => ({
      day: days,
      level: levels,
      bsadf,
      critical_iid: critical.iid,
      critical_wild: critical.wild,
    }),
  },
  scenario: {
    headline: ({ quantiles }) =>
      quantiles
        .filter(({ share }: Json) => [0.025, 0.25, 0.75, 0.975].includes(share))
        .map(({ simple }: Json) => [percent(simple), 1]),
    columns: ({ fan, horizon }) => {
      const steps = Array.from({ length: horizon }, (_, at) => at)
      const of = (value: (line: Json, step: number) => unknown) =>
        steps.flatMap((step) => fan.map((line: Json) => value(line, step)))
      return {
        session: of((_, step) => step + 1),
        share: of(({ share }) => share),
        log: of(({ moves }, step) => moves[step].log),
        simple: of(({ moves }, step) => moves[step].simple),
      }
    },
  },
  deals: {
    headline: ({ counts }) => [counts.arrows, counts.firms, counts.cycles].map((count) => [count, 0]),
    columns: ({ deals }) => ({
      id: deals.map(({ id }: Json) => id),
      day: deals.map(({ day }: Json) => day),
      low: deals.map(({ amount }: Json) => amount?.low ?? null),
      high: deals.map(({ amount }: Json) => amount?.high ?? null),
      evidence: deals.map(({ evidence }: Json) => evidence),
      cycles: deals.map(({ onCycles }: Json) => onCycles),
    }),
  },
}

function pairsOf({ assets }: Json): [i: number, j: number][] {
  return assets.flatMap((_: unknown, i: number) =>
    assets.slice(i + 1).map((_: unknown, offset: number) => [i, i + 1 + offset]),
  )
}
