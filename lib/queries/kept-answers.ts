import { readVintage } from '@/lib/store/batches'
import type { Store } from '@/lib/store/open-store'
import { rememberer } from '@/lib/store/remembered'
import type { AllWaiting, Waiting } from '@/lib/store/shared-run'

/** An answer as the bytes of its file. */
export interface KeptAnswer {
  readonly bytes: Buffer<ArrayBuffer>
  readonly etag: string
  /** Of the figures. */
  readonly hash: string
  /** What the file is called, without its ending. */
  readonly file: string
}

const MINUTE_MS = 60_000

const KEPT_BYTES = 64 * 1024 ** 2
/** Tag, hash, name and the entry itself. */
const BESIDE_BYTES = 1024

const kept = rememberer<KeptAnswer>(KEPT_BYTES, sizeOf)

/** Beside the others, so that what is true for a minute does not push out what is true for ever. */
const KEPT_FOR_A_MINUTE_BYTES = 16 * 1024 ** 2

const keptForAMinute = rememberer<KeptAnswer>(KEPT_FOR_A_MINUTE_BYTES, sizeOf)

function sizeOf({ bytes }: KeptAnswer, key: string): number {
  return bytes.length + 2 * key.length + BESIDE_BYTES
}

/**
 * The file of an answer, from memory where it was made before at the vintage that is the last one now. Only for what depends
 * on nothing but the store, this release and the address: nothing that has an age.
 *
 * @param address path and query; another order of parameters is another address and made anew
 */
export async function keptAnswer(
  store: Store,
  address: string,
  make: (all: AllWaiting) => Promise<KeptAnswer>,
  who: Waiting,
): Promise<KeptAnswer> {
  return kept(store, `${await readVintage(store)} ${address}`, make, who)
}

/**
 * The same for what depends on the time as well, by the minute: it is made once a minute at most, as of the beginning of that
 * minute, for all who ask.
 *
 * @param address of the server too, where the file names it
 */
export async function minuteAnswer(
  store: Store,
  address: string,
  now: Date,
  make: (all: AllWaiting, minute: Date) => Promise<KeptAnswer>,
  who: Waiting,
): Promise<KeptAnswer> {
  const minute = new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS)
  const key = `${await readVintage(store)} ${minute.toISOString()} ${address}`
  return keptForAMinute(store, key, (all) => make(all, minute), who)
}
