import type { Chapter } from '@/lib/i18n/story-text'
import { answerHash, contentHash, type Recipe } from '@/lib/share/recipe'
import { DEFAULT_SEED } from '@/lib/share/seed'
import { snapshotId } from '@/lib/share/snapshot-id'
import type { Store } from '@/lib/store/open-store'
import { rememberer } from '@/lib/store/remembered'
import type { QuestionFrame } from '@/lib/views/question/question-frame'
import type { LoadedHistory } from './asset-history'

export type Cell = number | string | null

/** Columns of equal length, as a file holds them. */
export interface Table {
  readonly header: readonly string[]
  readonly columns: readonly (readonly Cell[])[]
  /** The columns of raw values, each with the providers that gave them: not all may be passed on. */
  readonly raw?: Readonly<Record<string, readonly string[]>>
}

/** What makes an answer one that can be asked for again: what it follows from, and the fingerprint of its figures. */
export interface Seal {
  readonly recipe: Recipe
  readonly hash: string
}

/** Of an answer that rests on no value of the store: no batch changes it. */
export const NO_VINTAGE = 0

const rememberedHashes = rememberer<string>(1_000)

/** Seals an answer. What follows from one recipe in one store has one fingerprint, which is computed once. */
export async function sealOf(store: Store, recipe: Recipe, figures: () => object): Promise<Seal> {
  const hash = await rememberedHashes(store, snapshotId(recipe), async () => answerHash(recipe, figures()))
  return { recipe, hash }
}

interface Unsealed<View extends object, Page extends { readonly frame: QuestionFrame }, Data extends object> {
  readonly question: Chapter
  /** With its range and provider as resolved. */
  readonly view: View
  readonly vintage: number
  /** Those whose composition is part of the question. */
  readonly histories: readonly LoadedHistory[]
  /** What comes with a release and not from the store, by name: the answer rests on it like on a method. */
  readonly lists?: Readonly<Record<string, unknown>>
  readonly page: Page
  readonly data: Data
}

/** A question's answer with its seal: on the page, and among the data for machines. */
export async function sealed<
  View extends object,
  Page extends { readonly frame: QuestionFrame },
  Data extends object,
>(store: Store, { question, view, vintage, histories, lists = {}, page, data }: Unsealed<View, Page, Data>) {
  const { methods, seed } = page.frame
  const seal = await sealOf(
    store,
    {
      question,
      view: frozenView(view),
      vintage,
      methods: { ...methods, ...compositions(histories), ...fingerprints(lists) },
      seed: seed ?? DEFAULT_SEED,
    },
    () => data,
  )
  return {
    ...seal,
    histories,
    page: { ...page, frame: { ...page.frame, hash: seal.hash } },
    data: { ...data, hash: seal.hash },
  }
}

function fingerprints(lists: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, `${name}/${contentHash(list).slice(0, 12)}`]),
  )
}

/** A view without what is no part of its answer: its vintage stands beside it, the pair only goes along to the next question. */
export function frozenView(view: object): Recipe['view'] {
  const { pair: _pair, ...frozen }: Record<string, unknown> = { ...view }
  return { ...frozen, asof: null }
}

/** A basket with a name of its own holds what the catalogue of this release says: that is a method too. */
export function compositions(
  histories: readonly Pick<LoadedHistory, 'id' | 'members'>[],
): Record<string, string> {
  const named = histories.filter(({ id, members }) => members.length > 1 && !id.includes('+'))
  return Object.fromEntries(
    named.map(({ id, members }) => [id, members.map((member) => member.id).join('+')]),
  )
}
