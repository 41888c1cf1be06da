import type { Chapter } from '@/lib/i18n/story-text'
import type { Recipe } from '@/lib/share/recipe'
import type { Citation } from './citation'

/** A table that may be passed on. */
export interface PackedTable {
  readonly header: readonly string[]
  readonly columns: readonly (readonly (number | string | null)[])[]
  /** What each column holds, in the order of the header. */
  readonly meanings: readonly string[]
}

/** A source with its terms, as the reader's language says them. */
export interface PackedSource {
  readonly id: string
  readonly name: string
  readonly terms: string
  readonly redistribution: 'forbidden' | 'with-citation'
}

/** An answer with all that it takes to check it: what a package is made of. */
export interface PackedAnswer {
  readonly question: Chapter
  /** As the page asks it. */
  readonly title: string
  readonly sentences: readonly string[]
  readonly warnings: readonly string[]
  readonly caveats: readonly string[]
  readonly recipe: Recipe
  /** Where random draws begin; null where nothing is drawn. */
  readonly seed: number | null
  readonly hash: string
  readonly vintage: { readonly number: number; readonly committedAt: string | null } | null
  /** The whole answer for machines, as the API gives it. */
  readonly data: object
  /** By the name of their file without its ending; 'data' is what the CSV holds. */
  readonly tables: Readonly<Record<string, PackedTable>>
  /** Of the providers whose values take part. */
  readonly sources: readonly PackedSource[]
  readonly terms: readonly string[]
  /** A sentence for each column that was left out. */
  readonly withheld: readonly string[]
  readonly citation: Citation
  /** The page of this very answer, with its host. */
  readonly link: string
  readonly file: string
}
