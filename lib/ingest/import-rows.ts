import type { Asset, Field } from '@/lib/market/asset'
import type { Day, Instant } from '@/lib/market/day'
import type { ObservationInput, StoredSeries } from '@/lib/store/observations'
import { readSeries } from '@/lib/store/observations'
import type { Store } from '@/lib/store/open-store'
import type { ReadingInput } from '@/lib/store/readings'
import { readReadings } from '@/lib/store/readings'
import { dailyFromReadings } from './daily-from-readings'
import type { ReadStored } from './import-checks'
import type { ImportLine } from './import-line'

/** What an import writes. */
export interface ImportRows {
  readonly observations: ObservationInput[]
  readonly readings: ReadingInput[]
}

const NOTHING: StoredSeries = { days: [], values: [], batches: [] }

/** The stored series of everything the lines speak of, read once. */
export async function readStoredFor(store: Store, lines: readonly ImportLine[]): Promise<ReadStored> {
  const stored = new Map<string, StoredSeries>()
  for (const { asset, provider, cells } of lines) {
    for (const { field } of cells) {
      const key = keyOf(asset, field, provider)
      if (!stored.has(key)) stored.set(key, await readSeries(store, { asset, field, provider }))
    }
  }
  return (asset, field, provider) => stored.get(keyOf(asset, field, provider)) ?? NOTHING
}

/**
 * The rows of accepted lines. A line with an instant is a reading, an hourly one where it falls on the full hour.
 * Readings of an asset with UTC days also give the value of a day near whose end they lie, where none is stored.
 */
export function rowsOf(
  lines: readonly ImportLine[],
  assets: ReadonlyMap<string, Asset>,
  stored: ReadStored,
  now: Instant,
): ImportRows {
  const observations: ObservationInput[] = []
  const readings: ReadingInput[] = []
  const written = new Set<string>()
  for (const { asset, provider, day, instant, cells } of lines) {
    for (const { field, value } of cells) {
      const key = `${keyOf(asset, field, provider)}|${instant ?? day}`
      if (written.has(key)) continue
      written.add(key)
      if (instant === null) observations.push({ asset, field, day, provider, value })
      else readings.push({ asset, field, instant, provider, value, kind: isFullHour(instant) ? '1h' : 'now' })
    }
  }
  for (const group of grouped(readings)) {
    const { asset, field, provider } = group[0]!
    if (assets.get(asset)?.calendar !== 'utc-days') continue
    const held = new Set<Day>(stored(asset, field, provider).days)
    for (const { day, value } of dailyFromReadings(group, now)) {
      if (!held.has(day)) observations.push({ asset, field, day, provider, value })
    }
  }
  return { observations, readings }
}

/** How many of the rows differ from what is stored: what a write would write. */
export async function countNew(store: Store, rows: ImportRows): Promise<number> {
  let count = 0
  for (const group of grouped(rows.observations)) {
    const { asset, field, provider } = group[0]!
    const { days, values } = await readSeries(store, { asset, field, provider })
    const held = new Map(days.map((day, index) => [day, values[index]]))
    count += group.filter((row) => held.get(row.day) !== row.value).length
  }
  for (const group of grouped(rows.readings)) {
    const { asset, field, provider } = group[0]!
    const instants = group.map((row) => row.instant).sort()
    const range = { from: instants[0]!, to: instants.at(-1)! }
    const stored = await readReadings(store, { asset, field, provider, ...range })
    const held = new Map(stored.map((row) => [`${row.instant}|${row.kind}`, row.value]))
    count += group.filter((row) => held.get(`${row.instant}|${row.kind}`) !== row.value).length
  }
  return count
}

function grouped<T extends { asset: string; field: Field; provider: string }>(rows: readonly T[]): T[][] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row.asset, row.field, row.provider)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()]
}

function keyOf(asset: string, field: Field, provider: string): string {
  return `${asset}|${field}|${provider}`
}

function isFullHour(instant: Instant): boolean {
  return instant.endsWith(':00:00.000Z')
}
