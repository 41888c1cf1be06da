import { DEFAULT_VIEW } from '@/lib/share/view'
import type { TimeChart } from '@/lib/views/charts/time-chart'
import type { Dashboard, EvidenceRow } from '@/lib/views/dashboard/dashboard'
import { takeAwayOf } from '@/lib/views/take-away/take-away'

/** 2025-05-08 and the `count - 1` weekdays after it. */
function fixtureDays(count: number): string[] {
  const days: string[] = []
  for (let time = Date.UTC(2025, 4, 8); days.length < count; time += 86_400_000) {
    const day = new Date(time)
    if (day.getUTCDay() % 6 !== 0) days.push(day.toISOString().slice(0, 10))
  }
  return days
}

const COUNT = 324
const DAYS = fixtureDays(COUNT)
const from = DAYS[0] ?? ''
const to = DAYS.at(-1) ?? ''
const wave = (index: number, length: number, phase = 0) => Math.sin((index * 2 * Math.PI) / length + phase)
const ORCL = DAYS.map((_, index) => 100 + index * 0.12 + 22 * wave(index, 190) + 6 * wave(index, 23))
const TOTAL = DAYS.map((_, index) => 100 + index * 0.02 + 16 * wave(index, 210, 0.6) + 4 * wave(index, 17))
const R = DAYS.map((_, index) => (index < 60 ? null : 0.3 + 0.28 * wave(index, 120) + 0.05 * wave(index, 11)))

export const levelsChart: TimeChart = {
  kind: 'levels',
  title: 'Oracle · Total crypto market cap',
  subtitle: 'Indexed, 8 May 2025 = 100',
  days: DAYS,
  lines: [
    { key: 'ORCL', label: 'Oracle', tone: 'source', axis: 'left', values: ORCL },
    { key: 'TOTAL', label: 'Total crypto market cap', tone: 'target', axis: 'left', values: TOTAL },
  ],
  band: null,
  left: { label: 'index', format: 'index', scale: 'linear', domain: null },
  right: null,
  references: [{ value: 100, label: '100 = start', kind: 'base' }],
  staleEnd: null,
  markers: [
    {
      number: 1,
      day: '2025-09-10',
      title: 'Oracle reports its order book',
      slug: 'order-book',
      isStory: false,
    },
    {
      number: 2,
      day: '2025-10-07',
      title: 'Report on thin cloud margins',
      slug: 'thin-margins',
      isStory: false,
    },
    {
      number: 3,
      day: '2025-10-10',
      title: 'Liquidations after tariff news',
      slug: 'liquidations',
      isStory: false,
    },
    {
      number: 4,
      day: '2025-12-11',
      title: 'Oracle spends more than expected',
      slug: 'spending',
      isStory: false,
    },
  ],
  events: [{ day: '2025-10-07', title: '2 · Report on thin cloud margins' }],
  pinned: null,
  source: `Source: embedded sample (ORCL), embedded sample (TOTAL). ${from} to ${to}.`,
  summary: 'Line chart. Oracle went from 100 to 139. Total crypto market cap went from 109 to 104.',
}

export const rollingChart: TimeChart = {
  kind: 'rolling',
  title: 'Rolling correlation of daily returns, window of 60 sessions',
  subtitle: 'Pearson of log returns; each value looks back only; 95 % interval of the window (Oracle)',
  days: DAYS,
  lines: [
    { key: 'r_ORCL', label: 'Oracle–crypto correlation', tone: 'correlation', axis: 'left', values: R },
  ],
  band: {
    label: '95 % interval of the window (Oracle)',
    lower: R.map((r) => (r === null ? null : r - 0.24)),
    upper: R.map((r) => (r === null ? null : r + 0.2)),
  },
  left: { label: 'r', format: 'correlation', scale: 'linear', domain: [-1, 1] },
  right: null,
  references: [{ value: 0, label: 'no correlation', kind: 'base' }],
  staleEnd: null,
  markers: levelsChart.markers,
  events: levelsChart.events,
  pinned: null,
  source: levelsChart.source,
  summary: 'Line chart of the rolling correlation with total crypto market cap: last 0.31.',
}

