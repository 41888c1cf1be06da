import { z } from 'zod'
import { FIELDS } from '@/lib/market/asset'
import {
  day,
  flag,
  instant,
  list,
  number,
  numbers,
  oneOf,
  orNull,
  text,
  texts,
  translated,
  whole,
} from '../field'
import { vintage, warnings } from '../sample'

const stale = orNull(
  flag('Whether its last day is earlier than providers can be expected to have by now.'),
  'Null without values, and for the embedded sample, which ends by design.',
)

export const listedAsset = z
  .strictObject({
    id: text('As it is asked for: ORCL, TOTAL.'),
    name: text('Its name.'),
    kind: oneOf(['equity', 'etf', 'coin', 'token', 'total', 'basket', 'own'], 'What it is.'),
    calendar: oneOf(['nyse', 'utc-days'], 'When it has a value: on NYSE sessions, or on every UTC day.'),
    currency: text('Currency.'),
    unit: text('Unit of its main field.'),
    firstDay: orNull(day('First day with a value.'), 'Null without values.'),
    lastDay: orNull(day('Last day with a value.'), 'Null without values.'),
    provider: orNull(text('The provider shown by default.'), 'Null without values.'),
    providers: texts('All that have it.'),
    stale,
  })
  .meta({ id: 'ListedAsset', description: 'A known asset with the span of its default history.' })

export const assetsAnswer = z
  .strictObject({ assets: list(listedAsset, 'Every known asset.'), warnings })
  .meta({ id: 'AssetsAnswer', description: 'Every known asset.' })

export const quote = z
  .strictObject({
    id: text('The asset.'),
    price: orNull(number('Price in USD.'), 'Null for totals, which have none, and without values.'),
    marketCap: orNull(number('Market cap in USD.'), 'Null where it is not known.'),
    marketCapFrom: orNull(
      oneOf(
        ['provider', 'approximate-shares'],
        'Where it comes from; approximate-shares is price times a published share count.',
      ),
      'Null where it is not known.',
    ),
    change: orNull(
      number('Against the last value of an earlier session (day), in the main field’s unit.'),
      'Null where there is none.',
    ),
    changePercent: orNull(number('The same in per cent.'), 'Null where there is none.'),
    changeSince: orNull(day('The day of that value.'), 'Null where there is none.'),
    day: orNull(day('The session or UTC day the value belongs to.'), 'Null without values.'),
    currency: oneOf(['USD'], 'Currency.'),
    instant: orNull(instant('When it was read.'), 'Null without values.'),
    provider: orNull(text('Who gave it.'), 'Null without values.'),
    ageSeconds: orNull(number('Its age in seconds.'), 'Null without values.'),
    state: oneOf(
      ['live', 'closed', 'stale', 'sample', 'none'],
      'Fresh; of a closed market; older than it should be; of the embedded sample; without values.',
    ),
    withheld: orNull(
      text(
        'Why price, change and market cap are not given although they are known: the terms of the source.',
      ),
      'Null where nothing is withheld.',
    ),
  })
  .meta({ id: 'Quote', description: 'The latest known value of an asset, with its age.' })

export const quotesAnswer = z
  .strictObject({ quotes: list(quote, 'Each asset once.'), warnings })
  .meta({ id: 'QuotesAnswer', description: 'The latest known values.' })

export const seriesAnswer = z
  .strictObject({
    asset: text('The asset.'),
    field: oneOf(FIELDS, 'What is measured.'),
    unit: text('Unit of the values.'),
    interval: oneOf(['1d', '1h'], 'Values of days, or hourly readings.'),
    days: list(z.string(), 'Days; for readings, instants.'),
    values: numbers('One for each of them.'),
    provenance: list(
      z.strictObject({ provider: text('Who gave it.'), vintage: whole('In which batch it was stored.') }),
      'Of each value.',
    ),
    providers: texts('All that are used.'),
    vintage,
  })
  .meta({ id: 'SeriesAnswer', description: 'One field of one asset as stored, in columns.' })

export const marketEvent = z
  .strictObject({
    slug: text('Names the event.'),
    day: day('The NYSE session (or UTC day) it is filed under.'),
    instant: orNull(instant('When it became known.'), 'Null where no source says so.'),
    category: text('What it is about.'),
    isStory: flag('The event this site began with.').optional(),
    assets: texts('The assets it concerns.'),
    title: translated('Its title.'),
    summary: translated('What happened.'),
    claim: z
      .strictObject({
        quote: translated('The claim, in the words of a source.'),
        about: translated('What kind of source it is.'),
        source: text('Its address.'),
      })
      .optional()
      .describe('What was claimed of it, where anything was.'),
    rivalCauses: list(translated('One of them.'), 'What else was named on the same day.'),
    sources: texts('Addresses of the sources.'),
    evidence: translated('How well the sources support it.'),
    doubtful: flag('Weak, unverified or conflicting evidence.'),
    doubt: orNull(translated('What is doubtful.'), 'Null for nothing.'),
    sessionMovesPercent: orNull(
      z
        .record(z.string(), z.number())
        .describe('Close-to-close moves of that session by asset, in per cent.'),
      'Null where none were noted.',
    ),
  })
  .meta({ id: 'MarketEvent', description: 'A dated event with its sources and how well it is evidenced.' })

export const eventsAnswer = z
  .strictObject({ events: list(marketEvent, 'By day.') })
  .meta({ id: 'EventsAnswer', description: 'Dated facts with sources.' })

const live = z.literal(true).describe('This process answers.')
const ready = z
  .literal(true)
  .describe('It takes requests: the database is there and migrated, and there are threads to compute on.')

export const healthAnswer = z
  .strictObject({
    status: oneOf(
      ['ok', 'degraded'],
      'The store can be read and written; it can be read and nothing can be stored, for which `writeProblem` says why.',
    ),
    live,
    ready,
    database: oneOf(['sqlite', 'postgresql'], 'Which database.'),
    vintage,
    writeProblem: orNull(
      text('Why nothing can be stored: the disk is full or read-only, or the database was not reached.'),
      'Null where the last write was taken.',
    ),
    staleAssets: texts('Those whose last day is earlier than providers can be expected to have by now.'),
    assets: list(
      z.strictObject({
        id: text('The asset.'),
        provider: orNull(text('The provider shown by default.'), 'Null without values.'),
        lastDay: day('Last day with a value.'),
        ageSessions: whole('Sessions (days) that providers can be expected to have and the store lacks.'),
        stale,
      }),
      'Every asset with values.',
    ),
  })
  .meta({
    id: 'HealthAnswer',
    description:
      'Whether this server is live and ready, and how old each asset is. Where it is not ready the answer is 503, a problem whose `ready` is false and whose `reasons` say why.',
  })

export const livenessAnswer = z
  .strictObject({ live })
  .meta({ id: 'LivenessAnswer', description: 'Whether this process answers.' })

export const readinessAnswer = z
  .strictObject({ live, ready })
  .meta({ id: 'ReadinessAnswer', description: 'Whether this process should get requests.' })
