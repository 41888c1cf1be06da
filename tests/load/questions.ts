/** What is asked again and again. */
export const WARM = '/api/v1/correlation?x=ORCL&y=TOTAL&window=60'

/** Of every kind that a viewer asks for, in about the proportions of a page with its files and a chart that refreshes. */
export const MIXED: readonly string[] = [
  WARM,
  '/api/v1/correlation?x=NVDA&y=TOTAL&window=60',
  '/api/v1/correlation?x=ORCL&y=BTC&window=90',
  '/api/v1/correlation.csv?x=ORCL&y=TOTAL&window=60',
  '/api/v1/quotes?assets=ORCL,NVDA,TOTAL',
  '/api/v1/lead-lag?x=ORCL&y=TOTAL',
  '/api/v1/matrix',
  '/api/v1/events',
  '/api/v1/assets',
  '/api/v1/health',
]

/** Views of the correlation API of which no two are the same, by what they differ in. */
export interface NeverAsked {
  /** Takes so many that nobody has taken yet. */
  readonly windows: (count: number) => string[]
  readonly ranges: (count: number) => string[]
}

const SOURCES = ['ORCL', 'NVDA', 'MSFT', 'AMD', 'QQQ', 'SPY']
const TARGETS = ['TOTAL', 'BTC']
const PAIRS = SOURCES.flatMap((x) => TARGETS.map((y) => `x=${x}&y=${y}`))
const SMALLEST_WINDOW = 20
const DAY_MS = 86_400_000
const FIRST_DAY = Date.parse('2025-05-09')
const LAST_DAY = Date.parse('2026-08-20')
/** A range that is shorter has no break test, which would make it cheaper than others. */
const SHORTEST_DAYS = 330

export function neverAsked(): NeverAsked {
  const windows = windowViews()
  const ranges = rangeViews()
  return { windows: (count) => taken(windows, count), ranges: (count) => taken(ranges, count) }
}

function* windowViews(): Generator<string> {
  for (let window = SMALLEST_WINDOW; window <= 320; window += 1)
    for (const pair of PAIRS) yield `/api/v1/correlation?${pair}&window=${window}`
}

function* rangeViews(): Generator<string> {
  for (let from = FIRST_DAY; from < LAST_DAY; from += DAY_MS)
    for (let to = LAST_DAY; to >= from + SHORTEST_DAYS * DAY_MS; to -= DAY_MS)
      for (const pair of PAIRS)
        yield `/api/v1/correlation?${pair}&window=60&from=${dayOf(from)}&to=${dayOf(to)}`
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}

function taken(views: Iterator<string, unknown>, count: number): string[] {
  return Array.from({ length: count }, () => {
    const { done, value } = views.next()
    if (done) throw new RangeError('All views have been asked.')
    return value as string
  })
}
