import { STORY_COUNT_METHOD } from '@/lib/analysis/stands-out'
import type { Chapter } from '@/lib/i18n/story-text'
import { answerHash, contentHash, type Recipe } from '@/lib/share/recipe'
import { DEFAULT_SEED } from '@/lib/share/seed'
import { snapshotId } from '@/lib/share/snapshot-id'
import { LARGEST_WINDOW, SMALLEST_WINDOW } from '@/lib/share/view'
import { versionNamed } from '@/lib/share/view-version'
import type { QuestionFrame } from '@/lib/views/question/question-frame'
import type { FoundAgain } from '@/lib/views/take-away/answer-link'
import type { LoadedHistory } from './asset-history'

/** What makes an answer one that can be asked for again: what it follows from, and the hash of its figures. */
export interface Seal {
  readonly recipe: Recipe
  readonly hash: string
}

/** Of an answer that rests on no value of the store: no batch changes it. */
export const NO_VINTAGE = 0

/** The vintage of an answer; null of one that rests on no value of the store. */
export function knownVintage({ vintage }: Pick<Recipe, 'vintage'>): number | null {
  return vintage === NO_VINTAGE ? null : vintage
}

interface KnownHash {
  readonly id: string
  readonly computed: readonly object[]
  readonly hash: string
}

const knownHashes = new WeakMap<object, KnownHash[]>()

/**
 * Seals an answer. Hashing a long one takes a while, so that the hash of the very same computed results under the same
 * recipe is remembered; other results, were they of the same recipe, are hashed anew.
 *
 * @param computed the results that the figures are made of, at least one
 */
export function sealOf(computed: readonly object[], recipe: Recipe, figures: () => object): Seal {
  const [first] = computed
  if (first === undefined) throw new RangeError('An answer is made of something.')
  const known = knownHashes.get(first) ?? []
  knownHashes.set(first, known)
  const id = snapshotId(recipe)
  const found = known.find(
    (one) =>
      one.id === id &&
      one.computed.length === computed.length &&
      one.computed.every((part, place) => part === computed[place]),
  )
  if (found !== undefined) return { recipe, hash: found.hash }
  const hash = answerHash(recipe, figures())
  known.push({ id, computed, hash })
  return { recipe, hash }
}

interface Unsealed<View extends object, Page extends { readonly frame: QuestionFrame }, Data extends object> {
  readonly question: Chapter
  /** The computed results that the figures are made of. */
  readonly computed: readonly object[]
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
export function sealed<
  View extends object,
  Page extends { readonly frame: QuestionFrame },
  Data extends object,
>({ question, computed, view, vintage, histories, lists = {}, page, data }: Unsealed<View, Page, Data>) {
  const { methods, seed } = page.frame
  const seal = sealOf(
    computed,
    {
      question,
      view: frozenView(view),
      vintage,
      methods: {
        ...methods,
        ...(page.frame.story === null ? {} : { story: STORY_COUNT_METHOD }),
        ...compositions(histories),
        ...hashed(lists),
      },
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

function hashed(lists: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, `${name}/${contentHash(list).slice(0, 12)}`]),
  )
}

/** A view without what is no part of its answer: its vintage stands beside it, the pair only goes along to the next question. */
export function frozenView(view: object): Recipe['view'] {
  const { pair: _pair, ...frozen }: Record<string, unknown> = { ...view }
  return { ...frozen, ...versionNamed(), asof: null }
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

/** Where an answer is found again, beside its links. */
export function foundAgain(
  { view, question }: Recipe,
  histories: readonly Pick<LoadedHistory, 'couldBegin'>[],
): Omit<FoundAgain, 'isFrozen'> {
  const { provider, window } = view
  return {
    staysUnjoined: provider === null && histories.some(({ couldBegin }) => couldBegin !== null),
    isOnPage:
      question !== 'correlation' || (Number(window) >= SMALLEST_WINDOW && Number(window) <= LARGEST_WINDOW),
  }
}
