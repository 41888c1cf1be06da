import type { FailureKind } from '@/lib/providers/errors'
import type { DoorId } from './door'
import type { FaultId } from './faults'

/** What must come of a fault behind a door. In texts '*' stands for anything, {name} for the provider's name. */
export interface Expected {
  /** Null where the source is not called failed. What follows is `AFTER_FAILURE[kind]`. */
  readonly kind: FailureKind | null
  /** Requests for data that the source sees. */
  readonly requests: number
  readonly written: number
  /** The sentence of the run row. */
  readonly says: string | null
  /** 'field at: reason' of each value put aside; '3 x ...' stands for three of them. */
  readonly quarantined: readonly string[]
}

/** A fault that a door cannot know, and why. */
export type DoesNotApply = `does not apply: ${string}`

type Row = Readonly<Record<DoorId, Expected>>

/** As many as are sent when a source is tried again: the first and three more. */
const ALL_TRIES = 4
/** The same where the test is impatient. */
const TWO_TRIES = 2

const STORED_AT = '2026-03-06'
const NEW_AT = '2026-03-10'
const STORED_HOUR = '2026-03-06T21:00:00.000Z'
const NEW_HOUR = '2026-03-10T20:00:00.000Z'

const fails = (kind: FailureKind, requests: number, says: string, ...quarantined: string[]): Expected => ({
  kind,
  requests,
  written: 0,
  says,
  quarantined,
})
const stores = (written: number, quarantined: readonly string[] = [], requests = 1): Expected => ({
  kind: null,
  requests,
  written,
  says: quarantined.length === 0 ? null : '*refused; *',
  quarantined,
})
const saying = (expected: Expected, says: string): Expected => ({ ...expected, says })

/** The same behind every door. */
const everywhere = <Cell>(expected: Cell): Record<DoorId, Cell> => ({
  'yahoo-history': expected,
  'yahoo-hours': expected,
  'yahoo-quotes': expected,
  'coingecko-history': expected,
  'coingecko-coins': expected,
  'coingecko-total': expected,
  'coinmetrics-history': expected,
  'coinmetrics-total': expected,
  'coinpaprika-total': expected,
  'coinmarketcap-total': expected,
})

/** Of the way to Yahoo's quotes, which no other door has. */
const atQuotes = (expected: Expected) => ({
  ...everywhere<DoesNotApply>('does not apply: no crumb is asked for'),
  'yahoo-quotes': expected,
})

const SUM = 'TOTAL of Coin Metrics is the sum of *'

/** All is well: the days or hours that were missing are written, each field of them once. */
const allStored = (requests = 1): Row => ({
  'yahoo-history': stores(6, [], requests),
  'yahoo-hours': stores(14, [], requests),
  'yahoo-quotes': stores(1, [], requests),
  'coingecko-history': stores(8, [], requests),
  'coingecko-coins': stores(2, [], requests),
  'coingecko-total': stores(1, [], requests),
  'coinmetrics-history': stores(4, [], requests),
  'coinmetrics-total': saying(stores(4, [], requests), SUM),
  'coinpaprika-total': stores(1, [], requests),
  'coinmarketcap-total': stores(1, [], requests),
})

/** Refused for its value, so the answer holds nothing that can be stored. */
const refuses = (...quarantined: string[]) =>
  fails('not-the-format', 1, '{name}: * refused; *', ...quarantined)

/** The reading of each door of present values refused, with the reason for each field. */
const readingsRefused = (reason: (field: 'close' | 'marketCap') => string, at = NEW_HOUR) => {
  const total = refuses(`marketCap ${at}: ${reason('marketCap')}`)
  return {
    'yahoo-quotes': refuses(`close ${at}: ${reason('close')}`),
    'coingecko-coins': refuses(`close ${at}: ${reason('close')}`, `marketCap ${at}: ${reason('marketCap')}`),
    'coingecko-total': total,
    'coinpaprika-total': total,
    'coinmarketcap-total': total,
  }
}

