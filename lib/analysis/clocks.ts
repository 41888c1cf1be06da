import type { AssetHistory } from './asset-history'

/** Whether two assets are read at the same hour, and what it does to a lead or lag where they are not. */
export interface Clocks {
  readonly differ: boolean
  /** The asset read later: at the end of the UTC day, three to four hours after the close in New York. */
  readonly later: string | null
  /**
   * The lag at which the hours of reading alone produce a correlation: what the later reading already holds of the
   * evening, the other asset shows only in the next session. Lags above 0 have y first.
   */
  readonly lag: 1 | -1 | null
  /** The direction in which Granger's test finds help in predicting for the same reason. */
  readonly direction: 'xToY' | 'yToX' | null
}

export function clocksOf(x: AssetHistory, y: AssetHistory): Clocks {
  const [isXLate, isYLate] = [isReadLate(x), isReadLate(y)]
  if (isXLate === isYLate) return { differ: false, later: null, lag: null, direction: null }
  return isYLate
    ? { differ: true, later: y.id, lag: 1, direction: 'yToX' }
    : { differ: true, later: x.id, lag: -1, direction: 'xToY' }
}

/** Of several assets those that are read hours after the others; none where all are read at the same hour. */
export function readLateOf(assets: readonly AssetHistory[]): string[] {
  const late = assets.filter(isReadLate)
  return late.length === assets.length ? [] : late.map(({ id }) => id)
}

/** At the end of the UTC day, not at the close in New York. */
function isReadLate({ calendar, clock }: AssetHistory): boolean {
  return calendar !== 'nyse' && clock !== 'close'
}
