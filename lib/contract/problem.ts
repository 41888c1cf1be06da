import { z } from 'zod'
import { list, text, texts, whole } from './field'

/** RFC 9457: why a request is not answered, with the valid choices as data. */
export const problemSchema = z
  .strictObject({
    type: z.literal('about:blank').describe('Nothing beyond the status.'),
    title: text('The same for every problem of a status.'),
    status: whole('The HTTP status.'),
    detail: text('What is wrong and what would be right, as sentences in the language asked for.'),
    choices: texts('Valid choices, or the two ends of a valid range.').optional(),
    problems: list(
      z.strictObject({
        parameter: text('Its name.'),
        given: text('What was given, cut to 60 characters.'),
        problem: text('What is wrong with it, as a word for programs.'),
        choices: texts('Valid choices, or the two ends of a valid range.'),
      }),
      'Each parameter that cannot be used.',
    ).optional(),
    database: z.literal('unreachable').optional().describe('Of the health check alone.'),
  })
  .meta({ id: 'Problem', description: 'Why a request is not answered (RFC 9457).' })
