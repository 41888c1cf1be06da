import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { openedStore } from '@/lib/queries/opened-store'
import { type Verdict, type Verification, verifySnapshot } from '@/lib/queries/verify-snapshot'
import { closeStore, type Store } from '@/lib/store/open-store'
import { readSnapshotIds } from '@/lib/store/snapshots'
import { bundleWorker } from './bundle-worker.mjs'
import { reportProgress } from './progress-bar'
import { columns, count } from './summary-text'
import { asksForHelp, endOnSignals, runMain } from './terminal'

const USAGE = `npm run verify [-- ID ...]

Computes snapshots anew from the store, each at its vintage, and compares the hashes of all figures: all of
them, or those named by the id in their link, /s/ID.

Exit code 0: no figure differs. 1: some could not be computed. 2: a figure differs, or what was kept was altered.`

/** How many ids are asked of the store at a time. */
const PAGE = 500
/** Progress is shown for each so many. */
const SHOWN_EACH = 20
/** How many snapshots that are not the same are named; the rest are counted. */
const NAMED = 50

const MEANING: Readonly<Record<Verdict, string>> = {
  same: 'every figure is the same to the last digit',
  'moved-on': 'a method or a list has another version by now',
  differs: 'the methods are the same and a figure is not',
  altered: 'what is kept is not what was kept',
  unanswered: 'could not be computed',
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  })
  if (values.help) return asksForHelp(USAGE)
  const stopping = endOnSignals('Stopping; nothing was changed.')
  // The long questions are computed on threads, as by the server.
  await bundleWorker()
  const store = await openedStore(env().databaseUrl)
  try {
    const ids = positionals.length > 0 ? positionals : await allIds(store)
    return report(await verifyAll(store, ids, stopping.signal), ids.length)
  } finally {
    await closeStore(store)
  }
}

async function allIds(store: Store): Promise<string[]> {
  const ids: string[] = []
  for (let after = ''; ; after = ids.at(-1) ?? '') {
    const page = await readSnapshotIds(store, after, PAGE)
    ids.push(...page)
    if (page.length < PAGE) return ids
  }
}

async function verifyAll(store: Store, ids: readonly string[], signal: AbortSignal): Promise<Verification[]> {
  const progress = reportProgress()
  const verified: Verification[] = []
  try {
    for (const [done, id] of ids.entries()) {
      if (signal.aborted) break
      if (done % SHOWN_EACH === 0) progress.update({ done, total: ids.length, label: id })
      verified.push(await verifySnapshot(store, id))
    }
    return verified
  } finally {
    progress.end()
  }
}

/** Prints what was found; the exit code that says it. */
function report(verified: readonly Verification[], asked: number): number {
  const found = (verdict: Verdict) => verified.filter((one) => one.verdict === verdict)
  const conspicuous = verified.filter(({ verdict }) => verdict !== 'same')
  for (const { id, verdict, detail } of conspicuous.slice(0, NAMED))
    console.log(`${id}  ${verdict}: ${detail}`)
  if (conspicuous.length > NAMED) console.log(`and ${conspicuous.length - NAMED} more`)
  const verdicts = (Object.keys(MEANING) as Verdict[]).filter((verdict) => found(verdict).length > 0)
  if (verdicts.length > 0)
    console.log(
      columns(verdicts.map((verdict) => [String(found(verdict).length), verdict, MEANING[verdict]])),
    )
  const mismatches = found('differs').length + found('altered').length
  const left = asked - verified.length
  const numbers = `${found('same').length} the same, ${count(mismatches, 'mismatch', 'mismatches')}`
  console.log(`${count(asked, 'snapshot')} asked for: ${numbers}${left > 0 ? `, ${left} not reached` : ''}.`)
  if (mismatches > 0) return 2
  return left > 0 || found('unanswered').length > 0 ? 1 : 0
}

await runMain(main)
