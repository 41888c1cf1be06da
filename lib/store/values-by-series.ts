import { type SeriesKey, seriesName } from './series-ids'

/** Values of one series by day or instant. */
export interface SeriesValues {
  readonly key: SeriesKey
  readonly values: Map<string, number>
}

/** What is written in one go; longer input is cut, so that no JSON text outgrows a few megabytes. */
const MOST_PER_STATEMENT = 100_000

/**
 * Sorts rows into series. The same value twice for one day or instant counts once.
 *
 * @throws RangeError when a value is not finite, when a day or instant is not one, or when it has two values
 */
export function valuesBySeries<Row extends SeriesKey & { readonly value: number }>(
  rows: readonly Row[],
  atOf: (row: Row) => string,
  isAt: (text: string) => boolean,
): SeriesValues[] {
  const groups = new Map<string, SeriesValues>()
  const checked = new Set<string>()
  let group: SeriesValues | undefined
  for (const row of rows) {
    // Rows come mostly in order, so the series of the row before usually is this row's as well.
    if (!group || !isSameSeries(group.key, row)) group = groupOf(groups, row)
    const at = atOf(row)
    const { value } = row
    if (!checked.has(at)) {
      if (!isAt(at)) throw new RangeError(`${seriesName(row)}: '${at}' is not a day or instant`)
      checked.add(at)
    }
    if (!Number.isFinite(value))
      throw new RangeError(`${seriesName(row)} at ${at}: ${value} is not a finite number`)
    const before = group.values.get(at)
    if (before !== undefined && before !== value) {
      throw new RangeError(`${seriesName(row)} at ${at} has two values in one batch: ${before} and ${value}`)
    }
    group.values.set(at, value)
  }
  return [...groups.values()]
}

/** The texts {"<series id>": {"<day or instant>": value}} that hold all the values, for `jsonValues`. */
export function* jsonTexts(
  groups: readonly SeriesValues[],
  ids: ReadonlyMap<string, number>,
): Generator<string> {
  let parts: string[] = []
  let held = 0
  for (const { key, values } of groups) {
    const id = ids.get(seriesName(key))!
    let pairs: string[] = []
    for (const [at, value] of values) {
      pairs.push(`"${at}":${value}`)
      held += 1
      if (held === MOST_PER_STATEMENT) {
        yield `{${[...parts, `"${id}":{${pairs.join(',')}}`].join(',')}}`
        parts = []
        pairs = []
        held = 0
      }
    }
    if (pairs.length > 0) parts.push(`"${id}":{${pairs.join(',')}}`)
  }
  if (parts.length > 0) yield `{${parts.join(',')}}`
}

function isSameSeries(key: SeriesKey, row: SeriesKey): boolean {
  return key.asset === row.asset && key.field === row.field && key.provider === row.provider
}

function groupOf(groups: Map<string, SeriesValues>, row: SeriesKey): SeriesValues {
  const name = seriesName(row)
  const found = groups.get(name)
  if (found) return found
  const { asset, field, provider } = row
  const group = { key: { asset, field, provider }, values: new Map<string, number>() }
  groups.set(name, group)
  return group
}
