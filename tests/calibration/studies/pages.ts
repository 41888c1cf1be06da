import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { GENERATORS, type Generator } from '../generators'
import { PAGES, type PageClaim, pageClaims } from '../page-claims'
import type { CalibrationRow, Study } from '../study'
import { drawStore, WORLDS, type World } from '../worlds'

/** For each world and kind of returns: 5,004 stores in all. */
const STORES = 417
/** Sessions of a store, but for the first. */
const SESSIONS = 502

export const study: Study = {
  title: 'What the pages tell of planted truths',
  about:
    'Stores of two years with a share, another, their market and a market around the clock, in which it is known what ' +
    'ties them (tests/calibration/worlds). Where nothing does, where all follow one factor, and where that factor is ' +
    'merely read at two hours, a page that tells more errs: counted by claim, by page (any false claim on it), and over ' +
    'all pages together; once as each page says it by itself, and once with all tests of the story counted, as it says ' +
    'beside. The pooled share is that of false claims among all that could be made. Where the source does move the ' +
    'target, it is counted how often each page says so. The event is the source’s largest fall, or the planted one.',
  run: (seed) => WORLDS.flatMap((world) => GENERATORS.flatMap((generator) => rowsOf(world, generator, seed))),
}

/** What the pages tell of the first so many stores of a world. */
export function toldOf(world: World, generator: Generator, seed: number, stores: number): PageClaim[][] {
  const own = seed + 10 * WORLDS.indexOf(world) + GENERATORS.indexOf(generator)
  return Array.from({ length: stores }, (_, sample) =>
    pageClaims(drawStore(world, generator, seededRandom(own, sample))),
  )
}

function rowsOf(world: World, generator: Generator, seed: number): CalibrationRow[] {
  const stores = toldOf(world, generator, seed, STORES)
  const share = (holds: (claims: readonly PageClaim[]) => boolean) =>
    stores.filter(holds).length / stores.length
  const row = (
    measure: 'size' | 'power',
    method: string,
    setting: string,
    found: number,
    samples = stores.length,
  ): CalibrationRow => ({
    method,
    measure,
    generator,
    n: SESSIONS,
    setting: `${world}: ${setting}`,
    nominal: measure === 'size' ? 0.05 : null,
    share: found,
    samples,
  })
  const isFalse = ({ falseIn }: PageClaim) => falseIn.includes(world)
  const claims = stores[0]!
  const false_ = claims.filter(isFalse)
  const byClaim = claims.map(({ method, claim, page }, at) =>
    row(
      isFalse(claims[at]!) ? 'size' : 'power',
      method,
      `${page}, ${claim}`,
      share((told) => told[at]!.told),
    ),
  )
  if (false_.length === 0) return byClaim
  const pages = PAGES.filter((page) => false_.filter((claim) => claim.page === page).length > 1)
  const anyFalse = (of: (claim: PageClaim) => boolean) =>
    share((told) => told.some((claim) => isFalse(claim) && of(claim)))
  const pooled =
    stores.reduce((sum, told) => sum + told.filter((claim) => isFalse(claim) && claim.told).length, 0) /
    (stores.length * false_.length)
  const { bonferroni } = METHOD_VERSIONS
  return [
    ...byClaim,
    ...pages.map((page) =>
      row(
        'size',
        bonferroni,
        `${page}, any false claim`,
        anyFalse((claim) => claim.page === page && claim.told),
      ),
    ),
    row('size', bonferroni, 'false claims of all, pooled', pooled, stores.length * false_.length),
    row(
      'size',
      bonferroni,
      'any false claim on any page, all tests of the story counted',
      anyFalse(({ toldOfStory }) => toldOfStory),
    ),
    {
      ...row(
        'size',
        bonferroni,
        'any false claim on any page, each by itself',
        anyFalse(({ told }) => told),
      ),
      nominal: null,
    },
  ]
}
