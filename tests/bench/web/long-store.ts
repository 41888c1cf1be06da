import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../../commands/run-command'
import { bigSeries, type MadeSeries, sessionSeries } from './made-series'

/** A database with the long histories, imported as a user would. `remove` deletes it. */
export async function makeLongStore(): Promise<{ databaseUrl: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'spillover-bench-web-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  const databaseUrl = `file:${join(folder, 'spillover.db')}`
  const file = join(folder, 'made.csv')
  await writeFile(file, csvOf([...sessionSeries(), ...bigSeries()]))
  const { code, out, err } = await runCommand('import', [file, '--provider', 'bench'], {
    DATABASE_URL: databaseUrl,
  })
  if (code === 0) return { databaseUrl, remove }
  await remove()
  throw new Error(`The made histories could not be imported:\n${out}${err}`)
}

function csvOf(series: readonly MadeSeries[]): string {
  const lines = series.flatMap(({ asset, days, values }) =>
    days.map((day, index) => `${day},${asset},${values[index]}`),
  )
  return `day,asset,value\n${lines.join('\n')}\n`
}
