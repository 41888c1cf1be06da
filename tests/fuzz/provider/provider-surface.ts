import { checkHistory } from '@/lib/ingest/check-history'
import { checkReadings } from '@/lib/ingest/check-readings'
import { isDay } from '@/lib/market/day'
import { AFTER_FAILURE, ProviderError } from '@/lib/providers/errors'
import type { Refused } from '@/lib/providers/provider'
import { sortObservations } from '@/lib/store/observations'
import { sortReadings } from '@/lib/store/readings'
import type { Surface } from '../surface'
import { coinMetricsQuestions } from './coinmetrics-questions'
import type { ProviderInput } from './provider-input'
import { mutatedReply, randomReply } from './provider-inputs'
import type { Given, Question, Stated } from './question'
import { startReplyingServer } from './replying-server'
import { totalQuestions } from './total-questions'
import { yahooQuestions } from './yahoo-questions'

/** Replies to every question that a provider asks, over a loopback connection, through the real clients. */
export async function providerSurface(): Promise<Surface<ProviderInput>> {
  const server = await startReplyingServer()
  const questions = [
    ...yahooQuestions(server.url),
    ...totalQuestions(server.url),
    ...coinMetricsQuestions(server.url),
  ]
  return {
    random: randomReply(questions),
    mutated: mutatedReply(questions),
    async check(input) {
      const question = questions.find(({ name }) => name === input.question)!
      server.reply(question.path, input)
      const given = await question.ask().catch((error: unknown) => error)
      if (Object.keys(Object.prototype).length > 0 || 'polluted' in {})
        throw new Error('The prototype is polluted.')
      if (given instanceof Error) {
        requireSentence(given)
        return 'refused'
      }
      return checkGiven(question, given as Given, input)
    },
    show: ({ body, ...rest }) =>
      `${JSON.stringify(rest)}\n${Buffer.from(body).toString('latin1').slice(0, 3_000)}`,
    close: server.close,
  }
}

function requireSentence(error: Error): void {
  if (!(error instanceof ProviderError)) throw error
  const { kind, message } = error
  if (!Object.hasOwn(AFTER_FAILURE, kind)) throw new Error(`A failure of no known kind: ${kind}.`)
  if (message.length > 400 || !message.endsWith('.') || message.includes('\n') || /CG-secret/.test(message))
    throw new Error(`Not one short sentence: ${message.slice(0, 1000)}`)
}

function checkGiven(question: Question, given: Given, { body }: ProviderInput): 'accepted' | 'refused' {
  const stated = question.stated(JSON.parse(new TextDecoder().decode(body).trim()))
  const values: readonly Stated[] =
    'history' in given
      ? given.history.values.map(({ day, ...rest }) => ({ ...rest, at: day, asset: given.asset.id }))
      : given.readings.readings.map(({ instant, ...rest }) => ({ ...rest, at: instant }))
  for (const { asset, field, at, value } of values) {
    const isThere = stated.some(
      (one) =>
        one.asset === asset &&
        one.field === field &&
        one.at === at &&
        Math.abs(one.value - value) <= question.tolerance * Math.abs(one.value),
    )
    const isValue = Number.isFinite(value) && (field === 'volume' ? value >= 0 : value > 0)
    const isTime =
      isDay(at.slice(0, 10)) && at >= '1998' && Date.parse(at) <= Date.parse(question.now) + 5 * 60_000
    if (!isThere || !isValue || !isTime)
      throw new Error(`Not in the reply: ${field} of ${asset} at ${at}, ${value}.`)
  }
  const { refused, notes } = 'history' in given ? given.history : given.readings
  for (const entry of refused) requireShort(entry)
  for (const note of notes) if (note.length > 600) throw new Error(`A long note: ${note}`)
  requireStorable(given, question.now)
  return values.length > 0 ? 'accepted' : 'refused'
}

/** A refusal goes into the store and onto a page. */
function requireShort(refused: Refused): void {
  for (const [name, text] of Object.entries(refused))
    if (typeof text !== 'string' || text.length > 200)
      throw new Error(`${name} of a refusal: ${String(text)}`)
}

/** The checks between a provider and the store, and those of the store before it writes. */
function requireStorable(given: Given, now: string): void {
  if ('history' in given) {
    const { asset, history } = given
    const checked = { asset, provider: 'p', history, stored: new Map(), to: now.slice(0, 10), now }
    sortObservations(checkHistory(checked).observations)
  } else {
    const { assets, readings } = given
    const checked = {
      provider: 'p',
      kind: 'now',
      answer: readings,
      assets,
      now,
      heldAt: () => undefined,
      stored: () => ({ first: [], lastBefore: () => null }),
    } as const
    sortReadings(checkReadings(checked).readings)
  }
}
