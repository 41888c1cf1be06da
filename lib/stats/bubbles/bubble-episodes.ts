import type { Bsadf } from './bsadf'

/** A stretch of explosive levels; all fields but the last two are rows. */
export interface BubbleEpisode {
  /** The first and the last row above the critical path. */
  readonly from: number
  readonly to: number
  /** Where BSADF is largest. */
  readonly peak: number
  /** The first row of the window that is most explosive at the peak. */
  readonly origin: number
  /** Whether the level at the peak lies above that at the origin: growth, or else a collapse. */
  readonly direction: 'rising' | 'falling'
  /** Whether the last row of the series still belongs to it. */
  readonly open: boolean
}

/**
 * The stretches in which a series was explosive: where BSADF lies above its critical path.
 *
 *     bsadf(t) > critical(t)   for at least ln(n) rows in a row,   n levels
 *
 * (Phillips, Shi and Yu 2015, with the shortest duration that they propose.) A collapse is explosive too, so the
 * direction is read off the levels. Near the end of the data, a stretch shorter than ln(n) rows is not yet an episode.
 * What `critical` is decides how often chance makes an episode: with the one value that bounds the whole path
 * (`gsadfWildBootstrap(...).gsadf[1]`), in at most 5 % of samples; with a pointwise path, far more often.
 *
 * A null in either path ends a stretch. A RangeError when the lengths differ or `shortest` is not above 0.
 *
 *     bubbleEpisodes(levels, paths, levels.map(() => 2.1))
 *     // such as [{ from: 320, to: 361, peak: 350, origin: 298, direction: 'rising', open: false }]
 */
export function bubbleEpisodes(
  levels: ArrayLike<number>,
  { bsadf, origins }: Pick<Bsadf, 'bsadf' | 'origins'>,
  critical: readonly (number | null)[],
  shortest = Math.log(levels.length),
): BubbleEpisode[] {
  const n = levels.length
  if (bsadf.length !== n || origins.length !== n || critical.length !== n) {
    throw new RangeError(
      `Levels and paths must have one length, not ${[n, bsadf.length, origins.length, critical.length].join(', ')}.`,
    )
  }
  if (n > 1 && !(shortest > 0)) throw new RangeError(`An episode lasts more than 0 rows, not ${shortest}.`)
  const episodes: BubbleEpisode[] = []
  for (let from = 0; from < n; from += 1) {
    let end = from
    let peak = from
    while (end < n && isAbove(bsadf[end]!, critical[end]!)) {
      if (bsadf[end]! > bsadf[peak]!) peak = end
      end += 1
    }
    if (end > from && end - from >= shortest) {
      const origin = origins[peak] ?? from
      episodes.push({
        from,
        to: end - 1,
        peak,
        origin,
        direction: levels[peak]! > levels[origin]! ? 'rising' : 'falling',
        open: end === n,
      })
    }
    from = end
  }
  return episodes
}

function isAbove(value: number | null, bound: number | null): boolean {
  return value !== null && bound !== null && value > bound
}
