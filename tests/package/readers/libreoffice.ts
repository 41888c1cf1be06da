import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Kind, ReadTable, WrittenFile } from './files'

/** Whether LibreOffice is here (Debian: libreoffice-calc-nogui). */
export function hasLibreOffice(): boolean {
  return spawnSync('soffice', ['--version']).status === 0
}

/** Semicolons, double quotes, UTF-8, from the first line on: what its window proposes for a file of the German variant. */
const OPTIONS = 'CSV:59,34,UTF8,1'

/** Where a program of a German user keeps that it is one. */
const GERMAN = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>de-DE</value></prop></item>
</oor:items>
`

/** Files of the German variant as a LibreOffice set to German opens them. */
export function readByLibreOffice(files: readonly WrittenFile[], folder: string): ReadTable[] {
  const profile = join(folder, 'profile')
  const out = join(folder, 'opened')
  mkdirSync(join(profile, 'user'), { recursive: true })
  writeFileSync(join(profile, 'user/registrymodifications.xcu'), GERMAN)
  const words = [
    `-env:UserInstallation=${pathToFileURL(profile)}`,
    ...['--headless', '--convert-to', 'fods', `--infilter=${OPTIONS}`, '--outdir', out],
    ...files.map(({ path }) => path),
  ]
  const { status, stderr } = spawnSync('soffice', words, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (status !== 0) throw new Error(`LibreOffice says: ${stderr.slice(-3_000)}`)
  return files.map(({ path, table }) =>
    tableOf(
      readFileSync(join(out, basename(path).replace(/csv$/, 'fods')), 'utf8'),
      table.header.length,
      table.columns[0]?.length ?? 0,
    ),
  )
}

type Cell = { readonly kind: Kind; readonly value: number | string | null }

const EMPTY: Cell = { kind: 'empty', value: null }

/** The cells of the one sheet of a flat OpenDocument file, its first row the names. */
function tableOf(document: string, width: number, height: number): ReadTable {
  const sheet = document.slice(document.indexOf('<table:table '))
  const rows = [...sheet.matchAll(/<table:table-row[^>]*?(?:\/>|>(.*?)<\/table:table-row>)/gs)]
    .flatMap(([tag, inside = '']) => repeated(tag, 'rows', cellsOf(inside)))
    .slice(0, height + 1)
  const cells = (column: number) =>
    Array.from({ length: height }, (_, row) => rows[row + 1]?.[column] ?? EMPTY)
  const columns = Array.from({ length: width }, (_, column) => cells(column))
  return {
    names: Array.from({ length: width }, (_, column) => String(rows[0]?.[column]?.value)),
    kinds: columns.map((column) => {
      const kinds = new Set(column.map(({ kind }) => kind).filter((kind) => kind !== 'empty'))
      const [only] = kinds
      return only === undefined ? 'empty' : kinds.size > 1 ? 'mixed' : only
    }),
    columns: columns.map((column) => column.map(({ value }) => value)),
  }
}

function cellsOf(row: string): Cell[] {
  return [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
    ([tag, attributes = '', inside = '']) => repeated(tag, 'columns', cellOf(attributes, inside)),
  )
}

function cellOf(attributes: string, inside: string): Cell {
  const attribute = (name: string) => attributes.match(new RegExp(`office:${name}="([^"]*)"`))?.[1] ?? null
  switch (attribute('value-type')) {
    case null:
      return EMPTY
    case 'float':
      return { kind: 'number', value: Number(attribute('value')) }
    case 'date':
      return { kind: 'day', value: attribute('date-value') }
    case 'string':
      return { kind: 'text', value: textOf(inside) }
    default:
      return { kind: 'mixed', value: inside }
  }
}

function textOf(inside: string): string {
  const lines = [...inside.matchAll(/<text:p[^>]*?(?:\/>|>(.*?)<\/text:p>)/gs)].map(([, line = '']) => line)
  const plain = lines
    .join('\n')
    .replaceAll('<text:tab/>', '\t')
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count = '1') => ' '.repeat(Number(count)))
    .replace(/<[^>]*>/g, '')
  const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' } as const
  return plain.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: keyof typeof entities) => entities[name])
}

/** Equal neighbours are written once, with how many there are; a sheet is filled up with a million empty rows. */
function repeated<Part>(tag: string, what: 'rows' | 'columns', part: Part): Part[] {
  const opening = tag.slice(0, tag.indexOf('>'))
  const count = Number(opening.match(new RegExp(`table:number-${what}-repeated="(\\d+)"`))?.[1] ?? 1)
  return Array.from({ length: Math.min(count, 10_000) }, () => part)
}
