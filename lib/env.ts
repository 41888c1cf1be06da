import { isIPv4, isIPv6 } from 'node:net'
import { CronPattern } from 'croner'
import { z } from 'zod'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** The sources that have terms, by the ids that lib/providers gives them. */
const SOURCES = ['yahoo', 'coingecko', 'coinmetrics', 'coinpaprika', 'coinmarketcap'] as const

/** Whether this is `next dev`. Next sets it by itself, so it is no setting. */
export const isDevelopment = process.env.NODE_ENV === 'development'

/** Everything this program reads from its environment. Absent means the default, or null where there is none. */
export interface Env {
  /** `file:...` for SQLite or `postgresql://...`. */
  readonly databaseUrl: string
  readonly port: number
  readonly host: string
  /** Where readers reach this server, without a slash at the end. */
  readonly publicUrl: string | null
  /** Guards ingest and import over HTTP; null closes both. */
  readonly adminToken: string | null
  readonly coingeckoApiKey: string | null
  readonly coinmarketcapApiKey: string | null
  readonly yahooBaseUrl: string
  readonly coingeckoBaseUrl: string
  readonly coinmetricsBaseUrl: string
  readonly coinpaprikaBaseUrl: string
  readonly coinmarketcapBaseUrl: string
  /** Sources whose values the operator may pass on by a licence of their own, by id. */
  readonly licensedSources: readonly string[]
  /** Addresses whose X-Forwarded-For is believed: names of ranges, addresses, networks such as 10.0.0.0/8. */
  readonly trustedProxies: readonly string[]
  /** Whether one client may ask only for so much (lib/limits); off where something before this server sees to it. */
  readonly hasClientLimits: boolean
  /** Origins whose pages may read the API, such as `https://example.org`; '*' stands for all. */
  readonly apiOrigins: readonly string[]
  /** 'on' (the built-in times), 'off', or one cron expression in UTC. */
  readonly ingestSchedule: string
  readonly logLevel: (typeof LOG_LEVELS)[number]
}

const PORT_RULE = 'must be a whole number from 1 to 65535'
const DATABASE_RULE =
  'must be an address that can be read, such as file:.data/spillover.db or postgresql://user:password@host/name ' +
  'with signs such as # or / in the password written as %23 or %2F'
const filled = z.string().min(1)
const secret = filled.regex(/^\S+$/, 'must not contain spaces').nullable().default(null)
const address = filled.refine(isWebAddress, 'must be an address that begins with http:// or https://')
const baseUrl = address.transform((text) => withoutSlash(text))

const schema = z.object({
  DATABASE_URL: filled
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'must begin with file: (SQLite) or postgresql://')
    .refine(isDatabaseAddress, DATABASE_RULE)
    .default('file:.data/spillover.db'),
  // lib/commands/serve.mjs checks the same, before there are packages to check it with.
  PORT: filled
    .regex(/^\d{1,5}$/, PORT_RULE)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, PORT_RULE)
    .default(3000),
  HOST: filled.regex(/^\S+$/, 'must be a host name or an IP address').default('127.0.0.1'),
  PUBLIC_URL: baseUrl.nullable().default(null),
  ADMIN_TOKEN: secret,
  COINGECKO_API_KEY: secret,
  COINMARKETCAP_API_KEY: secret,
  YAHOO_BASE_URL: baseUrl.default('https://query2.finance.yahoo.com'),
  COINGECKO_BASE_URL: baseUrl.default('https://api.coingecko.com/api/v3'),
  COINMETRICS_BASE_URL: baseUrl.default('https://community-api.coinmetrics.io/v4'),
  COINPAPRIKA_BASE_URL: baseUrl.default('https://api.coinpaprika.com'),
  COINMARKETCAP_BASE_URL: baseUrl.default('https://pro-api.coinmarketcap.com'),
  LICENSED_SOURCES: filled
    .transform((text) => text.split(',').map((name) => name.trim()))
    .refine(areSources, `must be names of sources with commas between them, of ${SOURCES.join(', ')}`)
    .default([]),
  TRUSTED_PROXIES: filled
    .transform((text) => text.split(',').map((name) => name.trim()))
    .refine(
      areNetworks,
      "must be addresses or networks with commas between them, such as 10.0.0.0/8, or of the names 'loopback', 'linklocal' and 'uniquelocal'",
    )
    .default(['loopback']),
  CLIENT_LIMITS: z
    .enum(['on', 'off'], "must be 'on' or 'off'")
    .transform((text) => text === 'on')
    .default(true),
  API_ORIGINS: filled
    .transform((text) => text.split(',').map((origin) => origin.trim()))
    .refine(areOrigins, "must be '*' or origins with commas between them, such as https://example.org")
    .default([]),
  INGEST_SCHEDULE: filled
    .refine(isSchedule, "must be 'on', 'off' or one cron expression such as '30 22 * * 1-5'")
    .default('on'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
})

