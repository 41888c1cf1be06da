import type { Chapter } from '@/lib/i18n/story-text'
import type { Asset } from '@/lib/market/asset'
import type { Parameter } from './parameter'
import { type ParameterProblem, parameterReader } from './parameter-reader'
import { newestVersion, upToDate, VERSION_PARAMETER } from './view-version'

/** What a query may say: a declaration for each value of what it asks for. */
export type Declarations<View> = { readonly [Name in keyof View]-?: Parameter<View[Name]> }

type NameIn<View> = keyof View & string

/** Reads parameters of a query as they are declared. What cannot be used falls back and is added to `problems`. */
export interface DeclaredReader<View, Name extends string = NameIn<View>> {
  readonly problems: ParameterProblem<Name>[]
  /** Adds what is wrong with several parameters together. */
  readonly report: ReturnType<typeof parameterReader<Name>>['report']
  readonly take: <One extends NameIn<View>>(name: One) => View[One]
  /** All of them, in the order of their declaration. */
  readonly takeAll: () => View
}

/** A reader of what is asked for beside a question, or of what has no versions. */
export function declaredReader<View extends object, Name extends string = NameIn<View>>(
  query: URLSearchParams,
  declarations: Declarations<View>,
  assets: readonly Asset[] = [],
): DeclaredReader<View, Name | NameIn<View>> {
  const names = Object.keys(declarations) as NameIn<View>[]
  const lists = names.filter((name) => declarations[name].isList)
  const { problems, report, read } = parameterReader<Name | NameIn<View>>(joined(query, lists))
  const take = <One extends NameIn<View>>(name: One): View[One] => {
    const { fallback, parse, mostMembers, problem, choices } = declarations[name]
    const value = (text: string) => {
      const most = mostMembers?.(text, assets)
      if (most === undefined) return parse(text, assets)
      report(name, text, 'too-many-members', [String(most)])
      return fallback
    }
    return read(name, fallback, value, problem, choices(assets))
  }
  // The compiler cannot see that each name has the value of its own declaration.
  const takeAll = () => Object.fromEntries(names.map((name) => [name, take(name)])) as unknown as View
  return { problems, report, take, takeAll }
}

/**
 * A reader of a question of any version, and its query as one of the newest. A version that there is not is reported.
 *
 * @typeParam Name what may be reported beside the parameters of every view of the kind
 */
export function questionReader<View extends object, Name extends string = never>(
  question: Chapter,
  given: URLSearchParams,
  declarations: Declarations<View>,
  assets: readonly Asset[],
): DeclaredReader<View, Name | NameIn<View> | typeof VERSION_PARAMETER> & {
  readonly query: URLSearchParams
} {
  const { query, unknownVersion } = upToDate(question, given)
  const reader = declaredReader<View, Name | typeof VERSION_PARAMETER>(query, declarations, assets)
  if (unknownVersion !== null)
    reader.report(VERSION_PARAMETER, unknownVersion, 'not-in-range', ['1', String(newestVersion())])
  return { ...reader, query }
}

/** The query with several fields of a list as one. */
function joined(query: URLSearchParams, lists: readonly string[]): URLSearchParams {
  const merged = new URLSearchParams(query)
  for (const name of lists) if (query.has(name)) merged.set(name, query.getAll(name).join(','))
  return merged
}
