import type { SourceSpread } from '@/lib/analysis/source-spread'
import type { Asset, Field } from '@/lib/market/asset'
import type { Day, Instant } from '@/lib/market/day'
import type { Gap } from '@/lib/market/missing-days'
import type { NextValue } from '@/lib/market/next-value'

/**
 * Whether the newest value of an asset is the one to be expected by now; older; of the embedded sample, which ends by
 * design; or whether there is none.
 */
export type DataState = 'current' | 'stale' | 'sample' | 'none'

/** What one source has of an asset, in the field by which that is shown. */
export interface ReportedSource {
  readonly provider: string
  readonly firstDay: Day
  readonly lastDay: Day
  /** Days with a value. */
  readonly count: number
  /** Sessions (days) between the first and the last that it lacks. */
  readonly gaps: readonly Gap[]
  /** When its newest batch was read. */
  readonly recordedAt: Instant
}

/** The daily value by which an asset is shown last. */
export interface LastValue {
  readonly provider: string
  readonly field: Field
  readonly day: Day
  readonly value: number
  /** Since the session, or the UTC day, ended. */
  readonly ageSeconds: number
  /** Sessions (days) that can be expected by now and are not there. */
  readonly daysBehind: number
}

export interface ReportedAsset {
  readonly asset: Asset
  readonly state: DataState
  /** Null where there is none. */
  readonly last: LastValue | null
  /** What should follow it; null of the embedded sample, and where there is no value. */
  readonly next: NextValue | null
  /** A value of the day still running, where one was read since. */
  readonly reading: { readonly provider: string; readonly instant: Instant; readonly value: number } | null
  /** The one that is shown first. */
  readonly sources: readonly ReportedSource[]
  /** What the history lacks that a page over all days shows: of the first source, or of those it is joined from. */
  readonly gaps: readonly Gap[]
  readonly refused: number
  /** Null with a single source, and where sources have no day in common. */
  readonly spread: SourceSpread | null
}

/** A value that was not accepted, as it was found. */
export interface ReportedRefusal {
  readonly asset: string
  readonly field: string
  readonly at: string
  readonly provider: string
  readonly value: string
  readonly reason: string
  readonly recordedAt: Instant
}

/** 'died': it never ended, and nobody is at it any more. */
export type ReportedStatus = 'ok' | 'unchanged' | 'partial' | 'failed' | 'running' | 'died'

export interface ReportedRun {
  readonly id: number
  readonly provider: string
  /** '*' where the present values of all assets were asked for. */
  readonly asset: string
  readonly trigger: 'schedule' | 'command' | 'view' | 'api'
  readonly startedAt: Instant
  /** Null while it runs, and where it died. */
  readonly finishedAt: Instant | null
  readonly status: ReportedStatus
  readonly written: number
  readonly unchanged: number
  readonly quarantined: number
  readonly errorKind: string | null
  readonly message: string | null
  readonly batch: number | null
}

export interface ReportedProvider {
  readonly provider: string
  readonly attempts: number
  readonly failed: number
  readonly lastStartedAt: Instant
  readonly lastSucceededAt: Instant | null
  readonly lastFailedAt: Instant | null
}

export interface ReportedBatch {
  readonly batch: number
  readonly kind: 'ingest' | 'import' | 'sample' | 'correction' | 'withdrawal'
  readonly provider: string
  readonly note: string
  readonly committedAt: Instant
  readonly recordedAt: Instant
  readonly withdrawnIn: number | null
  readonly observations: number
  readonly readings: number
}

/** All that the store says about how far its numbers can be trusted. */
export interface DataReport {
  readonly now: Instant
  readonly vintage: number
  /** Why nothing can be stored, in an English sentence; null where nothing is known to be wrong. */
  readonly writeProblem: string | null
  /** Every known asset: first those with values, in the order of the catalogue. */
  readonly assets: readonly ReportedAsset[]
  /** How many values were ever refused; the last of them. */
  readonly refused: number
  readonly refusals: readonly ReportedRefusal[]
  readonly providers: readonly ReportedProvider[]
  /** The last attempts, the newest first. */
  readonly runs: readonly ReportedRun[]
  /** The last batches, the newest first. */
  readonly batches: readonly ReportedBatch[]
}
