import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Results, report, type StudyResult } from './report'

/**
 * `npm run calibrate [-- ID ...]`: runs the studies, as many at once as there are cores, and writes what they found to
 * lib/stats/calibration.json (which the texts of the pages read) and CALIBRATION.md. Studies not named keep their rows.
 */
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const resultsFile = here('../../lib/stats/calibration.json')
const reportFile = here('../../lib/stats/CALIBRATION.md')

const known = readdirSync(here('studies')).map((file) => file.replace(/\.ts$/, ''))
const asked = process.argv.slice(2)
const unknown = asked.filter((id) => !known.includes(id))
if (unknown.length > 0) {
  console.error(`No such study: ${unknown.join(', ')}. There are: ${known.join(', ')}.`)
  process.exit(1)
}

const found: Record<string, StudyResult> = {}
const waiting = asked.length > 0 ? [...asked] : [...known]
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const began = Date.now()
      const result = await runStudy(id)
      found[id] = result
      console.log(`${id}: ${result.rows.length} rows after ${((Date.now() - began) / 1000).toFixed(0)} s`)
    }
  }),
)
// Read only now: another run may have written others meanwhile.
const kept: Results = existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, 'utf8')) : {}
const results: Results = Object.fromEntries(
  known.sort().flatMap((id) => {
    const result = found[id] ?? kept[id]
    return result === undefined ? [] : [[id, result]]
  }),
)
writeFileSync(resultsFile, `${JSON.stringify(results, null, 1)}\n`)
writeFileSync(reportFile, report(results))
console.log('Written: lib/stats/CALIBRATION.md and calibration.json')

function runStudy(id: string): Promise<StudyResult> {
  const child = spawn(process.execPath, ['--import', 'tsx', here('run-study.ts'), id], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(said)) : reject(new Error(`The study ${id} has failed.`)),
    )
  })
}
