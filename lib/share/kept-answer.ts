import { z } from 'zod'

// What is added to a figure later must be optional here: snapshots that were kept before lack it.
const number = z.number().nullable()
const text = z.string().nullable()

const interval = z.object({ lower: z.number(), upper: z.number(), intervalMethod: z.string() })

const figure = z.object({
  r: number,
  lower: number,
  upper: number,
  intervalMethod: text,
  fisher: interval.nullable(),
  // Since claims must hold in it too.
  jackknife: interval.nullable().optional(),
  n: z.int(),
  effectiveN: number,
  from: text,
  to: text,
  methodVersion: z.string(),
  reason: text,
})

const standing = figure.extend({
  day: text,
  percentile: number,
  rankedAgainst: z.int(),
  changeOver21: number,
  peak: number,
  peakDay: text,
})

const pair = figure.extend({
  x: z.string(),
  y: z.string(),
  partial: figure.extend({ given: z.string() }).nullable(),
  // Since it stands beside rank correlations.
  pearson: figure.nullable().optional(),
  levels: figure.extend({ lastWindow: figure, pinned: figure.nullable() }),
  last: standing,
  pinned: standing.nullable(),
  // Since DCC is offered: whether its line is told from a constant correlation, and what stood in for it.
  methodUsed: z.string().optional(),
  standIn: z.object({ asked: z.string(), reason: z.string(), needed: z.int() }).nullable().optional(),
  dynamics: z
    .object({ distinguishable: z.boolean(), p: z.number(), method: z.string() })
    .nullable()
    .optional(),
  dropped: z.array(z.object({ reason: z.string(), asset: z.string(), count: z.int() })),
  providers: z.record(z.string(), z.array(z.string())),
})

const keptAnswerSchema = z.object({
  sentence: z.object({ en: z.string(), de: z.string() }),
  correlation: pair.extend({ others: z.array(pair).optional() }),
})

/** What a snapshot said when it was shared: its sentence, and each figure as the API gives it. */
export type KeptAnswer = z.infer<typeof keptAnswerSchema>
export type KeptFigure = z.infer<typeof figure>

/**
 * What a snapshot keeps of an answer, or has kept of it. All else is left out, above all the columns and lists with
 * an entry for each day: the store at the snapshot's vintage gives them again, and anyone may share snapshots.
 *
 * @throws ZodError where a figure or a sentence is missing
 */
export function keptAnswer(answer: unknown): KeptAnswer {
  return keptAnswerSchema.parse(answer)
}
