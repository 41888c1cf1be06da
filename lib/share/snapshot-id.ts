import { createHash } from 'node:crypto'
import { DEFAULT_VIEW, type View } from './view'

/** What a snapshot freezes. The language and the theme are not part of it: they change no number. */
export interface SnapshotKey {
  /** The view with its range resolved to days. */
  readonly view: View
  readonly vintage: number
  /** Version of each method that took part. */
  readonly methods: Readonly<Record<string, string>>
  readonly seed: number
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const ID_LENGTH = 16

/** Fields that views have had only since snapshots were shared: at their default they leave an id as it was. */
const LATER_FIELDS = ['band'] as const

/** Same view, vintage, methods and seed: same id. 80 bits of SHA-256 as 16 letters and digits. */
export function snapshotId(key: SnapshotKey): string {
  const view: Record<string, unknown> = { ...key.view }
  for (const field of LATER_FIELDS) if (view[field] === DEFAULT_VIEW[field]) delete view[field]
  const digest = createHash('sha256')
    .update(canonicalJson({ ...key, view }))
    .digest()
  let bits = 0n
  for (const byte of digest.subarray(0, (ID_LENGTH * 5) / 8)) bits = (bits << 8n) | BigInt(byte)
  return Array.from(
    { length: ID_LENGTH },
    (_, index) => ALPHABET[Number((bits >> BigInt(5 * (ID_LENGTH - 1 - index))) & 31n)],
  ).join('')
}

/** SHA-256 of any JSON value, whatever the order of its keys, as 64 hexadecimal digits. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}
