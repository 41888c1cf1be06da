import type { AnswerPage } from '../answer-page'
import type { DrawnChart } from './drawn-chart'

/** The charts of a page in its order, and the one that shows the answer itself; none where there is nothing to draw. */
export interface DrawnCharts {
  readonly charts: readonly DrawnChart[]
  readonly main: DrawnChart | null
}

/** The charts of the page of any question. */
export function drawnCharts(shown: AnswerPage): DrawnCharts {
  switch (shown.question) {
    case 'correlation':
      // The rolling correlation is what is asked; the levels above it are what misleads.
      return withLast(shown.page.charts.map(time))
    case 'bubble':
      return withLast(shown.page.charts.map(time))
    case 'event-study': {
      const { afterFalls, placebo, abnormal, hours } = shown.page
      const charts = [
        drawn('intervals', afterFalls),
        drawn('bars', placebo),
        drawn('bars', abnormal),
        drawn('lines', hours),
      ].filter((chart) => chart !== null)
      return { charts, main: drawn('bars', placebo) ?? charts[0] ?? null }
    }
    case 'matrix':
      return alone(drawn('matrix', shown.page.chart))
    case 'lead-lag':
      return alone(drawn('bars', shown.page.chart))
    case 'connectedness': {
      const { network, shares, rolling } = shown.page
      const charts = [drawn('spillovers', network), drawn('shares', shares), time(rolling)]
      return withFirst(charts.filter((chart) => chart !== null))
    }
    case 'scenario':
      return alone(drawn('fan', shown.page.fan))
    case 'deals':
      return alone(drawn('deals', shown.page.network))
  }
}

function time(chart: Extract<DrawnChart, { kind: 'time' }>['chart']): DrawnChart {
  return { kind: 'time', chart }
}

function drawn<Kind extends DrawnChart['kind']>(
  kind: Kind,
  chart: Extract<DrawnChart, { readonly kind: Kind }>['chart'] | null,
): DrawnChart | null {
  // The compiler cannot see that a kind and a chart of that kind belong together once the kind is a variable.
  return chart === null ? null : ({ kind, chart } as DrawnChart)
}

function alone(chart: DrawnChart | null): DrawnCharts {
  return { charts: chart === null ? [] : [chart], main: chart }
}

function withFirst(charts: readonly DrawnChart[]): DrawnCharts {
  return { charts, main: charts[0] ?? null }
}

function withLast(charts: readonly DrawnChart[]): DrawnCharts {
  return { charts, main: charts.at(-1) ?? null }
}
