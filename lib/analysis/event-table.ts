import type { Day } from '@/lib/market/day'
import { bmp } from '@/lib/stats/event-study/bmp'
import { crossSectionalT } from '@/lib/stats/event-study/cross-sectional-t'
import type { EventTest } from '@/lib/stats/event-study/event-test'
import { generalisedSignTest, type SignTest } from '@/lib/stats/event-study/generalised-sign-test'
import { patell } from '@/lib/stats/event-study/patell'
import { type Placebo, placebos } from '@/lib/stats/event-study/placebos'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { benjaminiHochberg } from '@/lib/stats/multiple-tests/benjamini-hochberg'
import { type EventUndefined, whyNoPlacebo, windowOf } from './event-placebo'
import { type EventSample, type EventSettings, type NamedDay, rowOfDay } from './event-sample'
import { percentMove } from './percent-move'
import { type Move, moveOf } from './session-move'

/** One of several events, each beside every date that is none of them. */
export interface EventRow {
  readonly day: Day
  /** The events filed under it; none for a fall that nobody named. */
  readonly slugs: readonly string[]
  /** Of the session. */
  readonly sourceMove: Move
  readonly targetMove: Move
  /** Cumulative abnormal log return of the event window. */
  readonly car: number | null
  readonly percent: number | null
  /** Placebo p, and the same adjusted for all events of the table. */
  readonly p: number | null
  readonly pLower: number | null
  readonly adjustedP: number | null
  /** Placebo dates. */
  readonly n: number | null
  readonly reason: EventUndefined | null
}

/** A test over all events of the table, with its method. */
type Pooled<Test> = Test & { readonly method: string }

export interface EventTable {
  readonly method: string
  readonly adjustment: string
  readonly rows: readonly EventRow[]
  /** Events asked for that no return of the sample spans. */
  readonly absent: readonly string[]
  /**
   * Over all events that have a CAR. They take the events to be independent; `overlapping` counts those that share days
   * with the one before. Read `bmp`: Patell's takes an event for abnormal when it makes returns more restless.
   */
  readonly pooled: {
    readonly n: number
    readonly overlapping: number
    readonly meanCar: number | null
    readonly crossSectionalT: Pooled<EventTest> | null
    readonly patell: Pooled<EventTest> | null
    readonly bmp: Pooled<EventTest> | null
    readonly generalisedSign: Pooled<SignTest> | null
  }
}

/** The event study of several named events. */
export function namedEventsTable(
  sample: EventSample,
  settings: EventSettings,
  events: readonly NamedDay[],
): EventTable {
  const slugs = slugsByRow(sample, events)
  const absent = events.filter(({ day }) => rowOfDay(sample, day) === null).map(({ slug }) => slug)
  return { ...eventTable(sample, settings, [...slugs.keys()], slugs), absent }
}

/** The event study of every session on which the source's log return was at or below a threshold. */
export function fallsTable(
  sample: EventSample,
  settings: EventSettings,
  threshold: number,
  known: readonly NamedDay[],
): EventTable {
  const falls = sample.source.flatMap((move, row) => (move <= threshold ? [row] : []))
  return { ...eventTable(sample, settings, falls, slugsByRow(sample, known)), absent: [] }
}

function slugsByRow(sample: EventSample, events: readonly NamedDay[]): Map<number, string[]> {
  const slugs = new Map<number, string[]>()
  for (const { slug, day } of events) {
    const row = rowOfDay(sample, day)
    if (row !== null) slugs.set(row, [...new Set([...(slugs.get(row) ?? []), slug])])
  }
  return slugs
}

function eventTable(
  sample: EventSample,
  settings: EventSettings,
  rows: readonly number[],
  slugs: ReadonlyMap<number, readonly string[]>,
): Omit<EventTable, 'absent'> {
  const { days, source, target, market, elapsed } = sample
  const events = rows.toSorted((a, b) => a - b)
  const outcomes = placebos(target, market, events, { ...windowOf(settings), strata: elapsed })
  const adjusted = benjaminiHochberg(outcomes.map(({ value }) => value?.decisive.p ?? null))
  return {
    method: METHOD_VERSIONS.placebo,
    adjustment: METHOD_VERSIONS.benjaminiHochberg,
    rows: events.map((row, k) => {
      const { value, reason } = outcomes[k]!
      return {
        day: days[row]!,
        slugs: slugs.get(row) ?? [],
        sourceMove: moveOf(sample, source, row, row, null),
        targetMove: moveOf(sample, target, row, row, null),
        car: value?.car ?? null,
        percent: value && percentMove(value.car),
        p: value?.decisive.p ?? null,
        pLower: value?.decisive.pLower ?? null,
        adjustedP: adjusted[k] ?? null,
        n: value?.decisive.n ?? null,
        reason: reason === null ? null : whyNoPlacebo(reason, sample, settings, row),
      }
    }),
    pooled: pooledTests(
      events.filter((_, k) => outcomes[k]?.value !== null),
      outcomes.flatMap(({ value }) => (value === null ? [] : [value])),
      settings,
    ),
  }
}

function pooledTests(
  rows: readonly number[],
  events: readonly Placebo[],
  { pre, post }: EventSettings,
): EventTable['pooled'] {
  const cars = events.map(({ car }) => car)
  const standardised = events.map(({ car, standardError }) => car / standardError)
  // How often the CAR of a date without an event lies above 0: half, were returns not skewed.
  const others = events.flatMap(({ raw }) => raw.values)
  const usual = others.filter((value) => value > 0).length / others.length
  const named = <Test>(test: Test | null, method: string) => test && { ...test, method }
  return {
    n: cars.length,
    overlapping: rows.filter((row, k) => row - (rows[k - 1] ?? -Infinity) <= pre + post).length,
    meanCar: cars.length === 0 ? null : cars.reduce((sum, car) => sum + car, 0) / cars.length,
    crossSectionalT: named(crossSectionalT(cars), METHOD_VERSIONS.crossSectionalT),
    patell: named(
      patell(
        standardised,
        events.map(({ estimationRows }) => estimationRows),
      ),
      METHOD_VERSIONS.patell,
    ),
    bmp: named(bmp(standardised), METHOD_VERSIONS.bmp),
    generalisedSign:
      usual > 0 && usual < 1
        ? named(generalisedSignTest(cars, usual), METHOD_VERSIONS.generalisedSign)
        : null,
  }
}
