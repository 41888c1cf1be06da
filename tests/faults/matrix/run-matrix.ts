import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Door } from './door'
import { DOORS } from './doors'
import { EXPECTED } from './expected'
import { FAULTS, type Fault, type FaultId } from './faults'
import { mismatches } from './mismatches'
import { fillStore, type Outcome, runCase, type Workshop } from './run-case'
import type { Seen } from './watch'

export interface CaseResult {
  readonly door: Door
  readonly faultId: FaultId
  /** What was there before the fault. */
  readonly before: Seen
  readonly outcome: Outcome
  /** None is good. */
  readonly mismatches: readonly string[]
}

/** Cases that mostly wait go together and first, so that what computes cannot make a source look silent. */
const WAITING_AT_ONCE = 40
/** Those that move megabytes go next: a turn of the event loop unpacks only a few kilobytes. */
const MOVING_AT_ONCE = 5
const COMPUTING_AT_ONCE = 4

/** Runs the faults behind the doors, all of both where none are named, and compares each with the table. */
export async function runMatrix(
  doors: readonly Door[] = DOORS,
  faultIds: readonly FaultId[] = Object.keys(FAULTS) as FaultId[],
): Promise<CaseResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'spillover-faults-'))
  try {
    const workshops = new Map<Door, Workshop>()
    for (const door of doors) workshops.set(door, await fillStore(door, folder))
    const cases = faultIds.flatMap((faultId) =>
      doors.flatMap((door) => {
        const expected = EXPECTED[faultId][door.id]
        const fault: Fault = FAULTS[faultId]
        return typeof expected === 'string' ? [] : [{ faultId, fault, door, expected }]
      }),
    )
    const results = new Map<(typeof cases)[number], CaseResult>()
    const waiting = cases.filter(({ fault }) => fault.politeness !== undefined)
    const moving = cases.filter(({ fault }) => fault.isHeavy === true)
    const computing = cases.filter((one) => !waiting.includes(one) && !moving.includes(one))
    const run = async (one: (typeof cases)[number]) => {
      const { faultId, fault, door, expected } = one
      const workshop = workshops.get(door)!
      const outcome = await runCase(door, fault, workshop)
      const found = mismatches(door.name, expected, outcome)
      results.set(one, { door, faultId, before: workshop.before, outcome, mismatches: found })
    }
    await inParallel(waiting, WAITING_AT_ONCE, run)
    await inParallel(moving, MOVING_AT_ONCE, run)
    await inParallel(computing, COMPUTING_AT_ONCE, run)
    return cases.map((one) => results.get(one)!)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function inParallel<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items]
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
