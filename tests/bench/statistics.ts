import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Benchmark } from './benchmark'
import { peerVersions, timePeer } from './python-peer'
import { timeOurs } from './time-ours'

const GROWTH = [1e3, 1e4, 1e5, 1e6]

/** Times every case beside its peer, in one run on one machine, and says which targets are missed. */
export async function measureStatistics(names: readonly string[]): Promise<{ missed: number }> {
  const folder = fileURLToPath(new URL('cases', import.meta.url))
  const cases = readdirSync(folder).filter((file) => names.length === 0 || names.includes(file.slice(0, -3)))
  console.log(
    `Statistics (median of up to 15 runs; peers: ${peerVersions() ?? 'none here, python3-pandas and python3-scipy would be'})`,
  )
  let missed = 0
  for (const file of cases) {
    const { benchmarks } = (await import(`./cases/${file}`)) as { benchmarks: readonly Benchmark[] }
    for (const benchmark of benchmarks) missed += measure(benchmark)
  }
  return { missed }
}

function measure(benchmark: Benchmark): number {
  const { name, peer, growth, note, target } = benchmark
  const inputs = benchmark.inputs()
  const ours = timeOurs(benchmark, inputs)
  const theirs = peer === null ? null : timePeer(peer, inputs)
  const ratio = theirs === null ? null : theirs / ours
  const verdicts = [
    target?.milliseconds === undefined
      ? null
      : verdict(`at most ${target.milliseconds} ms`, ours <= target.milliseconds),
    target?.timesFaster === undefined || ratio === null
      ? null
      : verdict(`at least ${target.timesFaster} times`, ratio >= target.timesFaster),
  ].filter((said) => said !== null)
  console.log(
    [
      `${name.padEnd(72)} ${ours.toFixed(2).padStart(9)} ms`,
      theirs === null ? '' : `${peer?.name} ${theirs.toFixed(1)} ms, ${ratio!.toFixed(1)} times`,
      ...verdicts,
    ]
      .filter(Boolean)
      .join('; '),
  )
  if (growth !== undefined) {
    const times = GROWTH.map(
      (n) => `${n.toExponential(0)} rows ${timeOurs(benchmark, growth(n)).toFixed(2)} ms`,
    )
    console.log(`  growth: ${times.join(', ')}`)
  }
  if (note !== undefined) console.log(`  ${note}`)
  return verdicts.filter((said) => said.includes('MISSED')).length
}

function verdict(target: string, isKept: boolean): string {
  return `${target}: ${isKept ? 'kept' : 'MISSED'}`
}