const row = (part: Partial<EvidenceRow> & Pick<EvidenceRow, 'key' | 'label' | 'value'>): EvidenceRow => ({
  interval: null,
  n: '323 returns',
  dates: '9 May 2025 – 21 Aug 2026',
  method: 'Pearson; HAC (Bartlett), on the Fisher scale',
  undefinedReason: null,
  misleading: null,
  note: null,
  ...part,
})

const LINKS = {
  page: '/',
  csv: '/api/v1/correlation.csv?x=ORCL&y=TOTAL',
  zip: '/api/v1/correlation.zip?x=ORCL&y=TOTAL',
  json: '/api/v1/correlation?x=ORCL&y=TOTAL',
  svg: '/api/v1/correlation.svg?x=ORCL&y=TOTAL&lang=en',
  png: '/api/v1/correlation.png?x=ORCL&y=TOTAL&lang=en',
}

/** A whole page of made-up figures: every section is filled and every special state occurs once. */
export const fixtureDashboard: Dashboard = {
  lang: 'en',
  view: DEFAULT_VIEW,
  range: { from, to },
  hash: 'f00d'.repeat(16),
  raw: {},
  takeAway: takeAwayOf(
    {
      question: 'correlation',
      title: 'Do Oracle and the total crypto market cap move together?',
      producers: ['closes of NYSE and Nasdaq', 'CoinMarketCap'],
      range: { from, to },
      vintage: { number: 12, day: '2026-08-21' },
      hash: 'f00d'.repeat(16),
      links: LINKS,
      isFrozen: false,
      staysUnjoined: false,
      isOnPage: true,
      withheld: [],
      address: 'https://spillover.example',
    },
    'en',
  ),
  producers: ['closes of NYSE and Nasdaq', 'CoinMarketCap'],
  question: 'Do Oracle and the total crypto market cap move together?',
  answer: {
    lead: 'Oracle and the total crypto market cap tended to move in the same direction.',
    figures:
      'The correlation (Pearson) of daily returns was 0.33 (95 % interval 0.20 to 0.44, n = 323) over 9 May 2025 – 21 Aug 2026; over the last 60 returns it was 0.31 (95 % interval 0.07 to 0.52, n = 60).',
  },
  story: null,
  limit: 'A correlation does not show which of the two moved the other, or why.',
  caveat:
    'Given QQQ, what is left is 0.11 (95 % interval −0.01 to 0.23, n = 323), not distinguishable from 0.',
  quotes: [
    {
      asset: 'ORCL',
      name: 'Oracle',
      price: 'USD 284.24',
      change: '−2.5 %',
      changeSign: -1,
      changeLabel: 'since 20 Aug 2026',
      marketCap: 'USD 810 bn',
      marketCapNote: 'approximate: price times a share count from the 10-Q',
      time: '21 Aug 2026, New York close',
      instant: '2026-08-21T20:00:00.000Z',
      source: 'embedded sample',
      age: '93 days old',
      state: 'sample',
      stateLabel: 'embedded sample, ends 21 Aug 2026',
    },
    {
      asset: 'NVDA',
      name: 'Nvidia',
      price: 'USD 181.02',
      change: '+0.4 %',
      changeSign: 1,
      changeLabel: 'since 20 Aug 2026',
      marketCap: null,
      marketCapNote: 'market cap not given by this source',
      time: '21 Aug 2026, New York close',
      instant: '2026-08-21T20:00:00.000Z',
      source: 'embedded sample',
      age: '93 days old',
      state: 'sample',
      stateLabel: 'embedded sample, ends 21 Aug 2026',
    },
    {
      asset: 'TOTAL',
      name: 'Total crypto market cap',
      price: null,
      change: null,
      changeSign: null,
      changeLabel: 'no earlier value',
      marketCap: 'USD 3.91 tn',
      marketCapNote: null,
      time: '21 Aug 2026, end of the UTC day',
      instant: null,
      source: 'embedded sample',
      age: '93 days old',
      state: 'sample',
      stateLabel: 'embedded sample, ends 21 Aug 2026',
    },
  ],
  charts: [levelsChart, rollingChart],
  evidence: [
    row({
      key: 'whole',
      label: 'Correlation of daily log returns, whole range',
      value: '0.33',
      interval: '0.20 to 0.44',
    }),
    row({
      key: 'last',
      label: 'Last window of 60 returns',
      value: '0.31',
      interval: '0.07 to 0.52',
      n: '60 returns',
      dates: '29 May 2026 – 21 Aug 2026',
      note: 'At least as high as 48 % of the rolling values shown; highest 0.61 on 12 Mar 2026.',
    }),
    row({
      key: 'partial',
      label: 'Partial correlation given QQQ',
      value: '0.11',
      interval: '−0.01 to 0.23',
      note: 'QQQ holds AI shares itself: holding it fixed may also take away the channel.',
    }),
    row({
      key: 'pinned',
      label: 'Window that ends on 4 Jul 2025',
      value: '–',
      undefinedReason: 'too few pairs',
    }),
    row({
      key: 'levels',
      label: 'Correlation of levels, whole range',
      value: '0.77',
      n: '324 values',
      method: 'Pearson of quoted levels',
      misleading: 'misleading',
      note: 'Any two series with a trend correlate.',
    }),
  ],
  events: [
    {
      number: 1,
      slug: 'order-book',
      day: '2025-09-10',
      date: '10 Sep 2025',
      title: 'Oracle reports its order book',
      summary:
        'Contracted but not yet delivered business of 455 billion USD, several times that of a year before.',
      moves: 'That session, close to close: Oracle +36.0 %, total crypto market cap +2.4 %',
      rivalCauses: [],
      sources: ['https://www.example.com/oracle-order-book', 'https://archive.example.org/2025/09'],
      evidence: 'Evidence: verified',
      doubt: null,
      chartHref: '/?at=2025-09-10#charts',
      studyHref: '/event-study/order-book',
    },
    {
      number: 2,
      slug: 'thin-margins',
      day: '2025-10-07',
      date: '7 Oct 2025',
      title: 'Report on thin cloud margins',
      summary: 'A report puts the gross profit on rented accelerators at about 14 cents per dollar.',
      moves: 'That session, close to close: Oracle −2.5 %, total crypto market cap −2.1 %',
      rivalCauses: ['a mixed Treasury auction', 'a government shutdown in its first week'],
      sources: ['https://www.example.com/margins', 'a printed report'],
      evidence: 'Evidence: weak, cause unverified',
      doubt: 'Cause unverified',
      chartHref: '/?at=2025-10-07#charts',
      studyHref: '/event-study/thin-margins',
    },
    {
      number: 3,
      slug: 'liquidations',
      day: '2025-10-10',
      date: '10 Oct 2025',
      title: 'Liquidations after tariff news',
      summary: 'The largest forced closing of leveraged crypto positions recorded in one day.',
      moves: 'That session, close to close: Oracle −1.4 %, total crypto market cap −9.6 %',
      rivalCauses: [],
      sources: ['https://www.example.com/liquidations'],
      evidence: 'Evidence: verified',
      doubt: null,
      chartHref: '/?at=2025-10-10#charts',
      studyHref: '/event-study/liquidations',
    },
    {
      number: 4,
      slug: 'spending',
      day: '2025-12-11',
      date: '11 Dec 2025',
      title: 'Oracle spends more than expected',
      summary: 'Investment for the year is raised by 15 billion USD while free cash flow is negative.',
      moves: 'That session, close to close: Oracle −10.8 %, total crypto market cap +0.5 %',
      rivalCauses: [],
      sources: ['https://www.example.com/spending'],
      evidence: 'Evidence: verified',
      doubt: null,
      chartHref: '/?at=2025-12-11#charts',
      studyHref: '/event-study/spending',
    },
  ],
  notices: [
    {
      tone: 'info',
      text: 'Total crypto market cap: 148 days between sessions are part of the next session’s return.',
    },
    {
      tone: 'warning',
      text: "x: 'ORCLE' is not a known asset. Choose one of: ORCL, NVDA. Shown instead: ORCL.",
    },
  ],
  choices: {
    assets: [
      { value: 'ORCL', label: 'ORCL · Oracle', group: 'Shares' },
      { value: 'NVDA', label: 'NVDA · Nvidia', group: 'Shares' },
      { value: 'AMD', label: 'AMD · Advanced Micro Devices', group: 'Shares' },
      { value: 'QQQ', label: 'QQQ · Nasdaq-100 fund', group: 'Funds' },
      { value: 'BTC', label: 'BTC · Bitcoin', group: 'Coins' },
      { value: 'TOTAL', label: 'TOTAL · Total crypto market cap', group: 'Crypto totals' },
    ],
    given: [
      { value: 'none', label: 'nothing' },
      { value: 'QQQ', label: 'QQQ · Nasdaq-100 fund' },
    ],
    providers: [{ value: '', label: 'Automatic (embedded sample)' }],
    windows: [20, 30, 60, 90, 120, 180, 250],
    methods: [
      { value: 'pearson', label: 'Pearson' },
      { value: 'spearman', label: 'Spearman ranks' },
      { value: 'kendall', label: 'Kendall tau-b' },
      { value: 'ewma', label: 'EWMA 0.94 (window ignored)' },
      { value: 'dcc', label: 'DCC on GARCH (window ignored, from 500 pairs)' },
    ],
    windowLabel: 'Window (sessions) ≈ 12 weeks',
    rangeLabel: 'Range: 8 May 2025 – 21 Aug 2026',
    ranges: ['1M', '3M', '6M', '1Y', '3Y', 'max'].map((value) => ({
      value,
      label: value === 'max' ? 'Max' : value,
      hint: `${value}, up to 21 Aug 2026`,
    })),
  },
  presets: [],
  csvColumns: [
    { key: 'day', meaning: 'YYYY-MM-DD' },
    { key: 'r', meaning: 'correlation of both, −1 to 1' },
  ],
  table: {
    caption: `Values behind the charts, ${from} to ${to}`,
    days: DAYS.length,
    columns: ['Day', 'ORCL', 'TOTAL', 'r', 'lower', 'upper', 'n'],
    rows: DAYS.map((day, index) => {
      const r = R[index] ?? null
      const orcl = (ORCL[index] ?? 0).toFixed(2)
      const total = (TOTAL[index] ?? 0).toFixed(2)
      return r === null
        ? [day, orcl, total, '', '', '', '']
        : [day, orcl, total, r.toFixed(4), (r - 0.24).toFixed(4), (r + 0.2).toFixed(4), '60']
    }).reverse(),
  },
  vintage: 1,
  links: {
    page: '/',
    csv: '/api/v1/correlation.csv?x=ORCL&y=TOTAL',
    json: '/api/v1/correlation?x=ORCL&y=TOTAL',
    zip: '/api/v1/correlation.zip?x=ORCL&y=TOTAL',
    svg: '/api/v1/correlation.svg?x=ORCL&y=TOTAL&lang=en',
    png: '/api/v1/correlation.png?x=ORCL&y=TOTAL&lang=en',
    otherLanguage: '/?lang=de',
  },
  dataLine: 'Embedded sample, 8 May 2025 to 21 August 2026',
  methodLine: 'Methods pearson 1, hac 1. Data vintage 1 (number of the last batch of values).',
  caveats: ['Each figure of TOTAL was read hours after the end of its day.'],
  terms: ['Embedded sample: published closing figures, cited, not for redistribution as a feed.'],
}
