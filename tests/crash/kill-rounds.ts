import type { Random } from '@/lib/stats/resampling/seeded-random'
import type { Kind } from './kind'
import { type Seen, startReader } from './start-reader'
import { type Ended, type Moment, type Phase, startVictim, type Victim } from './start-victim'

export interface Bundles {
  readonly victim: string
  readonly reader: string
}

export interface Outcome {
  readonly kills: number
  /** Where the kills landed. */
  readonly phases: Readonly<Partial<Record<Phase, number>>>
  readonly faults: readonly string[]
  readonly seen: Seen | null
}

/** So often a process is let to its end, to learn how long the work takes just now. */
const MEASURED_EACH = 10
/** A kill may also come a little after the end. */
const BEYOND = 1.02

/**
 * Kills a process at its work at random moments, so many times, and looks after each what is left: half of them at any
 * moment of the work, half at any moment of one of its transactions, which are short beside the rest. A process that had
 * ended before its kill came is not counted.
 */
export async function killRounds(
  kind: Kind,
  kills: number,
  random: Random,
  bundles: Bundles,
): Promise<Outcome> {
  const phases: Partial<Record<Phase, number>> = {}
  const faults: string[] = []
  const reader = kind.databaseUrl === null ? null : await startReader(bundles.reader, kind.databaseUrl)
  let killed = 0
  let duration = 0
  let transactions: readonly number[] = []
  let waiting: Promise<Victim> | null = null
  for (let round = 1; killed < kills && round <= 3 * kills + 5; round += 1) {
    const victim: Victim = await (waiting ?? startVictim(bundles.victim))
    // The next one loads while this one works.
    waiting = killed < kills - 1 ? startVictim(bundles.victim) : null
    const job = await kind.prepare(round)
    const isMeasured = round % MEASURED_EACH === 1
    const moment = killed % 2 === 0 ? anywhere(duration, random) : inTransaction(transactions, random)
    const ended: Ended = await victim.run(job, isMeasured ? null : moment)
    if (isMeasured) transactions = ended.transactions
    if (ended.code !== null) duration = isMeasured ? ended.ms : Math.min(duration, ended.ms)
    if (!isMeasured && ended.phase !== 'too late') killed += 1
    if (!isMeasured) phases[ended.phase] = (phases[ended.phase] ?? 0) + 1
    const found = await kind.check(round, ended)
    faults.push(...found.map((fault) => `round ${round}, killed ${ended.phase}: ${fault}`))
    if (isMeasured && ended.code === 1) faults.push(`round ${round} failed: ${ended.said.slice(-300)}`)
  }
  await (await waiting)?.kill()
  const seen = reader === null ? null : await reader.end()
  return { kills: killed, phases, faults: [...faults, ...(seen?.faults ?? [])], seen }
}

function anywhere(duration: number, random: Random): Moment {
  return { transaction: null, ms: random() * BEYOND * duration }
}

function inTransaction(transactions: readonly number[], random: Random): Moment {
  const transaction = Math.floor(random() * transactions.length)
  return { transaction, ms: random() * BEYOND * (transactions[transaction] ?? 0) }
}
