import { dataDe } from './de/data'
import { dataEn } from './en/data'
import type { Language } from './language'

/** A table of the page: its heading, what is said before it, its columns, and what is said where it has no row. */
interface TableText<Column extends string> {
  readonly title: string
  readonly intro: string | null
  readonly empty: string
  /** What is behind the fold. */
  summary(count: string, all: string): string
  readonly columns: Readonly<Record<Column, string>>
}

/** The page that says how far the numbers can be trusted. Every argument is finished text; no function computes. */
export interface DataText {
  readonly title: string
  readonly question: string
  /** The answer in one sentence. */
  readonly lead: {
    readonly empty: string
    sampleOnly(count: string, end: string): string
    allCurrent(count: string, one: boolean): string
    /** `oneCurrent` where exactly one is up to date, `one` where exactly one is stale. */
    someStale(parts: {
      current: string
      oneCurrent: boolean
      all: string
      stale: string
      one: boolean
      most: string
    }): string
    /** The stale ones, where naming them would take too long. */
    others(count: string): string
    /** The same after 'of'. */
    othersOf(count: string): string
    /** Sources of these lie so far apart that one of them is wrong. */
    disputed(parts: { assets: string; one: boolean; percent: string; day: string }): string
    andSample(count: string, one: boolean, end: string): string
  }
  /** That nothing new comes in; what the store said follows. */
  readonly notWritable: string
  refused(count: string | null, one: boolean, assets: string): string
  /** Of what a file named and the store does not know, after 'of'. */
  readonly unknownAssets: string
  gaps(histories: string | null, one: boolean, days: string): string
  /** How far sources lie apart at most; null where nothing could be compared, and per cents where nothing differs. */
  spread(
    widest: {
      percent: string | null
      asset: string
      day: string
      largest: string | null
      largestAsset: string
      largestDay: string
    } | null,
  ): string
  attempts(all: string | null, failed: string): string
  withoutValues(count: string, one: boolean, assets: string): string
  asOf(parts: { now: string; vintage: string }): string
  sessions(count: string): string
  days(count: string): string
  readonly states: Readonly<Record<'current' | 'stale' | 'sample', string>>
  behind(span: string): string
  readonly endsByDesign: string
  /** Of the last attempt to bring an asset up to date. */
  readonly lastFailed: string
  endsOn(day: string): string
  readonly noNext: string
  expectedBy(instant: string): string
  expectedSince(instant: string): string
  readingSince(parts: { value: string; instant: string; provider: string }): string
  history(span: string, first: string): string
  furtherSources(list: string): string
  readonly none: string
  inGaps(count: string): string
  readonly notCompared: string
  readonly noCommonDay: string
  apartOn(day: string): string
  largestApart(percent: string, day: string): string
  readonly fields: Readonly<Record<string, string>>
  readonly triggers: Readonly<Record<'schedule' | 'command' | 'view' | 'api', string>>
  readonly statuses: Readonly<Record<'ok' | 'unchanged' | 'partial' | 'failed' | 'running' | 'died', string>>
  readonly failures: Readonly<Record<string, string>>
  readonly batchKinds: Readonly<Record<'ingest' | 'import' | 'sample' | 'correction' | 'withdrawal', string>>
  readonly allAssets: string
  counts(parts: { written: string; unchanged: string; refused: string }): string
  seconds(count: string): string
  readonly lessThanASecond: string
  withdrawn(batch: string): string
  readAt(instant: string): string
  readonly never: string
  attemptsOf(all: string, failed: string): string
  readonly assets: TableText<'asset' | 'state' | 'value' | 'next' | 'source' | 'gaps' | 'refused' | 'spread'>
  readonly spreads: TableText<'asset' | 'day' | 'lowest' | 'highest' | 'spread' | 'largest'>
  readonly missing: TableText<'asset' | 'source' | 'from' | 'to' | 'days'>
  readonly refusals: TableText<'asset' | 'at' | 'source' | 'value' | 'reason' | 'found'>
  readonly providers: TableText<'source' | 'succeeded' | 'failed' | 'attempts'>
  readonly runs: TableText<'started' | 'asset' | 'source' | 'status' | 'counts' | 'sentence'>
  readonly batches: TableText<'batch' | 'written' | 'kind' | 'source' | 'values' | 'note'>
  readonly sources: string
  readonly machines: {
    readonly title: string
    readonly text: string
    readonly health: string
    readonly about: string
  }
}

const TEXTS = { en: dataEn, de: dataDe } as const satisfies Record<Language, DataText>

export function dataText(language: Language): DataText {
  return TEXTS[language]
}
