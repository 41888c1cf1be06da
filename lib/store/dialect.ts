import { Prisma } from '@/prisma/generated/sqlite/client'

/** The databases the store speaks. Everything they say differently stands in this file. */
export type Dialect = 'sqlite' | 'postgresql'

/** Any number: it only has to be the same in every process that writes. */
const WRITE_LOCK = 20_251_007

/**
 * Keeps all other writers waiting until the transaction ends. On SQLite it must be the first statement: it makes
 * the transaction a writing one before anything has been read, so it can wait for the lock instead of failing.
 * PostgreSQL waits `waitMs` for it.
 */
export function writeLock(dialect: Dialect, waitMs: number): Prisma.Sql {
  const ms = String(Math.max(1, Math.ceil(waitMs)))
  return dialect === 'sqlite'
    ? Prisma.sql`update _prisma_migrations set logs = null where false`
    : Prisma.sql`select case when set_config('lock_timeout', ${ms}, true) is not null
        then cast(pg_advisory_xact_lock(${WRITE_LOCK}) as text) end`
}

/** The rows (outer, inner, value) of a JSON text such as {"7": {"2025-10-07": 284.24}}; outer keys are integers. */
export function jsonValues(dialect: Dialect, json: string): Prisma.Sql {
  return dialect === 'sqlite'
    ? Prisma.sql`select cast(o.key as integer) as outer_key, i.key as inner_key, cast(i.value as real) as value
        from json_each(${json}) o, json_each(o.value) i`
    : Prisma.sql`select cast(o.key as integer) as outer_key, i.key as inner_key, cast(i.value as double precision) as value
        from json_each(cast(${json} as json)) o, json_each_text(o.value) i`
}

/** Aggregates a column into the text of a JSON array, in the order of another. Doubles come back exactly. */
export function jsonArray(dialect: Dialect, column: Prisma.Sql, order: Prisma.Sql): Prisma.Sql {
  return dialect === 'sqlite'
    ? Prisma.sql`json_group_array(${column} order by ${order})`
    : Prisma.sql`coalesce(cast(json_agg(${column} order by ${order}) as text), '[]')`
}

/** A text by which to sort as computers do, character by character: PostgreSQL may have been made to sort as a dictionary. */
export function byCharacter(dialect: Dialect, column: Prisma.Sql): Prisma.Sql {
  return dialect === 'sqlite' ? column : Prisma.sql`${column} collate "C"`
}

/** The names of the tables that are there, as `name`. */
export function tableNames(dialect: Dialect): Prisma.Sql {
  return dialect === 'sqlite'
    ? Prisma.sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`
    : Prisma.sql`select table_name as name from information_schema.tables where table_schema = current_schema()`
}

/** Prisma's own record of migrations, column for column as Prisma makes it. */
export function historyTable(dialect: Dialect): Prisma.Sql {
  return dialect === 'sqlite'
    ? Prisma.sql`create table if not exists "_prisma_migrations" (
        "id" text primary key not null, "checksum" text not null, "finished_at" datetime,
        "migration_name" text not null, "logs" text, "rolled_back_at" datetime,
        "started_at" datetime not null default current_timestamp,
        "applied_steps_count" integer unsigned not null default 0)`
    : Prisma.sql`create table if not exists _prisma_migrations (
        id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
        migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
        started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`
}

/** The present moment as that table keeps it. */
export function historyMoment(dialect: Dialect): Prisma.Sql {
  return dialect === 'sqlite' ? Prisma.sql`cast(1000 * unixepoch('subsec') as integer)` : Prisma.sql`now()`
}

/** An instant so many ms from now, by the clock of the database, in the spelling that the store keeps instants in. */
export function moment(dialect: Dialect, ms: Prisma.Sql): Prisma.Sql {
  return dialect === 'sqlite'
    ? Prisma.sql`strftime('%Y-%m-%dT%H:%M:%fZ', unixepoch('subsec') + ${ms} / 1000.0, 'unixepoch')`
    : Prisma.sql`to_char((clock_timestamp() + cast(${ms} as integer) * interval '1 millisecond') at time zone 'utc',
        'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}
