import { parseArgs } from 'node:util'
import { build, isBuilt } from '@/lib/commands/ready.mjs'
import { freePort } from '../browser/server'
import { slopeOf } from './growth'
import { type SoakReport, soak } from './soak'

const USAGE = `npm run soak [-- --minutes N] [--seed S] [--port P] [--viewers N]

Runs the built server for 10 minutes unless said otherwise, over a loopback source of which 20 % of the replies fail, while pulls come
every few seconds and viewers read pages, files, pictures and fixed copies and leave some half-way. Then kills it and starts it again.
Prints what was done, what it took and the first violations of each kind; exit code 1 where there is one. Memory is judged from 4 minutes on,
if 1,000 requests were answered in the first third, so that what is kept by design has filled.`

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '20251007' },
    viewers: { type: 'string', default: '6' },
    port: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
})
const [minutes, seed, viewers] = [values.minutes, values.seed, values.viewers].map(Number) as [
  number,
  number,
  number,
]
const isOrder = minutes > 0 && minutes <= 600 && Number.isSafeInteger(seed) && viewers >= 1 && viewers <= 100
if (values.help || !isOrder) {
  console.log(USAGE)
  process.exit(values.help ? 0 : 1)
}

if (!isBuilt()) await build()
const clear = () => {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
}
const report = await soak({
  seconds: minutes * 60,
  seed,
  viewers,
  faultShare: 0.2,
  port: values.port === undefined ? await freePort() : Number(values.port),
  onProgress: (sentence) => {
    clear()
    if (process.stderr.isTTY) process.stderr.write(sentence)
    else console.log(sentence)
  },
  onViolation: (example) => {
    clear()
    console.log(`VIOLATION ${example}`)
  },
})
clear()
for (const [name, text] of rowsOf(report)) console.log(`${name.padEnd(34)} ${text}`)
process.exitCode = report.violations.total > 0 ? 1 : 0

function rowsOf({
  seen,
  pulled,
  replies,
  faults,
  looks,
  stored,
  isMemoryJudged,
  violations,
}: SoakReport): [string, string][] {
  const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`
  const sorted = [...seen.latencies].sort((a, b) => a - b)
  const quantile = (share: number) => `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0)} ms`
  const failed = [...faults.values()].reduce((sum, count) => sum + count, 0)
  const statuses = [...seen.statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, count]) => `${status}: ${count}`)
  const last = looks.at(-1)
  const inMinute = (measure: 'heap' | 'rss') => megabytes(slopeOf(looks, (look) => look[measure]))
  return [
    ['requests of viewers', `${seen.requests}, ${seen.abandoned} of them left half-way`],
    ['statuses', statuses.join(', ')],
    ['turned away (429, 503)', String(seen.turnedAway)],
    ['connections closed while idle', String(seen.closedIdle + pulled.closedIdle)],
    ['time of an answer', `median ${quantile(0.5)}, p99 ${quantile(0.99)}`],
    [
      'pulls over HTTP',
      `${pulled.pulls}, ${pulled.busy} found another at it, ${pulled.abandoned} left half-way; ${pulled.commands} commands`,
    ],
    ['attempts that failed', String(pulled.failedAttempts)],
    [
      'replies of sources',
      `${replies}, ${failed} with a fault (${((100 * failed) / Math.max(1, replies)).toFixed(1)} %)`,
    ],
    ['faults', [...faults].map(([name, count]) => `${name}: ${count}`).join(', ')],
    [
      'values stored',
      `${stored.values} up to vintage ${stored.vintage}, ${stored.checked} held against the truth`,
    ],
    ['values quarantined', String(stored.quarantined)],
    ['answers at a vintage, snapshots', `${seen.pinned.size}, ${seen.snapshots.size}`],
    ['heap after a collection', `${megabytes(last?.heap ?? 0)} at the end, ${inMinute('heap')} a minute`],
    ['memory of the process', `${megabytes(last?.rss ?? 0)} at the end, ${inMinute('rss')} a minute`],
    [
      'growth of memory and open files',
      isMemoryJudged
        ? 'judged'
        : 'not judged: fewer than 1,000 requests in the first third, or less than 4 minutes',
    ],
    ['open files', `${looks[0]?.files} at first, ${last?.files} at the end`],
    [
      'delay of the event loop',
      `p99 ${Math.max(0, ...looks.map(({ p99 }) => p99)).toFixed(0)} ms at worst, longest ${Math.max(0, ...looks.map(({ longest }) => longest)).toFixed(0)} ms`,
    ],
    ['violations', [...violations.counts].map(([kind, count]) => `${kind}: ${count}`).join(', ') || 'none'],
  ]
}
