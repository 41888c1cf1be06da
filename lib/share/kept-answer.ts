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

const evidenceRow = z.object({
  key: z.string(),
  label: z.string(),
  value: z.string(),
  interval: text,
  n: z.string(),
  dates: z.string(),
  method: z.string(),
})

const keptAnswerSchema = z.object({
  sentence: z.object({ en: z.string(), de: z.string() }),
  // Since snapshots are compared with the live answer, and made of every question.
  evidence: z.object({ en: z.array(evidenceRow), de: z.array(evidenceRow) }).optional(),
  /** Of the main page only. */
  correlation: pair.extend({ others: z.array(pair).optional() }).optional(),
  /** Of every other question. */
  figures: z.record(z.string(), z.unknown()).optional(),
})

/** What a snapshot said when it was shared: its sentence, and each figure as the API gives it. */
export type KeptAnswer = z.infer<typeof keptAnswerSchema>
export type KeptFigure = z.infer<typeof figure>
/** A row of the evidence as it was printed. */
export type KeptRow = z.infer<typeof evidenceRow>

/** A list of more values than this, at any depth, is a column or a table. It bounds what anyone may have kept. */
const LARGEST_LIST = 100

/** The figures of an answer without its columns, at any depth: the store at the snapshot's vintage gives them again. */
export function withoutColumns(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutColumns)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => !(Array.isArray(member) && valuesIn(member) > LARGEST_LIST))
      .map(([name, member]) => [name, withoutColumns(member)]),
  )
}

function valuesIn(value: unknown): number {
  if (value === null || typeof value !== 'object') return 1
  return Object.values(value).reduce((sum: number, member) => sum + valuesIn(member), 0)
}

/**
 * What a snapshot keeps of an answer, or has kept of it. All else is left out, above all the columns and lists with
 * an entry for each day: the store at the snapshot's vintage gives them again, and anyone may share snapshots.
 *
 * @throws ZodError where a figure or a sentence is missing
 */
export function keptAnswer(answer: unknown): KeptAnswer {
  return keptAnswerSchema.parse(answer)
}
