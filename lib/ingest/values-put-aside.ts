import type { QuarantinedInput } from '@/lib/store/quarantine'
import { shorten } from './csv-cells'
import type { RefusedLine } from './import-line'

/** How many refused values are kept of a file; the rest are counted. */
const MOST_KEPT = 1000

export interface PutAside {
  readonly values: readonly QuarantinedInput[]
  /** Set where there were more than are kept: 'the first 1000 are kept, 20 more are not'. */
  readonly note: string | null
}

/**
 * The values of refused lines with their reason and the place where they stand.
 *
 * @param ofLines how many lines the file has, where it is refused as a whole; else null
 */
export function valuesPutAside(
  refused: readonly RefusedLine[],
  file: string,
  ofLines: number | null,
): PutAside {
  const values: QuarantinedInput[] = []
  let count = 0
  const whole =
    ofLines === null
      ? ''
      : `: ${refused.length} of ${ofLines} lines refused, so that nothing of it was stored`
  for (const { line, reason, values: found } of refused) {
    count += found.length
    const why = `${reason} (line ${line} of ${shorten(file)}${whole})`
    for (const value of found.slice(0, MOST_KEPT - values.length)) values.push({ ...value, reason: why })
  }
  const more = count - values.length
  return { values, note: more === 0 ? null : `the first ${values.length} are kept, ${more} more are not` }
}
