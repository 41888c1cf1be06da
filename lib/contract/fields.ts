/** What is read of the schema of an answer. */
export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly description?: string
  readonly enum?: readonly string[]
  readonly const?: string | number
  readonly anyOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: JsonSchema
  readonly required?: readonly string[]
}

/** A field of an answer, nested ones under their whole path: 'granger.xToY', 'episodes[].from'. */
export interface Field {
  readonly name: string
  /** As TypeScript would write it. */
  readonly type: string
  /** The part of that type that is explained by itself; null where there is none. */
  readonly part: string | null
  readonly meaning: string
}

/** All fields of a schema in its order. Of a part that has a name, only the name. */
export function fieldsOf(schema: JsonSchema, path = ''): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const isOptional = schema.required?.includes(name) !== true
    const full = `${path}${name}`
    return [
      {
        name: isOptional ? `${full}?` : full,
        type: typeOf(field),
        part: partOf(field),
        meaning: field.description ?? '',
      },
      ...nested(field, full),
    ]
  })
}

/** The fields of what lies within a field. A view's are the parameters, which are explained there. */
function nested(field: JsonSchema, path: string): Field[] {
  if (path === 'view') return []
  const within = notNull(field)
  if (within.items !== undefined) return nested(within.items, `${path}[]`)
  return fieldsOf(within, `${path}.`)
}

function typeOf(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return nameOf(schema.$ref)
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeOf).join(' | ')
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.items !== undefined) {
    const item = typeOf(schema.items)
    return item.includes(' ') ? `(${item})[]` : `${item}[]`
  }
  return [schema.type ?? 'unknown'].flat().join(' | ')
}

function partOf(schema: JsonSchema): string | null {
  const within = notNull(schema)
  if (within.$ref !== undefined) return nameOf(within.$ref)
  return within.items === undefined ? null : partOf(within.items)
}

function notNull(schema: JsonSchema): JsonSchema {
  return schema.anyOf?.find(({ type }) => type !== 'null') ?? schema
}

function nameOf(reference: string): string {
  return reference.split('/').at(-1) ?? reference
}
