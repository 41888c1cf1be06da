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

const KEPT_BYTES = 64 * 1024 ** 2
/** Tag, hash, name and the entry itself. */
const BESIDE_BYTES = 1024

const kept = rememberer<KeptAnswer>(
  KEPT_BYTES,
  ({ bytes }, key) => bytes.length + 2 * key.length + BESIDE_BYTES,
)

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
