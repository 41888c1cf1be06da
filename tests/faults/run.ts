import { AFTER_FAILURE } from '@/lib/providers/errors'
import type { Door } from './matrix/door'
import { DOORS } from './matrix/doors'
import { FAULTS, type FaultId } from './matrix/faults'
import { type CaseResult, runMatrix } from './matrix/run-matrix'

/** `npm run faults [-- DOOR|FAULT ...]`: every fault behind every door, or those named. A mismatch is exit code 1. */
const asked = process.argv.slice(2)
const doors = DOORS.filter(({ id }) => asked.includes(id))
const faultIds = (Object.keys(FAULTS) as FaultId[]).filter((id) => asked.includes(id))
const unknown = asked.filter(
  (word) => !doors.some(({ id }) => id === word) && !faultIds.includes(word as FaultId),
)

if (unknown.length > 0) {
  console.error(
    `No such door or fault: ${unknown.join(', ')}. Doors: ${DOORS.map(({ id }) => id).join(', ')}. Faults: ${Object.keys(FAULTS).join('; ')}.`,
  )
  process.exitCode = 1
} else {
  await report(doors.length > 0 ? doors : DOORS, faultIds.length > 0 ? faultIds : undefined)
}

async function report(someDoors: readonly Door[], someFaults: readonly FaultId[] | undefined): Promise<void> {
  const began = performance.now()
  const results = await runMatrix(someDoors, someFaults)
  const rows = results.map(cellsOf)
  const head = ['provider', 'fault', 'kind', 'next step', 'requests', 'written', 'put aside', 'verdict']
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  )
  for (const row of [head, ...rows])
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
  const wrong = results.filter((result) => result.mismatches.length > 0)
  for (const { door, faultId, mismatches } of wrong)
    console.log(`\n${door.id}, ${faultId}:\n  ${mismatches.join('\n  ')}`)
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(
    `\n${results.length} cases in ${seconds} s: ${results.length - wrong.length} as the table says, ${wrong.length} not. No stored row was touched in any of the former.`,
  )
  if (wrong.length > 0) process.exitCode = 1
}

function cellsOf({ door, faultId, outcome, mismatches }: CaseResult): string[] {
  const { kind, requests, written, quarantined, status } = outcome
  return [
    door.id,
    faultId,
    kind ?? status,
    nextStep(outcome),
    String(requests),
    String(written),
    String(quarantined.length),
    mismatches.length === 0 ? 'good' : 'WRONG',
  ]
}

function nextStep({ kind, requests }: CaseResult['outcome']): string {
  if (kind === null) return 'none'
  const after = AFTER_FAILURE[kind]
  if (after === 'stop') return 'stop'
  return after === 'retry' && requests > 1 ? `${requests - 1} retries, next source` : 'next source'
}
