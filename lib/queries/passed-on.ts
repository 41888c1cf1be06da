import type { Language } from '@/lib/i18n/language'
import { takeAwayText } from '@/lib/i18n/take-away-text'
import { PROVIDER_FACTS } from '@/lib/providers/provider-facts'
import { providersIn } from '@/lib/views/provider-name'
import { providerNames } from './provider-terms'
import type { Table } from './table'

/** A column that stays behind, and whose terms say so. */
export interface Withheld {
  readonly column: string
  /** The names of the sources. */
  readonly sources: readonly string[]
}

/** A table without the raw values that may not be passed on. */
export interface PassedOn {
  readonly table: Table
  readonly withheld: readonly Withheld[]
}

/**
 * The sources among the providers of a series whose terms forbid passing on its values, by name. What an operator imported
 * under a name of their own is theirs to pass on.
 *
 * @param entries as in a series: the id of a provider, or those of a basket's members
 * @param licensed the ids of the sources that the operator has a licence for
 */
export function forbiddenSources(entries: readonly string[], licensed: readonly string[]): string[] {
  const names = providerNames('en')
  const ids = new Set(entries.flatMap((entry) => providersIn(entry, names)))
  return PROVIDER_FACTS.filter(
    ({ id, terms }) => ids.has(id) && terms.redistribution === 'forbidden' && !licensed.includes(id),
  ).map(({ name }) => name)
}

/** The columns of raw values, each with the providers that gave them, that may not be passed on. */
export function withheldColumns(
  raw: Readonly<Record<string, readonly string[]>>,
  licensed: readonly string[],
): Withheld[] {
  return Object.entries(raw).flatMap(([column, entries]) => {
    const sources = forbiddenSources(entries, licensed)
    return sources.length === 0 ? [] : [{ column, sources }]
  })
}

/** What of a table may be passed on: all that was computed, and the raw values of sources that allow it. */
export function passedOn(table: Table, licensed: readonly string[]): PassedOn {
  const withheld = withheldColumns(table.raw ?? {}, licensed)
  if (withheld.length === 0) return { table, withheld }
  const kept = table.header.flatMap((column, place) =>
    withheld.some((one) => one.column === column) ? [] : [place],
  )
  return {
    table: {
      header: kept.map((place) => table.header[place]!),
      columns: kept.map((place) => table.columns[place]!),
    },
    withheld,
  }
}

/**
 * An answer for machines in which raw values that may not be passed on are null, with a sentence that says so.
 *
 * @param raw the members that hold raw values, at any depth, each with the providers that gave them
 */
export function dataPassedOn(
  data: object,
  raw: Readonly<Record<string, readonly string[]>>,
  licensed: readonly string[],
  language: Language,
): object {
  const withheld = withheldColumns(raw, licensed)
  if (withheld.length === 0) return data
  const names = withheld.map(({ column }) => column)
  return { ...withoutMembers(data, names), withheld: withheldSentences(withheld, language) }
}

/** The same with null for the members of these names, at any depth. */
export function withoutMembers(data: object, names: readonly string[]): object {
  if (names.length === 0) return data
  return JSON.parse(JSON.stringify(data), (name, value: unknown) => (names.includes(name) ? null : value))
}

/** One sentence for each column. */
export function withheldSentences(withheld: readonly Withheld[], language: Language): string[] {
  return withheld.map(({ column, sources }) => takeAwayText(language).withheld({ column, sources }))
}
