import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { holm } from '@/lib/stats/multiple-tests/holm'
import type { BubbleResult } from './bubble'
import type { ConnectednessResult } from './connectedness'
import { pOfZero } from './estimate'
import type { EventStudyResult } from './event-study'
import type { LargestLags, LeadLagResult } from './lead-lag'
import type { MatrixResult } from './matrix'

/**
 * The p up to which a page says that something stands out. The one p that decides was named before any was seen; where
 * there is nothing to find, each page then says so in 5 of 100 samples (tests/calibration holds them to it).
 */
export const LEVEL = 0.05

/**
 * The pages on which a p decides: the main page, event study, matrix, lead and lag, connectedness, bubble, scenario. Who
 * asks them all has drawn seven times; chance then makes one of them stand out more often than in 5 of 100 samples.
 */
export const STORY_TESTS = 7
export const STORY_METHOD = METHOD_VERSIONS.bonferroni
/** How all of them are counted, for an answer to name it: with another number of tests it is another answer. */
export const STORY_COUNT_METHOD = `${STORY_METHOD} of ${STORY_TESTS}`

/** The test that decides what a page tells: its p, and whether the page says that something stands out; null unless told. */
export interface DecidingTest {
  readonly p: number | null
  readonly stands: boolean | null
}

/** A p once all tests of the story are counted (Bonferroni): at most 0.05 on any page in 5 % of samples. */
export function pOfStory(p: number): number {
  return Math.min(1, STORY_TESTS * p)
}

/**
 * Below this many pairs no verdict is given, whatever the intervals: they are shorter than the shortest window, and than
 * every sample in which the intervals were tried by simulation (from 23 returns on).
 */
export const FEWEST_TO_TELL = 20

/** Whether a correlation is told from 0 by all its intervals; null without one, and of too few pairs. */
export function pairStandsOut(estimate: Parameters<typeof pOfZero>[0]): boolean | null {
  const p = pOfZero(estimate)
  return p === null || estimate.n < FEWEST_TO_TELL ? null : p <= LEVEL
}

/**
 * Whether something is left of a correlation with a market held fixed. Said only where the correlation itself is told
 * from 0: else the two would be two attempts at one finding.
 */
export function restStandsOut(
  whole: Parameters<typeof pOfZero>[0],
  partial: Parameters<typeof pOfZero>[0],
): boolean | null {
  const isLeft = pairStandsOut(partial)
  return isLeft === null ? null : isLeft && pairStandsOut(whole) === true
}

/** Of a correlation and of what is left beside the markets: of all that the page tells the largest p counts. */
export function pairTest(
  whole: Parameters<typeof pOfZero>[0],
  partials: readonly Parameters<typeof pOfZero>[0][],
): DecidingTest {
  const p = pOfZero(whole)
  const rests = partials.filter((partial) => restStandsOut(whole, partial) === true).map(pOfZero)
  return {
    p: p === null ? null : Math.max(p, ...rests.filter((rest) => rest !== null)),
    stands: pairStandsOut(whole),
  }
}

/** Of the pair that stands out most. */
export function matrixTest({ adjustedP }: Pick<MatrixResult, 'adjustedP'>): DecidingTest {
  const known = adjustedP.flat().filter((p) => p !== null)
  const p = known.length === 0 ? null : Math.min(...known)
  return { p, stands: p === null ? null : p <= LEVEL }
}

/** Whether an event stands out among other dates, by the placebo p alone; null where there are too few dates to tell. */
export function eventStandsOut({ placebo }: Pick<EventStudyResult, 'placebo'>): boolean | null {
  if (placebo === null || 1 / (1 + placebo.n) > LEVEL) return null
  return placebo.p <= LEVEL
}

/** Of the event. */
export function eventTest(result: Pick<EventStudyResult, 'placebo'>): DecidingTest {
  return { p: result.placebo?.p ?? null, stands: eventStandsOut(result) }
}

/** The lag that decides who moves first, and whether it stands out. Where the clocks differ, theirs is set aside. */
export function leadOf({ joint, besideClocks }: Pick<LeadLagResult, 'joint' | 'besideClocks'>): {
  readonly largest: LargestLags['largest']
  readonly stands: boolean
} {
  const { largest } = besideClocks ?? joint
  return { largest, stands: largest !== null && largest.p <= LEVEL }
}

/** Of that lag. */
export function leadTest(result: Parameters<typeof leadOf>[0]): DecidingTest {
  const { largest, stands } = leadOf(result)
  return { p: largest?.p ?? null, stands: largest === null ? null : stands }
}

