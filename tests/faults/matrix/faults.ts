import type { Politeness } from '@/lib/providers/polite'
import { bomb, drip, first, flood, half, hangUp, reply, silence } from './answers'
import type { Door, DoorId, PlainReply } from './door'
import { LAST, LAST_STORED, NEW_INSTANT, type Point, STORED_INSTANT } from './scene'
import { type Answer, FOREIGN_HOST, FOREIGN_PATH, type Place } from './upstream'

export interface Fault {
  /** What is wrong, in a few words. */
  readonly title: string
  readonly place?: Place
  /** What the source answers, given its good points. */
  readonly answer: (door: Door, points: readonly Point[]) => Answer
  /** Less patience than usual, where an answer would never come. */
  readonly politeness?: Partial<Politeness>
  /** How often it is asked one after the other; once where absent. */
  readonly pulls?: number
  /** Whether the run is cancelled when the request has arrived. */
  readonly isCancelled?: true
  /** Whether megabytes are moved: such cases go by themselves. */
  readonly isHeavy?: true
  /** Answers on the way to the data, in place of the good ones; then only this door knows the fault. */
  readonly before?: Readonly<Record<string, PlainReply>>
  readonly onlyAt?: DoorId
}

const IMPATIENT = { silenceMs: 1500, retries: 1 }

const good = (door: Door, points: readonly Point[]) => reply(door.body(points))

/** A status with an error in the provider's own form. */
const status = (code: number, words: string): Fault => ({
  title: `status ${code}`,
  answer: (door) => reply(door.error(code, words), code),
})

const tooMany = (title: string, headers: Record<string, string> = {}, more: Partial<Fault> = {}): Fault => ({
  title: `429 ${title}`,
  answer: (door) => reply(door.tooMany, 429, headers),
  ...more,
})

/** The day or instant that is stored already, and the newest one. */
const isStored = ({ at }: Point) => at === LAST_STORED || at === STORED_INSTANT
const isNewest = ({ at }: Point) => at === LAST || at === NEW_INSTANT

/** The same points but for the stored one and the newest, whose value is another. */
const spoilt = (title: string, spoil: (value: unknown) => unknown): Fault => ({
  title,
  answer: (door, points) =>
    good(
      door,
      points.map((point) =>
        isStored(point) || isNewest(point) ? { ...point, value: spoil(point.value) } : point,
      ),
    ),
})

const every = (title: string, change: (point: Point, door: Door) => Point): Fault => ({
  title,
  answer: (door, points) =>
    good(
      door,
      points.map((point) => change(point, door)),
    ),
})

/** The reply with every member of that name changed, or left out where the change gives undefined. */
const withMembers = (door: Door, points: readonly Point[], change: (value: unknown) => unknown) =>
  JSON.parse(JSON.stringify(door.body(points)), (key, value) =>
    key === door.valueKey ? change(value) : value,
  )

const page = '<!DOCTYPE html><html><body><p>Will be right back</p></body></html>'
const MINUTE_MS = 60_000

function onTheWay(title: string, before: Record<string, PlainReply>): Fault {
  return { title, answer: good, before, onlyAt: 'yahoo-quotes' }
}

