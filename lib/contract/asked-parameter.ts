import { z } from 'zod'
import { LANGUAGES } from '@/lib/i18n/language'
import { type ParametersText, parametersText } from '@/lib/i18n/parameters-text'
import type { Translated } from '@/lib/market/translated'
import type { Declarations } from '@/lib/share/declared-reader'
import { integer, oneOf, type Parameter } from '@/lib/share/parameter'
import { newestVersion, VERSION_PARAMETER } from '@/lib/share/view-version'
import type { Format } from './formats'

/** A parameter of an operation: the declaration that reads it, and what it asks for. */
export interface AskedParameter {
  readonly name: string
  readonly in: 'query' | 'path'
  readonly declared: Pick<Parameter<unknown>, 'schema' | 'fallback'>
  readonly meaning: Translated
  readonly isRequired?: true
  /** The formats that read it, where not all do. */
  readonly formats?: readonly Format[]
}

type Meanings<View> = { readonly [Name in keyof View]-?: string }

const ENGLISH = parametersText('en')
const GERMAN = parametersText('de')

/** The parameters of a question with their meanings, in the order of their declaration. */
export function asked<View extends object>(
  declared: Declarations<View>,
  meanings: (text: ParametersText) => Meanings<View>,
): AskedParameter[] {
  const names = Object.keys(declared) as (keyof View & string)[]
  return names.map((name) => ({
    name,
    in: 'query',
    declared: declared[name],
    meaning: meaning((text) => meanings(text)[name]),
  }))
}

/** One sentence in both languages. */
function meaning(read: (text: ParametersText) => string): Translated {
  return { en: read(ENGLISH), de: read(GERMAN) }
}

/** What every operation that answers in words takes. */
export const LANGUAGE: AskedParameter = {
  name: 'lang',
  in: 'query',
  declared: oneOf('en', LANGUAGES),
  meaning: meaning(({ lang }) => lang),
}

/** What every question takes. */
export const VERSION: AskedParameter = {
  name: VERSION_PARAMETER,
  in: 'query',
  declared: integer(newestVersion(), 1, newestVersion()),
  meaning: meaning(({ v }) => v),
}

/** The id of a snapshot, in its path. */
export const SNAPSHOT_ID: AskedParameter = {
  name: 'id',
  in: 'path',
  isRequired: true,
  declared: { schema: z.string().regex(/^[a-z2-7]{16}$/), fallback: null },
  meaning: meaning(({ snapshot }) => snapshot.id),
}
