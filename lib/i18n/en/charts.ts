import { capital } from '../capital'
import type { ChartsText } from '../charts-text'
import { the } from './grammar'

/** What a judgement of the band is about; `of` the source where there are several. */
const windowsOf = (of: string | null) =>
  of === null ? 'windows wholly in the range' : `${of}, of windows wholly in the range,`

export const chartsEn: ChartsText = {
  indexed: (day) => `Indexed, ${day} = 100`,
  log: 'Logarithmic scale, each in its own unit',
  linear: 'Each in its own unit; two axes can make any two lines look alike',
  rollingTitle: (window, on, line) => {
    const what = on === 'returns' ? 'daily returns' : 'levels (misleading)'
    if (line === 'dcc') return `Dynamic conditional correlation of ${what}`
    return line === 'ewma'
      ? `Exponentially weighted correlation of ${what}`
      : `Rolling correlation of ${what}, window of ${window}`
  },
  rollingSubtitle: ({ method, on, line, band }) =>
    `${method} of ${on === 'returns' ? 'log returns' : 'quoted levels'}; ${
      line === 'dcc'
        ? 'each value follows the days before it, by weights fitted to the whole range'
        : 'each value only looks back'
    }${band === null ? '' : `; ${band}`}`,
  shortTarget: ({ id, name }) => (id === 'TOTAL' ? 'crypto' : name),
  rollingLine: ({ x, y, isOne }) => (isOne ? `${x}–${y} correlation` : `${x} with ${the(y)}`),
  band: (x, line) =>
    `95 % interval${line === 'window' ? ' of the window' : line === 'dcc' ? ' if the model holds' : ''} (${x})`,
  bandHolds: ({ of, p }) =>
    `The line of ${windowsOf(of)} stays within the band, which would hold all of it in 95 of 100 cases if the correlation were constant (p ${p}): it cannot be told from a constant one by this.`,
  bandLeft: ({ of, count, n, day, p }) =>
    `The line of ${windowsOf(of)} leaves the band on ${count} of ${n} days, first on ${day}; if the correlation were constant it would do so in 5 of 100 cases at most (p ${p}).`,
  constantBand: (low, high, of) =>
    `${low} and ${high}: a constant correlation would keep the whole line${of === null ? '' : ` of ${of}`} between them in 95 % of samples`,
  staleEnd: ({ day, age }) => `data end on ${day}, ${age}`,
  zero: 'no correlation',
  hundred: '100 = start',
  junction: ({ asset, days }) => `provider of ${asset} changes ${days}: the step there is no move`,
  axisIndex: 'index',
  axisPrice: 'USD',
  axisCap: 'USD market cap',
  axisCorrelation: 'r',
  source: (providers, dates) => `Source: ${providers}. ${dates}.`,
  summaryLevels: (lines) => `Line chart. ${lines}`,
  summaryLine: ({ name, from, to, change, junctions }) =>
    `${capital(name)} went from ${from} to ${to} (${change}${
      junctions === null ? '' : `, across a change of provider ${junctions}`
    }).`,
  summaryRolling: ({ x, y, last, lowest, highest, dates }) =>
    `Line chart of the rolling correlation of ${x} with ${the(y)}, ${dates}: last ${last}, lowest ${lowest}, highest ${highest}.`,
  empty: 'No values in this range.',
}