/** The faults of the matrix, in the order of its rows. */
export const FAULTS = {
  // The way to the source.
  'connection refused': { title: 'nobody listens', place: 'closed-port', answer: good },
  'no such name': { title: 'DNS knows no such name', place: 'unknown-name', answer: good },
  'self-signed certificate': {
    title: 'TLS with a certificate nobody vouches for',
    place: 'self-signed',
    answer: good,
  },
  'hung up': { title: 'the connection is closed at once', answer: () => hangUp },
  'silence before the answer': {
    title: 'no answer in time',
    answer: () => silence,
    politeness: IMPATIENT,
  },
  'silence in the body': {
    title: 'half a body, then nothing',
    answer: (door, points) => half(door.body(points), 'silence'),
    politeness: IMPATIENT,
  },
  'slow drip': {
    title: 'a byte at a time, for ever',
    answer: (door, points) => drip(door.body(points), 50),
    politeness: { deadlineMs: 1500, retries: 1 },
  },
  'redirect 301 in a circle': {
    title: '301 to itself',
    answer: (door) => reply('', 301, { location: door.path }),
  },
  'redirect 302 in a circle': {
    title: '302 to itself',
    answer: (door) => reply('', 302, { location: door.path }),
  },
  'redirect to another site': {
    title: '302 to another host',
    answer: () => (response, _, request) => {
      const port = request.headers.host?.split(':')[1]
      response.writeHead(302, { location: `http://${FOREIGN_HOST}:${port}${FOREIGN_PATH}` }).end()
    },
  },
  'redirect to consent': {
    title: '302 to a consent page',
    answer: () => reply('', 302, { location: 'https://guce.yahoo.com/consent?gcrumb=abc' }),
  },
  'cancelled by us': {
    title: 'we shut down meanwhile',
    answer: () => silence,
    isCancelled: true,
  },

  // Statuses.
  '401': status(401, 'the key or crumb is not valid'),
  '403': status(403, 'not from where you are'),
  '404': status(404, 'no such thing here'),
  '422': status(422, 'a parameter is missing'),
  '429 in its own words': tooMany('in its own words'),
  '429 as plain text': {
    title: '429 as plain text',
    answer: () => reply('Edge: Too Many Requests', 429),
  },
  '429 as an object with code 429': {
    title: '429 as an object, under status 200',
    answer: () => reply({ status: { error_code: 429, error_message: 'the limit is exceeded' } }, 200),
  },
  '429, wait 0 s': {
    title: '429 once, asking for no wait',
    answer: (door, points) => first(reply(door.tooMany, 429, { 'retry-after': '0' }), good(door, points)),
  },
  '429, wait 120 s': tooMany('asking for 120 s', { 'retry-after': '120' }, { pulls: 2 }),
  '429, wait until a date': tooMany(
    'asking for ten minutes by a date',
    { 'retry-after': 'Wed, 11 Mar 2026 12:10:00 GMT' },
    { pulls: 2 },
  ),
  '429, wait for years': tooMany('asking for 31 years', { 'retry-after': '999999999' }, { pulls: 2 }),
  '500': status(500, 'something went wrong'),
  '503 with a page': { title: '503 with a page of HTML', answer: () => reply(page, 503) },
  '503 once': {
    title: '503 once, then well',
    answer: (door, points) => first(reply(page, 503), good(door, points)),
  },

  // Form.
  'truncated JSON': {
    title: 'JSON that ends too early',
    answer: (door, points) => reply(JSON.stringify(door.body(points)).slice(0, -9)),
  },
  'body cut off': {
    title: 'the connection closes within the body',
    answer: (door, points) => half(door.body(points), 'close'),
  },
  'HTML instead of JSON': { title: 'a page with status 200', answer: () => reply(page) },
  'NaN as a token': {
    title: 'NaN without quotes, which is no JSON',
    answer: (door, points) =>
      reply(JSON.stringify(withMembers(door, points, () => '@')).replaceAll('"@"', 'NaN')),
  },
  'empty reply': { title: 'a body of no bytes', answer: () => reply('') },
  'nothing inside': { title: 'an object without members', answer: () => reply({}) },
  'no points': { title: 'a reply with no value in it', answer: (door) => good(door, []) },
  '50 MB': { title: 'a reply of 50 MB', answer: () => flood, isHeavy: true },
  '50 MB, compressed': {
    title: 'a reply of 50 kB that unpacks to 50 MB',
    answer: () => bomb,
    isHeavy: true,
  },
  'nested without end': {
    title: 'lists within lists, 300,000 deep and closed',
    answer: () => reply(`${'['.repeat(300_000)}${']'.repeat(300_000)}`),
  },
  'a million values': {
    title: 'a list of a million noughts',
    answer: () => reply(`[${'0,'.repeat(1_000_000 - 1)}0]`),
  },
  'wrong type': {
    title: 'an object where the values belong',
    answer: (door, points) => reply(withMembers(door, points, () => ({ strange: true }))),
  },
  'missing field': {
    title: 'the values are not there',
    answer: (door, points) => reply(withMembers(door, points, () => undefined)),
  },
  'unknown extra fields': {
    title: 'more members than documented',
    answer: (door, points) => {
      const body = door.body(points)
      return reply(
        Array.isArray(body) ? body.map((row) => ({ ...row, fresh: { a: [1] } })) : { ...body, fresh: [1] },
      )
    },
  },

  // Values.
  'null bars': spoilt('null in place of values', () => null),
  'text bars': spoilt('text in place of values', () => 'n/a'),
  'NaN as text': spoilt("'NaN' in place of values", () => 'NaN'),
  zero: spoilt('values of 0', () => 0),
  negative: spoilt('values below 0', (value) => -Number(value)),
  x100: spoilt('single values a hundred times too large', (value) => Number(value) * 100),
  'all x100': every('all values a hundred times too large, as in cents', ({ at, value }) => ({
    at,
    value: Number(value) * 100,
  })),
  'duplicate bars': {
    title: 'the newest bar twice, alike',
    answer: (door, points) => good(door, [...points, ...points.filter(isNewest)]),
  },
  'duplicate bars that differ': {
    title: 'the newest bar twice, the second higher by 1 %',
    answer: (door, points) =>
      good(door, [
        ...points,
        ...points.filter(isNewest).map((point) => ({ ...point, value: Number(point.value) * 1.01 })),
      ]),
  },
  'bars out of order': {
    title: 'the newest bar first',
    answer: (door, points) => good(door, points.toReversed()),
  },
  'split, announced': {
    title: 'a split 10:1 on Tuesday, every earlier price restated',
    answer: (door, points) =>
      reply(
        door.body(
          points.map((point) => ({ ...point, value: Number(point.value) / 10 })),
          { day: LAST, numerator: 10, denominator: 1 },
        ),
      ),
  },
  'split, not announced': every('a tenth of the price from Monday on, and nobody says why', (point) => ({
    ...point,
    value: point.at > '2026-03-07' ? Number(point.value) / 10 : point.value,
  })),
  'another currency': {
    title: 'a reply in euros; in yen where it names no currency',
    answer: (door, points) =>
      reply(
        door.inEuros(points) ??
          door.body(points.map((point) => ({ ...point, value: Number(point.value) * 150 }))),
      ),
  },
  'a future date': {
    title: 'a value of the day after tomorrow',
    answer: (door, points) =>
      good(door, [
        ...(door.part === 'readings' ? [] : points),
        {
          at: door.part === 'history' ? '2026-03-13' : '2026-03-13T20:00:00.000Z',
          value: door.level,
        },
      ]),
  },
  "the source's clock 3 min ahead": every('times three minutes late', (point, door) =>
    door.part === 'readings'
      ? { ...point, at: '2026-03-11T12:03:00.000Z' }
      : { ...point, shiftMs: 3 * MINUTE_MS },
  ),
  "the source's clock 3 h ahead": every('times three hours late', (point, door) =>
    door.part === 'readings'
      ? { ...point, at: '2026-03-11T15:00:00.000Z' }
      : { ...point, shiftMs: 180 * MINUTE_MS },
  ),
  'our clock ahead': {
    title: 'the reply was made before the last day ended',
    answer: (door, points) => reply(door.body(points), 200, { date: 'Tue, 10 Mar 2026 15:00:00 GMT' }),
  },

  // What leads to Yahoo's quotes.
  'crumb 429': onTheWay('429 in place of a crumb', {
    '/v1/test/getcrumb': { status: 429, body: 'Too Many Requests' },
  }),
  'a page for a crumb': onTheWay('HTML in place of a crumb', { '/v1/test/getcrumb': { body: page } }),
  'no cookie': onTheWay('a page without a cookie', { '/quote/AAPL': { body: page } }),
  'consent in a circle': onTheWay('consent pages that lead to each other', {
    '/quote/AAPL': { status: 302, headers: { location: 'https://guce.yahoo.com/consent?gcrumb=abc' } },
    '/consent': { status: 302, headers: { location: 'https://consent.yahoo.com/v2/collectConsent' } },
    '/v2/collectConsent': { status: 302, headers: { location: 'https://guce.yahoo.com/consent' } },
  }),
  'consent to another site': onTheWay('a consent page that leads elsewhere', {
    '/quote/AAPL': { status: 302, headers: { location: 'https://guce.yahoo.com/consent?gcrumb=abc' } },
    '/consent': { status: 302, headers: { location: `http://${FOREIGN_HOST}${FOREIGN_PATH}` } },
  }),
} satisfies Record<string, Fault>

export type FaultId = keyof typeof FAULTS
