import type { Store } from '@/lib/store/connect'

interface Column {
  readonly type: string
  readonly required: boolean
  /** Part of the primary key. */
  readonly key: boolean
}

/** Columns by table. */
type Tables = Record<string, Record<string, Column>>

const TYPES: Record<string, string> = {
  String: 'text',
  Int: 'integer',
  Float: 'double precision',
  Boolean: 'boolean',
}

/** The tables a Prisma schema describes: every scalar field of every model, under its mapped name. */
export function modelsOf(schema: string): Tables {
  return Object.fromEntries(
    [...schema.matchAll(/^model \w+ \{\n([\s\S]*?)^\}/gm)].map(([, body = '']) => {
      const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? ''
      const keys = /@@id\(\[(.*?)\]\)/.exec(body)?.[1]?.split(', ') ?? []
      const fields = [...body.matchAll(/^ {2}(\w+) +(\w+)(\??)(\[\])?(.*)$/gm)].filter(
        ([, , type = '']) => type in TYPES,
      )
      const columns = fields.map(([, name = '', type = '', optional, , rest = '']) => {
        const column = {
          type: TYPES[type]!,
          required: optional === '',
          key: keys.includes(name) || / @id\b/.test(rest),
        }
        return [/@map\("(\w+)"\)/.exec(rest)?.[1] ?? name, column]
      })
      return [table, Object.fromEntries(columns)]
    }),
  )
}

/** The tables a database has, but for Prisma's own record. */
export async function tablesOf(store: Store): Promise<Tables> {
  const rows = await store.client.$queryRawUnsafe<
    { table: string; name: string; type: string; required: unknown; key: unknown }[]
  >(
    store.dialect === 'sqlite'
      ? `select m.name as "table", c.name, lower(c.type) as type, c."notnull" as required, c.pk as "key"
         from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table'`
      : `select c.table_name as "table", c.column_name as name, c.data_type as type,
           case when c.is_nullable = 'NO' then 1 else 0 end as required,
           (select count(*) from information_schema.key_column_usage k
            join information_schema.table_constraints t using (constraint_schema, constraint_name, table_name)
            where t.constraint_type = 'PRIMARY KEY' and k.table_name = c.table_name and k.column_name = c.column_name) as "key"
         from information_schema.columns c where c.table_schema = current_schema()`,
  )
  const tables: Tables = {}
  for (const { table, name, type, required, key } of rows) {
    if (table === '_prisma_migrations') continue
    tables[table] ??= {}
    tables[table][name] = { type, required: Number(required) > 0, key: Number(key) > 0 }
  }
  return tables
}