/** Variables whose value may hold a secret, so that no message repeats it. */
const UNSPOKEN = new Set(['DATABASE_URL', 'ADMIN_TOKEN', 'COINGECKO_API_KEY', 'COINMARKETCAP_API_KEY'])

/**
 * Reads and checks the environment. An empty variable counts as absent.
 *
 * @throws Error with one sentence for each bad value, naming the variable and what it must be.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.keys(schema.shape)
      .map((name) => [name, source[name]?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  )
  const { data, error } = schema.safeParse(given)
  if (error !== undefined) throw new Error(sentences(error.issues, given).join(' '))
  return {
    databaseUrl: data.DATABASE_URL,
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL,
    adminToken: data.ADMIN_TOKEN,
    coingeckoApiKey: data.COINGECKO_API_KEY,
    coinmarketcapApiKey: data.COINMARKETCAP_API_KEY,
    yahooBaseUrl: data.YAHOO_BASE_URL,
    coingeckoBaseUrl: data.COINGECKO_BASE_URL,
    coinmetricsBaseUrl: data.COINMETRICS_BASE_URL,
    coinpaprikaBaseUrl: data.COINPAPRIKA_BASE_URL,
    coinmarketcapBaseUrl: data.COINMARKETCAP_BASE_URL,
    licensedSources: data.LICENSED_SOURCES,
    trustedProxies: data.TRUSTED_PROXIES,
    hasClientLimits: data.CLIENT_LIMITS,
    apiOrigins: data.API_ORIGINS,
    ingestSchedule: data.INGEST_SCHEDULE,
    logLevel: data.LOG_LEVEL,
  }
}

let checked: Env | undefined

/** The environment of this process, checked on first use. */
export function env(): Env {
  checked ??= readEnv(process.env)
  return checked
}

/** One sentence for each variable; of several complaints about one, the first. */
function sentences(issues: readonly z.core.$ZodIssue[], given: Record<string, string | undefined>): string[] {
  const first = new Map<string, string>()
  for (const issue of issues) {
    const name = String(issue.path[0])
    if (!first.has(name)) first.set(name, issue.message)
  }
  return [...first].map(
    ([name, message]) => `${name} ${message}${UNSPOKEN.has(name) ? '' : `; it is '${given[name]}'`}.`,
  )
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

/** A path after `file:` may be anything; what has two slashes is an address. PostgreSQL's may name no host. */
function isDatabaseAddress(text: string): boolean {
  if (!text.includes('://')) return true
  const address = text.replace('@/', '@localhost/')
  if (!URL.canParse(address)) return false
  return !text.startsWith('file:') || new URL(text).host === ''
}

/** Without the slashes at its end. */
function withoutSlash(address: string): string {
  return address.endsWith('/') ? withoutSlash(address.slice(0, -1)) : address
}

function areSources(names: readonly string[]): boolean {
  return names.every((name) => SOURCES.some((source) => source === name))
}

function areNetworks(names: readonly string[]): boolean {
  return names.every((name) => {
    if (['loopback', 'linklocal', 'uniquelocal'].includes(name)) return true
    const [address = '', bits, ...more] = name.split('/')
    const most = isIPv4(address) ? 32 : isIPv6(address) ? 128 : 0
    return (
      most > 0 &&
      more.length === 0 &&
      (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
    )
  })
}

function areOrigins(texts: readonly string[]): boolean {
  return texts.every(
    (text) => text === '*' || (!text.includes('*') && isWebAddress(text) && new URL(text).origin === text),
  )
}

function isSchedule(text: string): boolean {
  if (text === 'on' || text === 'off') return true
  try {
    new CronPattern(text, 'UTC')
    return true
  } catch {
    return false
  }
}