/** One stored value and the newest spoilt: those two are put aside, the others written, the stored one stays. */
const twoSpoilt = (
  reason: (field: 'close' | 'adjClose' | 'marketCap') => string,
  ofTotal: string = reason('marketCap'),
): Row => {
  const both = (field: 'close' | 'adjClose' | 'marketCap') => [
    `${field} ${STORED_AT}: ${reason(field)}`,
    `${field} ${NEW_AT}: ${reason(field)}`,
  ]
  const rest = [STORED_AT, NEW_AT].map(
    (day) => `volume ${day}: the close of the bar is refused: ${reason('close')}`,
  )
  return {
    'yahoo-history': stores(3, [...both('close'), ...both('adjClose'), ...rest]),
    'yahoo-hours': stores(13, [
      `close ${STORED_HOUR}: ${reason('close')}`,
      `close ${NEW_HOUR}: ${reason('close')}`,
    ]),
    'coingecko-history': stores(6, [...both('close'), ...both('marketCap')]),
    'coinmetrics-history': stores(3, both('marketCap')),
    'coinmetrics-total': stores(3, [`marketCap ${STORED_AT}: ${ofTotal}`, `marketCap ${NEW_AT}: ${ofTotal}`]),
    ...readingsRefused(reason),
  }
}

/** A null bar of Yahoo is refused once, by its close. */
const nullBars: Row = {
  ...twoSpoilt((field) => `no ${field} given`, 'no market cap of btc: 21 of 22 assets'),
  'yahoo-history': stores(3, [`close ${STORED_AT}: no close given`, `close ${NEW_AT}: no close given`]),
}

const JUMP = 'a jump by a factor of *, and no split is known'
const OTHER_SCALE = 'off by a factor of * stored for the same time, *, and no split is known'
const QUOTE_REFUSED = (reason: string) => `the close of the quote is refused: ${reason}`

/** Every value of the reply in another scale than what is stored, and nothing that explains it. */
const rescaled: Row = {
  // What looks restated is asked for again in whole, and refused in whole.
  'yahoo-history': {
    ...refuses(
      `66 x close *: ${OTHER_SCALE}`,
      `66 x adjClose *: ${OTHER_SCALE}`,
      `66 x volume *: the close of the bar is refused: ${OTHER_SCALE}`,
      `2 x close *: ${JUMP}`,
      `2 x adjClose *: ${JUMP}`,
      `2 x volume *: the close of the bar is refused: ${JUMP}`,
    ),
    requests: 2,
  },
  'yahoo-hours': { ...refuses(`56 x close *: ${OTHER_SCALE}`, `14 x close *: ${JUMP}`), requests: 2 },
  'coingecko-history': {
    ...refuses(
      `96 x close *: ${OTHER_SCALE}`,
      `96 x marketCap *: ${OTHER_SCALE}`,
      `4 x close *: ${JUMP}`,
      `4 x marketCap *: ${JUMP}`,
    ),
    requests: 2,
  },
  'coinmetrics-history': refuses(`11 x marketCap *: ${OTHER_SCALE}`, `4 x marketCap *: ${JUMP}`),
  'coinmetrics-total': refuses(`11 x marketCap *: ${OTHER_SCALE}`, `4 x marketCap *: ${JUMP}`),
  ...readingsRefused(() => JUMP),
}

/** Of several values for one time the last is written, and the run says so. */
const lastKept: Row = {
  ...allStored(),
  'yahoo-history': saying(stores(6), 'ORCL: several values for 2026-03-10; the last is kept.'),
  'yahoo-quotes': saying(stores(1), `Several values for ORCL at ${NEW_HOUR}; the last is kept.`),
  'coingecko-history': saying(stores(8), 'BTC: several values for 2026-03-10; the last is kept.'),
  'coingecko-coins': saying(stores(2), `Several values for BTC at ${NEW_HOUR}; the last is kept.`),
  'coinmetrics-history': saying(stores(4), 'BTC: several values for 2026-03-10; the last is kept.'),
}

