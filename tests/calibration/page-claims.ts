import { bubbleOf } from '@/lib/analysis/bubble'
import { readLateOf } from '@/lib/analysis/clocks'
import { partialOf } from '@/lib/analysis/correlation'
import { eventPlacebo } from '@/lib/analysis/event-placebo'
import { eventSample, rowOfDay } from '@/lib/analysis/event-sample'
import { leadLagOf } from '@/lib/analysis/lead-lag'
import { matrixOf } from '@/lib/analysis/matrix'
import { pearsonEstimate } from '@/lib/analysis/pearson-estimate'
import { returnSample } from '@/lib/analysis/sample'
import {
  bubbleTest,
  connectednessTest,
  type DecidingTest,
  eventTest,
  LEVEL,
  leadTest,
  matrixTest,
  netRoles,
  pairTest,
  pOfStory,
  restStandsOut,
} from '@/lib/analysis/stands-out'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { connectedness } from '@/lib/stats/var/connectedness'
import { sameDayConnectedness } from '@/lib/stats/var/same-day-connectedness'
import { unrelatedConnectedness } from '@/lib/stats/var/unrelated-connectedness'
import type { SimulatedStore, World } from './worlds'

/** What a page may tell as found. */
export interface PageClaim {
  readonly page: (typeof PAGES)[number]
  readonly claim: string
  readonly method: string
  /** Whether the page tells it, and whether it still does once all tests of the story are counted. */
  readonly told: boolean
  readonly toldOfStory: boolean
  /** The worlds in which it is not so. */
  readonly falseIn: readonly World[]
}

/** The pages on which a p decides. That of the deals reads no returns, and says itself that it can carry no such claim. */
export const PAGES = [
  'main page',
  'event study',
  'matrix',
  'lead and lag',
  'connectedness',
  'bubble',
  'scenario',
] as const

const UNTIED: readonly World[] = ['independent']
const UNMOVED: readonly World[] = ['independent', 'common factor', 'clock offset']
const NO_BUBBLE: readonly World[] = [...UNMOVED, 'source moves target']

const SEED = 20251007
/** The window of the page, and what it learns from. */
const EVENT_WINDOW = { pre: 0, post: 1, estimation: 120, gap: 5 }
/** The bubble test takes the square of the rows: a year of days, with the fewest draws that the page makes. */
const BUBBLE = { days: 365, draws: 199 } as const

/** All that the pages tell of one store, by the same functions and settings as the pages. */
export function pageClaims(store: SimulatedStore): PageClaim[] {
  const { placebo, hac, partialJackknife, holm, crossCorrelationTest, gsadfWild } = METHOD_VERSIONS
  const { source, peer, market, target, range } = store
  const all = [source, peer, market, target]
  const whole = pearsonEstimate(returnSample([source, target], range))
  const partial = partialOf({ x: source, y: target, given: market, ...range })
  const pair = pairTest(whole, [partial])
  const lead = leadTest(leadLagOf({ x: source, y: target, ...range, maximumLag: 10, seed: SEED }))
  const matrix = matrixTest(matrixOf({ assets: all, ...range, window: null }))
  const together = told('moves together', UNTIED)
  return [
    ...of('main page', pair, [
      together(hac, pair.stands),
      told('something is left beside the market', UNMOVED)(partialJackknife, restStandsOut(whole, partial)),
    ]),
    ...of('event study', eventOf(store), [told('the event stands out', UNMOVED)(placebo)]),
    ...of('matrix', matrix, [told('a pair moves together', UNTIED)(holm)]),
    ...of('lead and lag', lead, [told('one moves first', UNMOVED)(crossCorrelationTest)]),
    ...connectednessClaims(all, range),
    ...of('bubble', bubbleTest(bubbleOf(bubbleQuestion(store))), [
      told('there was a bubble', NO_BUBBLE)(gsadfWild),
    ]),
    // Whether the target goes with the source at all is decided as on the main page.
    ...of('scenario', pairTest(whole, []), [together(hac, pair.stands)]),
  ]
}

type Told = Pick<PageClaim, 'claim' | 'method' | 'falseIn'> & { readonly stands: boolean | null | undefined }

/** A claim by its words, the worlds in which it is false, its method, and whether it is told: by default with its test. */
function told(claim: string, falseIn: readonly World[]) {
  return (method: string, stands?: boolean | null): Told => ({ claim, falseIn, method, stands })
}

/** What a page tells, and whether it does so with all tests of the story counted: one sentence, for all of it. */
function of(page: PageClaim['page'], test: DecidingTest, claims: readonly Told[]): PageClaim[] {
  const countsFor = test.p !== null && pOfStory(test.p) <= LEVEL
  return claims.map(({ stands = test.stands, ...claim }) => ({
    page,
    ...claim,
    told: stands === true,
    toldOfStory: stands === true && countsFor,
  }))
}

function eventOf({ source, target, market, event, range }: SimulatedStore): DecidingTest {
  const settings = { source, target, market, ...range, ...EVENT_WINDOW }
  const sample = eventSample(settings)
  const row = rowOfDay(sample, event)
  return eventTest({ placebo: row === null ? null : eventPlacebo(sample, settings, row, []).value })
}

function bubbleQuestion({ target, range }: SimulatedStore): Parameters<typeof bubbleOf>[0] {
  const { days, draws } = BUBBLE
  const from = target.levels.days.at(-days)!
  return {
    asset: target,
    series: 'levels',
    from,
    to: range.to,
    scale: 'log',
    minWindow: null,
    seed: SEED,
    draws,
    // They decide nothing.
    iidDraws: 20,
  }
}

function connectednessClaims(
  assets: Parameters<typeof returnSample>[0],
  range: SimulatedStore['range'],
): PageClaim[] {
  const { columns } = returnSample(assets, range)
  const settings = { lags: 1, seed: SEED }
  const chance = unrelatedConnectedness(columns, settings).value
  const result = {
    assets: assets.map(({ id }) => id),
    value: connectedness(columns, settings).value,
    unrelated: chance === null || chance.p === null ? null : { ...chance, p: chance.p },
    sameDay: sameDayConnectedness(columns, settings).value,
    readLate: readLateOf(assets),
  }
  const roles = netRoles(result)
  const { unrelatedConnectedness: ofTotal, sameDayConnectedness: ofNets } = METHOD_VERSIONS
  return of('connectedness', connectednessTest(result), [
    told('they are connected', UNTIED)(ofTotal),
    told('an asset gives or receives', UNMOVED)(
      ofNets,
      roles.some((role) => role !== 'undecided'),
    ),
  ])
}
