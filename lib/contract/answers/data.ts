import { z } from 'zod'
import { FIELDS } from '@/lib/market/asset'
import { day, instant, list, number, oneOf, orNull, text, whole } from '../field'
import { vintage, warnings } from '../sample'

const gap = z
  .strictObject({
    from: day('First session (day) without a value.'),
    to: day('The last one.'),
    days: whole('How many sessions of the NYSE, or UTC days, it comes to.'),
  })
  .meta({ id: 'Gap', description: 'Neighbouring sessions (days) that a history lacks between two values.' })

const source = z
  .strictObject({
    provider: text('Who gives it.'),
    firstDay: day('First day with a value.'),
    lastDay: day('Last day with a value.'),
    count: whole('Days with a value.'),
    gaps: list(gap, 'What is missing between the two.'),
    recordedAt: instant('When its newest batch was read.'),
  })
  .meta({ id: 'HeldSource', description: 'What one source has of an asset.' })

const spread = z
  .strictObject({
    day: day('A day on which at least two sources have a value.'),
    spread: number(
      'How much the highest lies above the lowest, as a fraction of the lowest, to a hundredth of a per cent; 0 only where they are the same.',
    ),
    lowest: text('Whose value is the lowest.'),
    highest: text('Whose value is the highest.'),
  })
  .meta({ id: 'SourceSpread', description: 'How far sources lie apart on one day.' })

const heldAsset = z
  .strictObject({
    id: text('The asset.'),
    name: text('Its name.'),
    calendar: oneOf(['nyse', 'utc-days'], 'When it has a value: on NYSE sessions, or on every UTC day.'),
    unit: text('Unit of its values.'),
    state: oneOf(
      ['current', 'stale', 'sample', 'none'],
      'Its newest value is the one to be expected; is older; is of the embedded sample, which ends by design; there is none.',
    ),
    last: orNull(
      z.strictObject({
        provider: text('Who gave it.'),
        field: oneOf(FIELDS, 'What it is.'),
        day: day('The session or UTC day it is filed under.'),
        value: orNull(number('The value in the unit of the asset.'), 'Null where it is withheld.'),
        ageSeconds: whole('Since that session or day ended.'),
        daysBehind: whole('Sessions (days) that can be expected by now and are not there.'),
      }),
      'The daily value by which it is shown last. Null without values.',
    ),
    next: orNull(
      z.strictObject({
        day: day('The session or UTC day.'),
        by: instant('When every provider can be expected to have it.'),
      }),
      'What should follow. Null without values, and of the embedded sample.',
    ),
    sources: list(source, 'All that have it, the one that is shown first.'),
    gaps: list(
      gap,
      'What the history lacks that an answer over all days is of: the first source, or all joined where they begin earlier.',
    ),
    refused: whole('How many of its values were refused.'),
    spread: orNull(
      z.strictObject({
        last: spread.describe('On the last day of which two sources have a value.'),
        largest: spread.describe('Where they lay furthest apart.'),
        days: whole('How many days were compared: the last 250 at most.'),
      }),
      'Null with a single source, and where sources have no day in common.',
    ),
    withheld: orNull(
      text('Why the value is not given although it is known: the terms of its source.'),
      'Null where nothing is withheld.',
    ),
  })
  .meta({ id: 'HeldAsset', description: 'What the store holds of an asset, and what is weak about it.' })

const refusal = z
  .strictObject({
    asset: text('The asset.'),
    field: text('The field.'),
    at: text('The day or instant, as far as it was legible.'),
    provider: text('Who gave it.'),
    value: orNull(text('As it was found.'), 'Null where it is withheld.'),
    reason: text('Why it was not accepted; its figures are left out where the value is withheld.'),
    recordedAt: instant('When it was first found.'),
    withheld: orNull(
      text('Why the value is not given although it is known: the terms of its source.'),
      'Null where nothing is withheld.',
    ),
  })
  .meta({ id: 'RefusedValue', description: 'A value that was not accepted and is in no figure.' })

const asked = z
  .strictObject({
    provider: text('The source.'),
    attempts: whole('How often it was asked, of the last 5,000 attempts.'),
    failed: whole('How often that failed.'),
    lastStartedAt: instant('When it was asked last.'),
    lastSucceededAt: orNull(instant('When it last gave something usable.'), 'Null for never.'),
    lastFailedAt: orNull(instant('When it last failed.'), 'Null for never.'),
  })
  .meta({ id: 'AskedSource', description: 'How a source answered.' })

const run = z
  .strictObject({
    id: whole('Its number.'),
    provider: text('Who was asked.'),
    asset: text('For which asset; * for the present values of all.'),
    trigger: oneOf(['schedule', 'command', 'view', 'api'], 'What set it off.'),
    startedAt: instant('When it began.'),
    finishedAt: orNull(instant('When it ended.'), 'Null while it runs, and where it died.'),
    status: oneOf(
      ['ok', 'unchanged', 'partial', 'failed', 'running', 'died'],
      'New values; nothing new; some refused; failed; not yet ended; never ended, as its process did.',
    ),
    written: whole('Values that were new or had changed.'),
    unchanged: whole('Values that were known.'),
    refused: whole('Values that were refused.'),
    errorKind: orNull(text('What kind of failure.'), 'Null without one.'),
    message: orNull(text('What is to be said of it, in a sentence.'), 'Null for nothing.'),
    batch: orNull(whole('The vintage that it wrote.'), 'Null where it wrote nothing.'),
  })
  .meta({ id: 'Run', description: 'One asking of a source for an asset.' })

const batch = z
  .strictObject({
    batch: whole('Its number, the vintage.'),
    kind: oneOf(['ingest', 'import', 'sample', 'correction', 'withdrawal'], 'How it came about.'),
    provider: text('Whose values.'),
    note: text('What this is.'),
    committedAt: instant('When it was written.'),
    recordedAt: instant('When it was read at its source.'),
    withdrawnIn: orNull(whole('The batch that withdrew it.'), 'Null where it counts.'),
    observations: whole('Values of days in it.'),
    readings: whole('Values of instants in it.'),
  })
  .meta({ id: 'Batch', description: 'What was written together.' })

export const dataAnswer = z
  .strictObject({
    now: instant('When this was said.'),
    vintage,
    writeProblem: orNull(
      text('Why nothing can be stored: the disk is full or read-only, or the database was not reached.'),
      'Null where the last write was taken.',
    ),
    assets: list(heldAsset, 'Every known asset.'),
    refused: whole('How many values were refused.'),
    refusals: list(refusal, 'The last 100 of them, the newest first.'),
    providers: list(asked, 'Every source that was asked.'),
    runs: list(run, 'The last 100 attempts, the newest first.'),
    batches: list(batch, 'The last 100 batches, the newest first.'),
    warnings,
  })
  .meta({ id: 'DataAnswer', description: 'How far the numbers of the store can be trusted.' })
