import { capital } from '../capital'
import type { NoticesText } from '../notices-text'
import { figure } from './figure'
import { counted, the } from './grammar'

export const noticesEn: NoticesText = {
  joined: ({ asset, providers, day, count }) => {
    const returns =
      count === null
        ? ''
        : count === '1'
          ? `; the return across the junction on ${day} is left out`
          : `; the ${count} returns across junctions (the first on ${day}) are left out`
    return `${capital(the(asset))} is joined from ${providers}${returns}.`
  },
  levelJunction: ({ asset, days }) =>
    `${capital(the(asset))} changes its provider on ${days}; a jump of the level there is not a move of the market.`,
  couldReachFurther: ({ asset, provider, first, others }) =>
    `${capital(the(asset))} is shown from ${provider}, which begins on ${first}; provider=all would join ${others}.`,
  lagging: ({ asset, last, other }) =>
    `${capital(the(asset))} ends on ${last}, while ${the(other)} goes on: the pair ends there.`,
  dropped: ({ asset, what, days }) => `Left out for ${the(asset)}: ${what} (${days}).`,
  between: ({ asset, count }) =>
    `${counted(count, 'day', 'days')} of ${the(asset)} between sessions (weekends, holidays) ${count === '1' ? 'is' : 'are'} part of the next session's return.`,
  droppedReasons: {
    missing: (count) => `${counted(count, 'day', 'days')} without a value`,
    'not-a-session': (count) => `${counted(count, 'value', 'values')} filed under a day without a session`,
    junction: (count) => `${counted(count, 'return', 'returns')} across two providers`,
    'not-positive': (count) => `${counted(count, 'return', 'returns')} with an end that is not above 0`,
    'no-close-reading': (count) =>
      `${counted(count, 'session', 'sessions')} without a reading near the New York close`,
  },
  vintage: (vintage, latest) =>
    `Figures as they were known at vintage ${vintage}; the store now stands at ${latest}.`,
  keptFigures: ({ x, whole, last }) =>
    `${x} ${figure(whole)} over the range${last === null ? '' : ` and ${figure(last)} over the last window`}`,
  methodMovedOn: ({ before, sentence, figures }) =>
    `The methods have moved on since this was shared (then ${before}). What it said: “${sentence}” Its figures: ${figures}. The figures below are computed anew.`,
  clock: 'Crypto is read near the New York close; sessions without such a reading are left out.',
  dynamics: ({ distinguishable, p, of }) =>
    `DCC${of === null ? '' : ` for ${of}`}: ${
      distinguishable
        ? `that the correlation moved is distinguishable from a constant one (likelihood ratio, p ${p}). The line is fitted to the whole range, so early values know later days.`
        : `no movement is distinguishable from a constant correlation (likelihood ratio, p ${p}). A fitted line goes up and down even where the truth does not.`
    }`,
  insteadOfDcc: ({ reason, n, needed, of }) => {
    const why =
      reason === null
        ? 'DCC is a model of returns, not of levels'
        : needed === null
          ? `DCC gives no values${of === null ? '' : ` for ${of}`}: ${reason}`
          : `DCC needs at least ${needed} pairs of returns; the range holds ${n}${of === null ? '' : ` for ${of}`}`
    return `${why}. Shown instead: the exponentially weighted correlation (EWMA, decay 0.94).`
  },
  bandMissing: {
    sentence: ({ why, of }) =>
      `The band of a constant correlation is not drawn${of === null ? '' : ` for ${of}`}: ${why}.`,
    reasons: {
      method: 'there is one for the rolling Pearson correlation only',
      levels: 'there is one for returns only, not for levels',
      'not-computed': 'the server had not enough time or room to compute it',
    },
  },
  breakTestMissing:
    'The test for a break is not shown: the server had not enough time or room to compute it. Load the page again.',
  overlap: ({ shared, several, of }) =>
    `${of === null ? '' : `With ${of}, `}${shared ?? (of === null ? 'Most coins' : 'most coins')} ${
      several ? 'are' : 'is'
    } on both sides: part of this correlation is there by construction.`,
  latestVintage: 'the latest vintage',
  unknownProvider: ({ given, choices, shown }) =>
    `No asset shown here has a provider '${given}'. Choose one of: ${choices}.${
      shown === null ? '' : ` Shown instead: ${shown}.`
    }`,
  futureVintage: ({ given, latest }) => `Vintage ${given} does not exist yet; the latest is ${latest}.`,
  nothingInRange: ({ asset, first, last }) =>
    `${capital(the(asset))} has no values in this range; it has values from ${first} to ${last}.`,
  emptyAsset: (asset) => `${capital(the(asset))} has no values in the store yet. Pull or import them first.`,
}
