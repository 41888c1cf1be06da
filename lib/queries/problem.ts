import type { ViewProblem } from '@/lib/share/parse-view'

/** A question that cannot be answered as asked. The doors (pages, API) turn it into words and a status. */
export class QuestionProblem extends Error {
  override readonly name = 'QuestionProblem'

  constructor(
    readonly problem:
      | { readonly kind: 'unknown-provider'; readonly given: string; readonly choices: readonly string[] }
      | { readonly kind: 'future-vintage'; readonly given: number; readonly latest: number }
      | { readonly kind: 'unknown-asset'; readonly given: string; readonly choices: readonly string[] }
      | { readonly kind: 'bad-view'; readonly problems: readonly ViewProblem[] }
      | {
          readonly kind: 'bad-parameter'
          readonly parameter: string
          readonly given: string
          readonly choices: readonly string[]
        }
      | { readonly kind: 'not-a-view' }
      | { readonly kind: 'unknown-snapshot'; readonly given: string }
      | { readonly kind: 'no-values'; readonly asset: string },
  ) {
    super(problem.kind)
  }
}
