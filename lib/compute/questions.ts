import { breakTestOf } from '@/lib/analysis/break-test'
import { bubbleOf } from '@/lib/analysis/bubble'
import { connectednessOf } from '@/lib/analysis/connectedness'
import { constancyOf } from '@/lib/analysis/constancy'
import { correlationOf, partialOf } from '@/lib/analysis/correlation'
import { eventStudyOf } from '@/lib/analysis/event-study'
import { leadLagOf } from '@/lib/analysis/lead-lag'
import { matrixOf } from '@/lib/analysis/matrix'
import { scenarioOf } from '@/lib/analysis/scenario'

/** How far a computation has come, in steps of its own. */
export type OnProgress = (done: number, of: number) => void

interface Entry {
  readonly run: (input: never, onProgress?: OnProgress) => unknown
  readonly queue: Queue
}

/**
 * What is computed away from the server's own thread. `quick` answers a page that somebody waits for; `long` draws
 * thousands of samples and must not stand in the way of the quick ones. Inputs and results are plain data.
 */
export const QUESTIONS = {
  correlation: { run: correlationOf, queue: 'quick' },
  partial: { run: partialOf, queue: 'quick' },
  breakTest: { run: breakTestOf, queue: 'quick' },
  matrix: { run: matrixOf, queue: 'quick' },
  leadLag: { run: leadLagOf, queue: 'quick' },
  eventStudy: { run: eventStudyOf, queue: 'quick' },
  constancy: { run: constancyOf, queue: 'long' },
  connectedness: { run: connectednessOf, queue: 'long' },
  bubble: { run: bubbleOf, queue: 'long' },
  scenario: { run: scenarioOf, queue: 'long' },
} as const satisfies Record<string, Entry>

export type Queue = 'quick' | 'long'
export type Question = keyof typeof QUESTIONS
export type Input<Name extends Question> = Parameters<(typeof QUESTIONS)[Name]['run']>[0]
export type Answer<Name extends Question> = ReturnType<(typeof QUESTIONS)[Name]['run']>