/** A whole history may be longer than present values. */
const tooLong = (most: string) => fails('not-the-format', 1, `{name} sent more than ${most} MB.`)
const TOO_LONG: Row = {
  ...everywhere(tooLong('8')),
  'yahoo-quotes': tooLong('2'),
  'coingecko-coins': tooLong('2'),
  'coingecko-total': tooLong('2'),
  'coinpaprika-total': tooLong('2'),
  'coinmarketcap-total': tooLong('2'),
}

const NOT_OVER = '*: 2026-03-10 left out, as it is not over.*'
const notTheForm = (where: string) =>
  fails('not-the-format', 1, `The reply of {name} does not have the expected form (${where}: *).`)
const FUTURE = '2026-03-13'
const isFuture = (at: string) => `${at} lies in the future`

/** The table: every fault, behind every door. */
export const EXPECTED: Readonly<Record<FaultId, Readonly<Record<DoorId, Expected | DoesNotApply>>>> = {
  'connection refused': everywhere(fails('unreachable', 0, '{name} cannot be reached (ECONNREFUSED).')),
  'no such name': everywhere(fails('unreachable', ALL_TRIES, '{name} cannot be reached (ENOTFOUND).')),
  'self-signed certificate': everywhere(
    fails('refused', 1, '{name} shows a certificate that cannot be trusted (*), so it was not asked.'),
  ),
  'hung up': everywhere(fails('unreachable', ALL_TRIES, '{name} cannot be reached (ECONNRESET).')),
  'silence before the answer': everywhere(fails('timeout', TWO_TRIES, '{name} did not answer in time.')),
  'silence in the body': everywhere(fails('timeout', TWO_TRIES, '{name} did not answer in time.')),
  'slow drip': everywhere(fails('timeout', TWO_TRIES, '{name} did not answer within * ms.')),
  'redirect 301 in a circle': everywhere(fails('refused', 6, '{name} redirected more than 5 times.')),
  'redirect 302 in a circle': everywhere(fails('refused', 6, '{name} redirected more than 5 times.')),
  'redirect to another site': everywhere(fails('refused', 1, '{name} redirected to another site.')),
  'redirect to consent': everywhere(fails('refused', 1, '{name} redirected to another site.')),
  'cancelled by us': everywhere(fails('cancelled', 1, 'The request to {name} was cancelled.')),

  '401': everywhere(fails('unauthorised', 1, "{name} answered with status 401, saying '*'.")),
  '403': everywhere(fails('refused', 1, "{name} answered with status 403, saying '*'.")),
  '404': everywhere(fails('not-found', 1, "{name} answered with status 404, saying '*'.")),
  '422': everywhere(fails('refused', 1, "{name} answered with status 422, saying '*'.")),
  '429 in its own words': everywhere(
    fails('rate-limited', ALL_TRIES, "{name} answered with status 429, saying '*'."),
  ),
  '429 as plain text': everywhere(
    fails('rate-limited', ALL_TRIES, "{name} answered with status 429, saying 'Edge: Too Many Requests'."),
  ),
  '429 as an object with code 429': everywhere(
    fails('rate-limited', ALL_TRIES, "{name} answered with status 200, saying 'the limit is exceeded'."),
  ),
  '429, wait 0 s': allStored(2),
  // Asked once, though two pulls came: the second finds the source resting.
  '429, wait 120 s': everywhere(
    fails('rate-limited', 1, '{name} asked for a pause and is not asked again for 120 s.'),
  ),
  '429, wait until a date': everywhere(
    fails('rate-limited', 1, '{name} asked for a pause and is not asked again for 600 s.'),
  ),
  '429, wait for years': everywhere(
    fails('rate-limited', 1, '{name} asked for a pause and is not asked again for 86400 s.'),
  ),
  '500': everywhere(fails('server-error', ALL_TRIES, "{name} answered with status 500, saying '*'.")),
  '503 with a page': everywhere(
    fails('server-error', ALL_TRIES, "{name} answered with status 503, saying 'Will be right back'."),
  ),
  '503 once': allStored(2),

  'truncated JSON': everywhere(fails('incomplete', ALL_TRIES, 'The JSON of {name} breaks off, saying *')),
  'body cut off': everywhere(fails('incomplete', ALL_TRIES, 'The reply of {name} broke off.')),
  'HTML instead of JSON': everywhere(
    fails('not-the-format', 1, "{name} answered with a page instead of JSON, saying 'Will be right back'."),
  ),
  'NaN as a token': everywhere(fails('not-the-format', 1, 'The JSON of {name} cannot be read, saying *')),
  'empty reply': everywhere(fails('incomplete', ALL_TRIES, '{name} answered with nothing.')),
  'nothing inside': {
    ...everywhere(fails('not-the-format', 1, '{name} answered with something that cannot be used (*).')),
    'coingecko-history': notTheForm('prices'),
    'coingecko-coins': notTheForm('the reply'),
    'coingecko-total': notTheForm('data'),
    'coinmetrics-history': notTheForm('data'),
    'coinmetrics-total': notTheForm('data'),
    'coinpaprika-total': notTheForm('last_updated'),
    'coinmarketcap-total': notTheForm('data'),
  },
  'no points': {
    ...everywhere(fails('empty', 1, '{name} answered without a single *value of *')),
    'yahoo-quotes': fails('not-found', 1, '{name} has no quote for ORCL.'),
    'coingecko-coins': refuses('close : not in the reply'),
    'coingecko-total': refuses(`marketCap ${NEW_HOUR}: given in btc, not in usd`),
    'coinpaprika-total': refuses(`marketCap ${NEW_HOUR}: no marketCap given`),
    'coinmarketcap-total': refuses(`marketCap ${NEW_HOUR}: no marketCap given`),
  },
  '50 MB': TOO_LONG,
  '50 MB, compressed': TOO_LONG,
  'nested without end': everywhere(
    fails('not-the-format', 1, 'The JSON of {name} is nested deeper than 64.'),
  ),
  'a million values': everywhere(fails('not-the-format', 1, 'The JSON of {name} holds more than * values.')),
  'wrong type': {
    ...readingsRefused((field) => (field === 'close' ? 'not a number' : '*not a number')),
    'yahoo-history': notTheForm('indicators.quote.0.close'),
    'yahoo-hours': notTheForm('indicators.quote.0.close'),
    'coingecko-history': notTheForm('prices'),
    'coinmetrics-history': refuses('15 x marketCap *: not a number'),
    'coinmetrics-total': refuses('15 x marketCap *: no market cap of btc, *: 0 of 22 assets'),
  },
  'missing field': {
    ...readingsRefused((field) => `no ${field} given`),
    'yahoo-history': notTheForm('the reply'),
    'yahoo-hours': notTheForm('the reply'),
    'coingecko-history': notTheForm('prices'),
    'coingecko-coins': refuses(
      `close ${NEW_HOUR}: no close given`,
      `marketCap ${NEW_HOUR}: ${QUOTE_REFUSED('no close given')}`,
    ),
    'coingecko-total': refuses(`marketCap ${NEW_HOUR}: given in btc, not in usd`),
    'coinmetrics-history': refuses('15 x marketCap *: no marketCap given'),
    'coinmetrics-total': fails('empty', 1, '{name} answered without a single value of *'),
  },
  'unknown extra fields': allStored(),

  'null bars': nullBars,
  'text bars': twoSpoilt(() => 'not a number', 'no market cap of btc: 21 of 22 assets'),
  'NaN as text': twoSpoilt(() => 'not a number', 'no market cap of btc: 21 of 22 assets'),
  zero: twoSpoilt(() => 'not above zero', 'no market cap of btc: 21 of 22 assets'),
  negative: twoSpoilt(() => 'not above zero', 'no market cap of btc: 21 of 22 assets'),
  x100: twoSpoilt(() => '*, and no split is known'),
  'all x100': rescaled,
  'duplicate bars': lastKept,
  'duplicate bars that differ': lastKept,
  'bars out of order': allStored(),
  'split, announced': {
    ...rescaled,
    // The whole history is asked for again and written in the new scale, beside the old one.
    'yahoo-history': saying(stores(138, [], 2), 'ORCL split 10:1 on 2026-03-10: *'),
    'yahoo-hours': saying(stores(70, [], 2), 'ORCL split 10:1 on 2026-03-10: *'),
  },
  'split, not announced': {
    ...readingsRefused(() => JUMP),
    'yahoo-history': stores(0, [
      `2 x close *: ${JUMP}`,
      `2 x adjClose *: ${JUMP}`,
      `2 x volume *: * refused: ${JUMP}`,
    ]),
    'yahoo-hours': stores(0, [`14 x close *: ${JUMP}`]),
    'coingecko-history': stores(2, [`3 x close *: ${JUMP}`, `3 x marketCap *: ${JUMP}`]),
    'coinmetrics-history': stores(1, [`3 x marketCap *: ${JUMP}`]),
    'coinmetrics-total': stores(1, [`3 x marketCap *: ${JUMP}`]),
  },
  'another currency': {
    ...rescaled,
    'yahoo-history': refuses('11 x close *: given in EUR, not in USD'),
    'yahoo-hours': refuses('28 x close *: given in EUR, not in USD'),
    'yahoo-quotes': refuses(`close ${NEW_HOUR}: quoted in EUR, not in USD`),
    'coingecko-total': refuses(`marketCap ${NEW_HOUR}: given in btc, eur, not in usd`),
    'coinpaprika-total': refuses(`marketCap ${NEW_HOUR}: given in eur, not in usd`),
    'coinmarketcap-total': refuses(`marketCap ${NEW_HOUR}: given in EUR, not in USD`),
  },
  'a future date': {
    ...readingsRefused(() => isFuture(`${FUTURE}T20:00:00.000Z`), `${FUTURE}T20:00:00.000Z`),
    'yahoo-history': stores(
      6,
      ['close', 'adjClose', 'volume'].map((field) => `${field} ${FUTURE}: ${isFuture(FUTURE)}`),
    ),
    'yahoo-hours': stores(14, [`close ${FUTURE}T20:00:00.000Z: ${isFuture(`${FUTURE}T20:00:00.000Z`)}`]),
    'coingecko-history': stores(
      8,
      ['close', 'marketCap'].map((field) => `${field} ${FUTURE}: ${isFuture(FUTURE)}`),
    ),
    'coinmetrics-history': stores(4, [`marketCap ${FUTURE}: ${isFuture(FUTURE)}`]),
    'coinmetrics-total': stores(4, [`marketCap ${FUTURE}: ${isFuture(FUTURE)}`]),
  },
  "the source's clock 3 min ahead": allStored(),
  "the source's clock 3 h ahead": {
    ...allStored(),
    ...readingsRefused(() => isFuture('2026-03-11T15:00:00.000Z'), '2026-03-11T15:00:00.000Z'),
    // A bar three hours late is a bar of another hour: nothing tells it from a true one.
    'yahoo-hours': stores(40, [], 2),
    // No stamp is at the end of a day any more.
    'coingecko-history': fails('empty', 1, '{name} answered without * no value at the end of a day.'),
  },
  'our clock ahead': {
    ...allStored(),
    // Tuesday was not over when the reply was made, so its value cannot be the last.
    'yahoo-history': saying(stores(3), NOT_OVER),
    'yahoo-hours': stores(8),
    'coingecko-history': saying(stores(6), NOT_OVER),
    'coinmetrics-history': saying(stores(3), NOT_OVER),
    'coinmetrics-total': saying(stores(3), NOT_OVER),
  },

  'crumb 429': atQuotes(
    fails('rate-limited', 0, "{name} answered with status 429, saying 'Too Many Requests'."),
  ),
  'a page for a crumb': atQuotes(fails('not-the-format', 0, '{name} gave no crumb.')),
  'no cookie': atQuotes(fails('not-the-format', 0, '{name} gave no cookie.')),
  'consent in a circle': atQuotes(fails('not-the-format', 0, '{name} asks for consent again and again.')),
  'consent to another site': atQuotes(fails('refused', 0, '{name} redirected to another site.')),
}
