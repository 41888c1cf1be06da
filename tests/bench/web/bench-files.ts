import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '@/lib/commands/run.mjs'

const FILES = [
  'chart.html',
  'page.html',
  'lightweight-charts.html',
  'lightweight-charts.js',
  'uplot.html',
  'uplot.js',
  'uplot.css',
  'recharts.html',
  'recharts.js',
] as const

type BenchFile = (typeof FILES)[number]

const folder = join(root, '.next/static/bench')

/** Files that the built server sends beside its own. Next lists what there is when it starts: they must be there by then. */
export const benchFiles = {
  /** Makes all of them, still empty. Before a server starts. */
  reserve(): void {
    mkdirSync(folder, { recursive: true })
    for (const name of FILES) writeFileSync(join(folder, name), '')
  },
  write(name: BenchFile, text: string): void {
    writeFileSync(join(folder, name), text)
  },
  /** Where the server sends a file from. */
  path: (name: BenchFile) => `/_next/static/bench/${name}`,
  remove(): void {
    rmSync(folder, { recursive: true, force: true })
  },
}
