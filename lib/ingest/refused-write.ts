import { LeaseLost } from '@/lib/store/lease-lost'
import { StoreError } from '@/lib/store/store-error'

/** Why what was pulled could not be stored, as one sentence for who may pull; null where that is not what went wrong. */
export function refusedWrite(error: unknown): string | null {
  return error instanceof StoreError || error instanceof LeaseLost ? error.message : null
}