/**
 * Whether Granger's test is told as help to predict, by direction: where the deciding test stands out, and the robust p
 * does with both directions counted (Holm). Else it is one more attempt at the same finding. Null where there is no p.
 */
export function grangerHelps(
  result: Pick<LeadLagResult, 'joint' | 'besideClocks' | 'granger'>,
): Readonly<Record<'xToY' | 'yToX', { readonly adjustedP: number; readonly helps: boolean } | null>> {
  const { xToY, yToX } = result.granger
  const { stands } = leadOf(result)
  const [forth, back] = holm([xToY.pRobust, yToX.pRobust]).map((adjustedP) =>
    adjustedP === null ? null : { adjustedP, helps: stands && adjustedP <= LEVEL },
  )
  return { xToY: forth ?? null, yToX: back ?? null }
}

/** Whether the total connectedness is more than unrelated series show; null where that is not known. */
export function totalStandsOut({ unrelated }: Pick<ConnectednessResult, 'unrelated'>): boolean | null {
  return unrelated === null ? null : unrelated.p <= LEVEL
}

/** Whether a range holds more explosive moves than chance does: p of the wild bootstrap decides, and nothing beside it. */
export function bubbleStandsOut({ p }: Pick<BubbleResult, 'p'>): boolean {
  return p !== null && p <= LEVEL
}

export type NetRole = 'giver' | 'receiver' | 'undecided'

type Nets = Pick<ConnectednessResult, 'assets' | 'unrelated' | 'sameDay' | 'readLate'> & {
  readonly value: Pick<NonNullable<ConnectednessResult['value']>, 'net' | 'pairwise'> | null
}

/**
 * Who gives more than it receives, and who the other way: said where the total stands out and the net lies beyond what
 * assets show that have only their days in common, on the same side of 0 as of that. One read later than others is no
 * giver and one read earlier no receiver, since the clock alone produces that.
 */
export function netRoles(result: Nets): NetRole[] {
  return rolesBesideClocks(result).map(({ role, isOfClocks }) => (isOfClocks ? 'undecided' : role))
}

/** The assets that would be named as givers or receivers if all were read at the same hour. */
export function heldByClocks(result: Nets): string[] {
  const roles = rolesBesideClocks(result)
  return result.assets.filter((_, i) => roles[i]!.isOfClocks)
}

function rolesBesideClocks({ assets, unrelated, sameDay, readLate, value }: Nets) {
  return assets.map((id, i): { readonly role: NetRole; readonly isOfClocks: boolean } => {
    const beside = sameDay?.net[i]
    const net = value?.net[i] ?? 0
    if (
      totalStandsOut({ unrelated }) !== true ||
      beside === undefined ||
      beside.p > LEVEL ||
      net * (net - beside.expected) <= 0
    )
      return { role: 'undecided', isOfClocks: false }
    const isGiver = net > 0
    return {
      role: isGiver ? 'giver' : 'receiver',
      isOfClocks: readLate.length > 0 && readLate.includes(id) === isGiver,
    }
  })
}

/** Of the total and of every asset that is named as giver or receiver: the largest p of all that is told. */
export function connectednessTest(result: Nets): DecidingTest {
  const { unrelated, sameDay } = result
  const named = netRoles(result).flatMap((role, i) => (role === 'undecided' ? [] : [sameDay!.net[i]!.p]))
  return {
    p: unrelated === null ? null : Math.max(unrelated.p, ...named),
    stands: totalStandsOut(result),
  }
}

/**
 * Whether the first of a pair gives the second more than it receives from it: where one of the two has the role that
 * fits, the net of the pair lies beyond what days in common show, and the clock does not produce it.
 */
export function pairGives(result: Nets, from: number, to: number): boolean {
  const { assets, sameDay, readLate, value } = result
  const beside = sameDay?.pairwise[from]?.[to] ?? null
  if (beside === null || value === null || beside.p > LEVEL) return false
  const net = value.pairwise[from]![to]!
  const roles = netRoles(result)
  const isOfClocks = readLate.includes(assets[from]!) && !readLate.includes(assets[to]!)
  return (
    net > 0 && net > beside.expected && !isOfClocks && (roles[from] === 'giver' || roles[to] === 'receiver')
  )
}

/** Of the bubble test. */
export function bubbleTest(result: Pick<BubbleResult, 'p'>): DecidingTest {
  return { p: result.p, stands: result.p === null ? null : bubbleStandsOut(result) }
}

/** The dated stretches that may be told: those of a range that stands out. */
export function toldEpisodes(result: Pick<BubbleResult, 'p' | 'episodes'>): BubbleResult['episodes'] {
  return bubbleStandsOut(result) ? result.episodes : []
}
