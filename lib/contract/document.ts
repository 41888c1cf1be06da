import { z } from 'zod'
import { operationsText } from '@/lib/i18n/operations-text'
import { SAMPLE_PARAMETERS } from '@/lib/share/parameter'
import manifest from '@/package.json'
import { type AskedParameter, asked, LANGUAGE, VERSION } from './asked-parameter'
import { COLUMNS, type Columns, EVENT_COLUMNS } from './columns'
import type { JsonSchema } from './fields'
import { FORMATS, type Format } from './formats'
import { OPERATIONS, type Operation } from './operations'
import { problemSchema } from './problem'

/** Where the API stands below the address of the server. */
export const API_PATH = '/api/v1'

type Json = { [name: string]: unknown }

interface OpenApiDocument extends Json {
  readonly components: Json & { readonly schemas: Readonly<Record<string, JsonSchema>> }
}

/**
 * The API as an OpenAPI 3.1 document, made from the declarations that read the parameters and the schemas that the answers
 * are held to. zod's own `z.toJSONSchema` writes the schemas: nothing more to install or to keep in step.
 *
 * @param origin where this server stands as its operator names it; null where only the caller knows
 */
export function openApiDocument(origin: string | null): OpenApiDocument {
  made ??= makeDocument()
  return { ...made, servers: [{ url: `${origin ?? ''}${API_PATH}` }] }
}

/** Made once: the API does not change while a process runs. */
let made: OpenApiDocument | undefined

function makeDocument(): OpenApiDocument {
  const components: Record<string, JsonSchema> = {}
  const schemaOf = jsonSchemas(components)
  const problem = schemaOf(problemSchema)
  const english = operationsText('en')
  return {
    openapi: '3.1.0',
    info: {
      title: 'Spillover',
      version: manifest.version,
      summary: manifest.description,
      description:
        'Answers in columns and in full precision, the same as on the pages. A null has its reason and is never a zero. Members may be added to answers; none changes its meaning within v1. The figures of the embedded sample are published closing figures, cited, not for redistribution as a feed; every answer says in `terms` what its providers ask for. Nothing here is advice.',
      license: { name: manifest.license, identifier: manifest.license },
    },
    tags: Object.entries(english.groups).map(([name, description]) => ({ name, description })),
    paths: pathsOf(schemaOf),
    components: {
      schemas: components,
      parameters: Object.fromEntries(SHARED.map((parameter) => [parameter.name, parameterOf(parameter)])),
      responses: Object.fromEntries(
        Object.entries(english.statuses).map(([status, meaning]) => [
          status,
          problemOf(Number(status), meaning, problem),
        ]),
      ),
      headers: {
        ETag: {
          description:
            'Hash of the answer as it was sent. Sent back as If-None-Match, it saves the same answer: 304.',
          schema: { type: 'string' },
        },
        'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } },
      },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'The ADMIN_TOKEN of the server.' },
      },
    },
  }
}

function pathsOf(schemaOf: SchemaOf): Json {
  const paths: Record<string, Json> = {}
  for (const operation of OPERATIONS)
    for (const format of operation.formats) {
      const path = `${operation.path}${FORMATS[format].ending}`
      paths[path] = { ...paths[path], [operation.method]: operationOf(operation, format, schemaOf) }
    }
  return paths
}

function operationOf(operation: Operation, format: Format, schemaOf: SchemaOf): Json {
  const { name, group, method, parameters, body, answer, problems, isGuarded } = operation
  const isCached = method === 'get' && !name.startsWith('health')
  const content = { [FORMATS[format].type]: contentOf(operation, format, schemaOf(answer)) }
  return {
    operationId: operationId(operation, format),
    tags: [group],
    summary: operationsText('en').operations[name],
    ...(format === 'json' ? {} : { description: FORMATS[format].meaning }),
    parameters: parameters.filter(({ formats }) => formats?.includes(format) ?? true).map(sharedOr),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } }),
    security: isGuarded ? [{ token: [] }] : [],
    responses: {
      [name === 'share-snapshot' ? 201 : 200]: {
        description: FORMATS[format].meaning,
        ...(isCached ? { headers: { ETag: { $ref: '#/components/headers/ETag' } } } : {}),
        content,
      },
      ...(isCached ? { 304: { description: 'The caller has it already.' } } : {}),
      ...Object.fromEntries(
        [...problems, 500].map((status) => [status, referenceTo('responses', String(status))]),
      ),
    },
  }
}

