import { z } from 'zod'
import { STORY } from '@/lib/share/story'
import { flag, instant, list, oneOf, orNull, text, translated, whole } from '../field'
import { hash, methods, vintage } from '../sample'

const id = z
  .string()
  .regex(/^[a-z2-7]{16}$/)
  .describe('Names the snapshot: the same view at the same vintage has the same.')
const question = oneOf(STORY, 'Which question is answered.')
const view = z.record(z.string(), z.unknown()).describe('The view in full, its range resolved to days.')
const url = text('Where readers find it; a path where the server does not know its own address.')

/** What a snapshot is asked for by. */
export const snapshotBody = z
  .strictObject({
    question: question.default('correlation'),
    view: z
      .union([z.string(), z.record(z.string(), z.unknown())])
      .describe('The parameters of the question as an object, or the query of its link.'),
  })
  .meta({ id: 'SnapshotRequest', description: 'What a snapshot is asked for by.' })

export const sharedSnapshot = z
  .strictObject({ id, url, question, view, vintage, hash })
  .meta({ id: 'SharedSnapshot', description: 'A view, frozen.' })

const evidenceRow = z
  .strictObject({
    key: text('Names the figure.'),
    label: text('What it is.'),
    value: text('As it was printed.'),
    interval: orNull(text('As it was printed.'), 'Null where there is none.'),
    n: text('Rows.'),
    dates: text('From when to when.'),
    method: text('How it was computed.'),
  })
  .meta({ id: 'EvidenceRow', description: 'A row of the evidence as it was printed.' })

export const snapshotAnswer = z
  .strictObject({
    id,
    url,
    question,
    view,
    vintage,
    methods,
    seed: whole('Where random draws begin.'),
    answer: z
      .strictObject({
        sentence: translated('The answer in one sentence, as it was given then.'),
        evidence: z
          .strictObject({ en: list(evidenceRow, 'In English.'), de: list(evidenceRow, 'In German.') })
          .optional()
          .describe('Missing in the oldest snapshots.'),
        correlation: z
          .record(z.string(), z.unknown())
          .optional()
          .describe('The figures of a correlation as its own route gives them, without columns.'),
        figures: z
          .record(z.string(), z.unknown())
          .optional()
          .describe('Those of any other question as its own route gives them, without columns.'),
      })
      .describe('What was said when it was shared.'),
    hash,
    createdAt: instant('When it was shared.'),
  })
  .meta({ id: 'SnapshotAnswer', description: 'A frozen answer: what it follows from, and what it said.' })

export const ingestSummary = z
  .strictObject({
    assets: list(
      z.strictObject({
        asset: text('The asset; "*" where readings of all were asked for at once.'),
        provider: orNull(text('Who was asked.'), 'Null where nobody could be.'),
        status: oneOf(
          ['ok', 'unchanged', 'partial', 'failed'],
          'partial: stored, but some values were put aside.',
        ),
        written: whole('Values written.'),
        unchanged: whole('Values that were there already.'),
        quarantined: whole('Values put aside.'),
        errorKind: orNull(
          oneOf(
            [
              'unreachable',
              'timeout',
              'rate-limited',
              'unauthorised',
              'not-found',
              'refused',
              'server-error',
              'not-the-format',
              'incomplete',
              'empty',
              'cancelled',
              'circuit-open',
            ],
            'Why the source failed.',
          ),
          'Null where it did not.',
        ),
        message: orNull(text('A sentence worth telling.'), 'Null for none.'),
      }),
      'Each asking of a provider for an asset, in order.',
    ),
    outcome: oneOf(['all', 'some', 'none'], 'Whether what was asked for is now up to date.'),
    isCancelled: flag('Whether it was ended early.'),
    written: whole('Values written in all.'),
    failed: whole('Attempts that failed.'),
    message: text('The outcome in one sentence.'),
  })
  .meta({ id: 'IngestSummary', description: 'What came of a pull.' })
