import { createHash } from 'node:crypto'
import { canonicalJson, type Recipe } from './recipe'
import { DEFAULT_VIEW } from './view'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const ID_LENGTH = 16

/** Fields that views have had only since snapshots were shared: at their default they leave an id as it was. */
const LATER_FIELDS = ['band'] as const

/**
 * Same question, view, vintage, methods and seed: same id. 80 bits of SHA-256 as 16 letters and digits. The language and
 * the theme are not part of it: they change no number.
 */
export function snapshotId({ question, view, ...rest }: Recipe): string {
  // The first snapshots were all of the main page and did not say so.
  const key = question === 'correlation' ? { view: before(view), ...rest } : { question, view, ...rest }
  const digest = createHash('sha256').update(canonicalJson(key)).digest()
  let bits = 0n
  for (const byte of digest.subarray(0, (ID_LENGTH * 5) / 8)) bits = (bits << 8n) | BigInt(byte)
  return Array.from(
    { length: ID_LENGTH },
    (_, index) => ALPHABET[Number((bits >> BigInt(5 * (ID_LENGTH - 1 - index))) & 31n)],
  ).join('')
}

function before(view: Recipe['view']): Recipe['view'] {
  const old: Record<string, unknown> = { ...view }
  for (const field of LATER_FIELDS) if (old[field] === DEFAULT_VIEW[field]) delete old[field]
  return old
}