/** 'leadLag', 'leadLagCsv': the name of the operation, and of the format where it is not JSON. */
export function operationId({ name }: Pick<Operation, 'name'>, format: Format): string {
  const words = [...name.split('-'), ...(format === 'json' ? [] : [format])]
  return words.map((word, at) => (at === 0 ? word : word[0]?.toUpperCase() + word.slice(1))).join('')
}

function contentOf({ name }: Operation, format: Format, answer: Json): Json {
  if (format === 'json') return { schema: answer }
  if (format !== 'csv') return { schema: { type: 'string', format: 'binary' } }
  const columns = COLUMNS[name] ?? {}
  const others = name === 'event-study' ? { 'x-columns-by-table': EVENT_COLUMNS } : {}
  return { schema: { type: 'string', description: inWords(columns), 'x-columns': columns, ...others } }
}

function inWords(columns: Columns): string {
  return `Columns: ${Object.entries(columns)
    .map(([column, meaning]) => `${column}: ${meaning}`)
    .join(' ')}`
}

function problemOf(status: number, description: string, problem: Json): Json {
  return {
    description,
    ...(status === 429 || status === 503
      ? { headers: { 'Retry-After': { $ref: '#/components/headers/Retry-After' } } }
      : {}),
    content: { 'application/problem+json': { schema: problem } },
  }
}

/** Parameters that many operations read by one declaration: said once and referred to. */
const SHARED: readonly AskedParameter[] = [
  ...asked(SAMPLE_PARAMETERS, (text) => text.sample),
  LANGUAGE,
  VERSION,
]

function sharedOr(parameter: AskedParameter): Json {
  const isShared = SHARED.some(
    ({ declared, meaning }) => declared === parameter.declared && meaning.en === parameter.meaning.en,
  )
  return isShared ? referenceTo('parameters', parameter.name) : parameterOf(parameter)
}

function referenceTo(kind: 'parameters' | 'responses' | 'schemas', name: string): Json {
  return { $ref: `#/components/${kind}/${name}` }
}

/** A parameter as the document says it: from the declaration that reads it. */
function parameterOf({ name, in: place, declared, meaning, isRequired }: AskedParameter): Json {
  return {
    name,
    in: place,
    required: isRequired ?? false,
    description: meaning.en,
    ...(place === 'query' ? { style: 'form', explode: false } : {}),
    schema: parameterSchema(declared),
  }
}

/** The values that a parameter takes, and the one that stands where none is given. */
export function parameterSchema({ schema, fallback }: AskedParameter['declared']): Json {
  const values = tidy(z.toJSONSchema(schema, { io: 'input' }))
  return fallback === null || fallback === '' ? values : { ...values, default: fallback }
}

type SchemaOf = (schema: z.ZodType) => Json

/** Writes schemas as JSON Schema; what has a name of its own goes to the components and is referred to. */
function jsonSchemas(components: Record<string, JsonSchema>): SchemaOf {
  return (schema) => {
    const { $defs, ...json } = z.toJSONSchema(schema, { io: 'input' })
    for (const [name, part] of Object.entries($defs ?? {})) components[name] = tidy(part)
    const { id } = z.globalRegistry.get(schema) ?? {}
    if (id === undefined) return tidy(json)
    components[id] ??= tidy(json)
    return referenceTo('schemas', id)
  }
}

/** The same without what a reader of the document does not need, and with references to its components. */
function tidy(schema: unknown): Json {
  return JSON.parse(JSON.stringify(schema), (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part) ? tidied(part as Json) : part,
  )
}

function tidied({ $schema: _dialect, ...part }: Json): Json {
  // The name that a component was made by, where it is not a field of that name.
  if (typeof part.id === 'string') delete part.id
  if (typeof part.$ref === 'string') part.$ref = part.$ref.replace('#/$defs/', '#/components/schemas/')
  // A release may add a member; who reads an answer should not stumble over it.
  if (part.additionalProperties === false) delete part.additionalProperties
  // Whole numbers without bounds of their own: zod names those of a double.
  if (part.minimum === Number.MIN_SAFE_INTEGER) delete part.minimum
  if (part.maximum === Number.MAX_SAFE_INTEGER) delete part.maximum
  // Its format says it, the pattern takes ten lines.
  if (part.format === 'date-time') delete part.pattern
  // What the whole says is not said again of its part that is not null.
  if (part.description !== undefined && Array.isArray(part.anyOf))
    part.anyOf = part.anyOf.map(({ description: _, ...one }: Json) => one)
  return part
}
