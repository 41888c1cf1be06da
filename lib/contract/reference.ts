import type { Language } from '@/lib/i18n/language'
import { type OperationGroup, operationsText } from '@/lib/i18n/operations-text'
import { referenceText } from '@/lib/i18n/reference-text'
import { type AllowedSchema, allowedText } from './allowed-text'
import type { AskedParameter } from './asked-parameter'
import { COLUMNS, type Columns, EVENT_COLUMNS } from './columns'
import { API_PATH, openApiDocument, operationId, parameterSchema } from './document'
import { type Field, fieldsOf, type JsonSchema } from './fields'
import { FORMATS, type Format } from './formats'
import { OPERATIONS, type Operation } from './operations'
import { problemSchema } from './problem'
import { type Snippet, snippetsOf } from './snippets'

export interface ReferenceParameter {
  readonly name: string
  readonly meaning: string
  /** What stands where it is not given; null for nothing in particular. */
  readonly fallback: string | null
  readonly isRequired: boolean
  readonly allowed: string
}

/** One operation as a reader looks it up. */
export interface ReferenceOperation {
  /** Names the operation, and its place on the page. */
  readonly id: string
  readonly method: string
  readonly path: string
  readonly sentence: string
  readonly formats: readonly { readonly format: Format; readonly path: string }[]
  readonly parameters: readonly ReferenceParameter[]
  /** The address of an answer by the embedded sample; null where none can be named. */
  readonly example: string | null
  readonly body: string | null
  readonly snippets: readonly Snippet[]
  readonly fields: readonly Field[]
  /** Names of all parts that its fields, its body and its refusals refer to, and that those refer to. */
  readonly parts: readonly string[]
  /** Of its CSV, by table where it has several; empty without one. */
  readonly columns: readonly { readonly table: string | null; readonly columns: Columns }[]
  readonly problems: readonly { readonly status: number; readonly meaning: string }[]
}

/** What several answers have in common, by the name under which fields refer to it. */
export interface ReferencePart {
  readonly name: string
  readonly meaning: string
  readonly fields: readonly Field[]
}

/** The document of the API for reading. */
export interface Reference {
  readonly groups: readonly {
    readonly id: OperationGroup
    readonly title: string
    readonly operations: readonly ReferenceOperation[]
  }[]
  readonly parts: readonly ReferencePart[]
}

/** An operation but for what names the address of the server. */
type Unaddressed = Omit<ReferenceOperation, 'snippets'>

/** Made once for each language, as it follows from declarations alone. */
const made = new Map<Language, readonly { readonly operation: Operation; readonly shown: Unaddressed }[]>()

/** @param origin where this server stands, as a reader's own program would write it */
export function reference(language: Language, origin: string): Reference {
  const { groups } = operationsText(language)
  const operations = unaddressedIn(language)
  return {
    groups: (Object.keys(groups) as OperationGroup[]).map((id) => ({
      id,
      title: groups[id],
      operations: operations
        .filter(({ operation }) => operation.group === id)
        .map(({ operation, shown }) => ({
          ...shown,
          snippets: snippetsOf(operation, `${origin}${API_PATH}`),
        })),
    })),
    parts: allParts(),
  }
}

function unaddressedIn(language: Language) {
  const known = made.get(language)
  if (known !== undefined) return known
  const { schemas } = openApiDocument(null).components
  const operations = OPERATIONS.map((operation) => ({
    operation,
    shown: operationOf(operation, schemas, language),
  }))
  made.set(language, operations)
  return operations
}

let parts: readonly ReferencePart[] | undefined

function allParts(): readonly ReferencePart[] {
  parts ??= makeParts()
  return parts
}

function makeParts(): readonly ReferencePart[] {
  const answers = new Set(OPERATIONS.map(({ answer }) => answer.meta()?.id))
  return Object.entries(openApiDocument(null).components.schemas)
    .filter(([name]) => !answers.has(name))
    .map(([name, schema]) => ({ name, meaning: schema.description ?? '', fields: fieldsOf(schema) }))
    .sort((one, other) => one.name.localeCompare(other.name))
}

function operationOf(
  operation: Operation,
  schemas: Readonly<Record<string, JsonSchema>>,
  language: Language,
): Unaddressed {
  const { name, method, path, formats, parameters, body, example, problems, answer } = operation
  const { operations, statuses } = operationsText(language)
  const isReadable = method === 'get' && !path.includes('{')
  const address = `${API_PATH}${path}`
  const fields = fieldsOf(schemas[answer.meta()?.id ?? ''] ?? {})
  return {
    id: operationId(operation, 'json'),
    method: method.toUpperCase(),
    path: address,
    sentence: operations[name],
    formats: formats.map((format) => ({ format, path: `${address}${FORMATS[format].ending}` })),
    parameters: parameters.map((parameter) => shownParameter(parameter, language)),
    example: isReadable ? withExample(address, example) : null,
    body: body === undefined ? null : example,
    fields,
    parts: partsOf([...fields.map(({ part }) => part), body?.meta()?.id, problemSchema.meta()?.id]),
    columns: columnsOf(operation),
    problems: [...problems, 500 as const].map((status) => ({ status, meaning: statuses[status] })),
  }
}

/** Those of the names that are parts, and whatever their fields refer to, by name. */
function partsOf(names: readonly (string | null | undefined)[]): readonly string[] {
  const found = new Set(names)
  // What is added on the way is visited too.
  for (const name of found)
    for (const { part } of allParts().find((one) => one.name === name)?.fields ?? []) found.add(part)
  return allParts()
    .map(({ name }) => name)
    .filter((name) => found.has(name))
}

function withExample(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`
}

function shownParameter(
  { name, meaning, declared, isRequired }: AskedParameter,
  language: Language,
): ReferenceParameter {
  const schema = parameterSchema(declared) as AllowedSchema
  const { fallback } = declared
  return {
    name,
    meaning: meaning[language],
    fallback: fallback === null || fallback === '' ? null : String(fallback),
    isRequired: isRequired === true,
    allowed: allowedText(schema, referenceText(language), language),
  }
}

function columnsOf({ name, formats }: Operation): ReferenceOperation['columns'] {
  const columns = COLUMNS[name]
  if (!formats.includes('csv') || columns === undefined) return []
  return name === 'event-study'
    ? Object.entries(EVENT_COLUMNS).map(([table, of]) => ({ table, columns: of }))
    : [{ table: null, columns }]
}
