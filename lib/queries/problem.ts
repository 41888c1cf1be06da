import type { StopReason } from '@/lib/compute/computation-stopped'
import type { Asset } from '@/lib/market/asset'
import type { ParameterProblem } from '@/lib/share/parameter-reader'
import { type Unavailability, unavailability } from '@/lib/store/unavailability'

/** A question that cannot be answered as asked. The doors (pages, API) turn it into words and a status. */
export class QuestionProblem extends Error {
  override readonly name = 'QuestionProblem'

  constructor(
    readonly problem:
      | { readonly kind: 'unknown-provider'; readonly given: string; readonly choices: readonly string[] }
      | { readonly kind: 'future-vintage'; readonly given: number; readonly latest: number }
      | { readonly kind: 'unknown-asset'; readonly given: string; readonly choices: readonly string[] }
      | { readonly kind: 'unknown-event'; readonly given: string; readonly choices: readonly string[] }
      | { readonly kind: 'bad-parameters'; readonly problems: readonly ParameterProblem[] }
      | { readonly kind: 'query-too-long'; readonly most: number }
      | { readonly kind: 'unknown-path'; readonly given: string }
      | { readonly kind: 'method-not-allowed'; readonly given: string; readonly choices: readonly string[] }
      | { readonly kind: 'not-a-view' }
      | { readonly kind: 'unexpected-members'; readonly given: readonly string[] }
      | { readonly kind: 'altered-snapshot'; readonly given: string }
      | { readonly kind: 'snapshots-full'; readonly most: number }
      /** Its cause is what the store said. */
      | { readonly kind: 'not-kept' }
      | { readonly kind: 'unknown-snapshot'; readonly given: string }
      | { readonly kind: 'not-computed'; readonly why: StopReason }
      /** One client asks for more than one client may. */
      | { readonly kind: 'too-many'; readonly retryAfterSeconds: number }
      | { readonly kind: 'unavailable'; readonly why: Unavailability }
      | { readonly kind: 'no-values'; readonly asset: string }
      /** The terms of these sources forbid passing on the values. */
      | { readonly kind: 'not-passed-on'; readonly sources: readonly string[] },
    options: ErrorOptions = {},
  ) {
    super(problem.kind, options)
  }

  /** See the function of that name in limits. */
  get isOfOneClient(): boolean {
    return this.problem.kind === 'too-many'
  }
}

/** What is said of an asset that nobody knows: the name, cut to 60 characters, and the known ones. */
export function unknownAsset(given: string, assets: readonly Asset[]): QuestionProblem {
  const choices = assets.map(({ id }) => id)
  return new QuestionProblem({ kind: 'unknown-asset', given: given.slice(0, 60), choices })
}

/** Throws where parameters cannot be used. One given twice can: the first counts. */
export function refuse(problems: readonly ParameterProblem[]): void {
  const blocking = problems.filter(({ problem }) => problem !== 'repeated')
  if (blocking.length > 0) throw new QuestionProblem({ kind: 'bad-parameters', problems: blocking })
}

/** What can be said about a failure; null of one that only the log can tell. A database that does not answer is said to. */
export function problemOf(error: unknown): QuestionProblem | null {
  if (error instanceof QuestionProblem) return error
  const why = unavailability(error)
  return why === null ? null : new QuestionProblem({ kind: 'unavailable', why }, { cause: error })
}
