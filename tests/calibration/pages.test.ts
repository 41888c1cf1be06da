import { describe, expect, it } from 'vitest'
import { GENERATORS } from './generators'
import { PAGES, type PageClaim } from './page-claims'
import { CALIBRATION_SEED } from './report'
import { toldOf } from './studies/pages'
import { WORLDS, type World } from './worlds'

/** 204 stores, the first of the 5,004 that `npm run calibrate` draws (CALIBRATION.md, study `pages`). */
const STORES = 17
const UNMOVED = WORLDS.filter((world) => world !== 'source moves target')
const EACH = STORES * GENERATORS.length

const told = new Map<World, PageClaim[][]>(
  WORLDS.map((world) => [
    world,
    GENERATORS.flatMap((generator) => toldOf(world, generator, CALIBRATION_SEED, STORES)),
  ]),
)

/** In how many stores of the worlds in which the source does not move the target a claim that is false there is made. */
function falseClaims(made: (claim: PageClaim) => boolean): number {
  return UNMOVED.flatMap((world) =>
    told.get(world)!.filter((claims) => claims.some((one) => one.falseIn.includes(world) && made(one))),
  ).length
}

/** So many of n, at most, are within three standard errors of 5 %. */
const allowed = (n: number) => 0.05 * n + 3 * Math.sqrt(n * 0.05 * 0.95)

describe('what the pages tell of planted truths', () => {
  it.each(PAGES)('the %s makes a false claim in about 5 of 100 stores, and not more', (page) => {
    expect(falseClaims((one) => one.told && one.page === page)).toBeLessThanOrEqual(
      allowed(EACH * UNMOVED.length),
    )
  })

  it('all pages together make one in about 5 of 100 stores, with all tests of the story counted', () => {
    expect(falseClaims(({ toldOfStory }) => toldOfStory)).toBeLessThanOrEqual(allowed(EACH * UNMOVED.length))
  })

  it('a common factor alone is never more often told as transmission than chance tells it', () => {
    const claims = ['something is left beside the market', 'one moves first', 'an asset gives or receives']
    for (const claim of claims)
      for (const world of ['common factor', 'clock offset'] as const) {
        const made = told.get(world)!.filter((all) => all.some((one) => one.claim === claim && one.told))
        expect(made.length).toBeLessThanOrEqual(allowed(EACH))
      }
  })

  it('a common factor is found by every page that asks for common movement', () => {
    for (const claim of ['moves together', 'a pair moves together', 'they are connected']) {
      const found = told
        .get('common factor')!
        .filter((all) => all.some((one) => one.claim === claim && one.told))
      expect(found.length).toBeGreaterThan(0.9 * EACH)
    }
  })

  it.each([
    ['main page', 'moves together'],
    ['main page', 'something is left beside the market'],
    ['event study', 'the event stands out'],
    ['matrix', 'a pair moves together'],
    ['lead and lag', 'one moves first'],
    ['connectedness', 'they are connected'],
    ['connectedness', 'an asset gives or receives'],
    ['scenario', 'moves together'],
  ])('the %s says that %s where the source does move the target', (page, claim) => {
    const found = told
      .get('source moves target')!
      .filter((all) => all.some((one) => one.page === page && one.claim === claim && one.told))
    expect(found.length).toBeGreaterThan(0.7 * EACH)
  })
})
