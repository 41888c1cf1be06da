import { AFTER_FAILURE } from '@/lib/providers/errors'
import type { Expected } from './expected'
import type { Outcome } from './run-case'

/** In sentences, each way in which what came differs from what must come; none is good. */
export function mismatches(name: string, expected: Expected, outcome: Outcome): string[] {
  const found: string[] = [...outcome.broken]
  const compare = (what: string, must: unknown, is: unknown) => {
    if (must !== is) found.push(`${what}: ${is} instead of ${must}.`)
  }
  compare('Kind', expected.kind, outcome.kind)
  compare('Requests', expected.requests, outcome.requests)
  compare('Written', expected.written, outcome.written)
  compare('Status', statusOf(expected), outcome.status)
  if (!fits(expected.says?.replaceAll('{name}', name) ?? null, outcome.says))
    found.push(`It says '${outcome.says}' instead of '${expected.says}'.`)
  found.push(...unlike(expected.quarantined, outcome.quarantined))
  if (expected.kind !== null)
    compare('The next source was asked', AFTER_FAILURE[expected.kind] !== 'stop', outcome.nextAsked)
  return found
}

function statusOf({ kind, quarantined, written }: Expected): Outcome['status'] {
  if (kind !== null) return 'failed'
  return quarantined.length > 0 ? 'partial' : written > 0 ? 'ok' : 'unchanged'
}

/** Each value put aside must be told of, and each that is told of be put aside, as often as that. */
function* unlike(expected: readonly string[], found: readonly string[]): Generator<string> {
  const left = [...found]
  for (const line of expected) {
    const [, times = '1', pattern = line] = /^(\d+) x (.*)$/.exec(line) ?? []
    const before = left.length
    for (let count = 0; count < Number(times); count++) {
      const index = left.findIndex((row) => fits(pattern, row))
      if (index >= 0) left.splice(index, 1)
    }
    const missing = Number(times) - (before - left.length)
    if (missing > 0) yield `Not put aside (${missing} of ${times}): ${pattern}.`
  }
  for (const row of left.slice(0, 3)) yield `Put aside though not expected: ${row}.`
  if (left.length > 3) yield `And ${left.length - 3} more.`
}

/** Whether a text is as the pattern says, in which '*' stands for anything. */
function fits(pattern: string | null, text: string | null): boolean {
  if (pattern === null || text === null) return pattern === text
  const literal = pattern.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${literal.join('[\\s\\S]*')}$`).test(text)
}
