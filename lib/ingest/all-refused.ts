import { ProviderError } from '@/lib/providers/errors'
import type { QuarantinedInput } from '@/lib/store/quarantine'
import { refusedSentence } from './refused-sentence'

/** A source answered, and none of its values could be stored. */
export class AllRefused extends ProviderError {
  /** How many values were put aside. */
  readonly quarantined: number

  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof ProviderError && 'quarantined' in value
  }

  constructor(
    { id, name }: { readonly id: string; readonly name: string },
    refused: readonly QuarantinedInput[],
  ) {
    super(id, 'not-the-format', `${name}: ${refusedSentence(refused)}`)
    this.quarantined = refused.length
  }
}
