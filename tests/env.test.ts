import { describe, expect, it } from 'vitest'
import { env, readEnv } from '@/lib/env'
import { PROVIDER_FACTS } from '@/lib/providers/provider-facts'

const ADDRESS_RULE =
  'DATABASE_URL must be an address that can be read, such as file:.data/spillover.db or ' +
  'postgresql://user:password@host/name with signs such as # or / in the password written as %23 or %2F.'

describe('readEnv', () => {
  it('has a default for everything, and the real sources', () => {
    expect(readEnv({})).toEqual({
      databaseUrl: 'file:.data/spillover.db',
      port: 3000,
      host: '127.0.0.1',
      publicUrl: null,
      adminToken: null,
      coingeckoApiKey: null,
      coinmarketcapApiKey: null,
      yahooBaseUrl: 'https://query2.finance.yahoo.com',
      coingeckoBaseUrl: 'https://api.coingecko.com/api/v3',
      coinmetricsBaseUrl: 'https://community-api.coinmetrics.io/v4',
      coinpaprikaBaseUrl: 'https://api.coinpaprika.com',
      coinmarketcapBaseUrl: 'https://pro-api.coinmarketcap.com',
      licensedSources: [],
      trustedProxies: ['loopback'],
      hasClientLimits: true,
      apiOrigins: [],
      ingestSchedule: 'on',
      logLevel: 'info',
    })
  })

  it('takes an empty variable for an absent one, and ignores those of others', () => {
    expect(readEnv({ PORT: '', ADMIN_TOKEN: ' ', HOME: '/root' })).toEqual(readEnv({}))
  })

  it('reads what is given', () => {
    const given = {
      DATABASE_URL: 'postgresql://u:p@db/x',
      PORT: '8080',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://a.example/b/',
      INGEST_SCHEDULE: '30 22 * * 1-5',
      LOG_LEVEL: 'debug',
    }
    expect(readEnv(given)).toMatchObject({
      databaseUrl: given.DATABASE_URL,
      port: 8080,
      host: '0.0.0.0',
      publicUrl: 'https://a.example/b',
      ingestSchedule: '30 22 * * 1-5',
      logLevel: 'debug',
    })
  })

  it.each(['loopback', 'loopback, 10.0.0.0/8', '192.0.2.1', '2001:db8::/32,::1', 'uniquelocal'])(
    'takes %s for proxies to be trusted',
    (text) => {
      expect(readEnv({ TRUSTED_PROXIES: text }).trustedProxies).toEqual(text.split(/, ?/))
    },
  )

  it.each(['proxy.example', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0', '*'])(
    'refuses %s as proxies to be trusted',
    (text) => {
      expect(() => readEnv({ TRUSTED_PROXIES: text })).toThrow(
        `TRUSTED_PROXIES must be addresses or networks with commas between them, such as 10.0.0.0/8, or of the names 'loopback', 'linklocal' and 'uniquelocal'; it is '${text}'.`,
      )
    },
  )

  it('limits what one client may ask for unless that is off', () => {
    expect(readEnv({ CLIENT_LIMITS: 'off' }).hasClientLimits).toBe(false)
    expect(() => readEnv({ CLIENT_LIMITS: '0' })).toThrow("CLIENT_LIMITS must be 'on' or 'off'; it is '0'.")
  })

  it('takes origins, or all of them', () => {
    expect(readEnv({ API_ORIGINS: '*' }).apiOrigins).toEqual(['*'])
    expect(readEnv({ API_ORIGINS: 'https://a.example, http://localhost:8888' }).apiOrigins).toEqual([
      'https://a.example',
      'http://localhost:8888',
    ])
  })

  it.each([
    'a.example',
    'https://a.example/',
    'https://a.example/path',
    'null',
    'https://*.example',
    'ftp://a.example',
  ])('refuses %s as an origin', (origin) => {
    expect(() => readEnv({ API_ORIGINS: origin })).toThrow(
      "API_ORIGINS must be '*' or origins with commas between them, such as https://example.org; it is",
    )
  })

  it('takes the sources that there are as licensed, with blanks between them or not', () => {
    const all = PROVIDER_FACTS.map(({ id }) => id)
    expect(readEnv({ LICENSED_SOURCES: all.join(',') }).licensedSources).toEqual(all)
    expect(readEnv({ LICENSED_SOURCES: 'yahoo, coingecko' }).licensedSources).toEqual(['yahoo', 'coingecko'])
  })

  it.each([
    'file:.data/[odd] name.db',
    'file:///var/a.db',
    'postgresql://user:p%23@[::1]:5432/x',
    'postgresql://user@/x?host=/run/postgresql',
    'postgresql:///x',
  ])('takes %s for the address of a database', (DATABASE_URL) => {
    expect(readEnv({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL)
  })

  it.each([
    [{ PORT: '70000' }, "PORT must be a whole number from 1 to 65535; it is '70000'."],
    [{ PORT: '0' }, "PORT must be a whole number from 1 to 65535; it is '0'."],
    [{ PORT: '3e3' }, "PORT must be a whole number from 1 to 65535; it is '3e3'."],
    [{ PORT: '80.5' }, "PORT must be a whole number from 1 to 65535; it is '80.5'."],
    [
      { PUBLIC_URL: 'spillover.example' },
      "PUBLIC_URL must be an address that begins with http:// or https://; it is 'spillover.example'.",
    ],
    [
      { YAHOO_BASE_URL: 'ftp://a.example' },
      "YAHOO_BASE_URL must be an address that begins with http:// or https://; it is 'ftp://a.example'.",
    ],
    [
      { LOG_LEVEL: 'loud' },
      "LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent; it is 'loud'.",
    ],
    [
      { INGEST_SCHEDULE: 'daily' },
      "INGEST_SCHEDULE must be 'on', 'off' or one cron expression such as '30 22 * * 1-5'; it is 'daily'.",
    ],
    [
      { INGEST_SCHEDULE: '61 * * * *' },
      "INGEST_SCHEDULE must be 'on', 'off' or one cron expression such as '30 22 * * 1-5'; it is '61 * * * *'.",
    ],
    [
      { LICENSED_SOURCES: 'yahoo, bloomberg' },
      "LICENSED_SOURCES must be names of sources with commas between them, of yahoo, coingecko, coinmetrics, coinpaprika, coinmarketcap; it is 'yahoo, bloomberg'.",
    ],
    [{ HOST: 'a b' }, "HOST must be a host name or an IP address; it is 'a b'."],
  ])('says in one sentence what is wrong with %j', (source, sentence) => {
    expect(() => readEnv(source as Record<string, string>)).toThrow(new Error(sentence))
  })

  it('names every variable that is wrong', () => {
    expect(() => readEnv({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT must .*\. LOG_LEVEL must /)
  })

  it.each([
    [
      { DATABASE_URL: 'mysql://user:secret@host/x' },
      'DATABASE_URL must begin with file: (SQLite) or postgresql://.',
    ],
    ...[
      'postgresql://[bad',
      'postgresql://user:se#cret@host/x',
      'postgres://host:port/x',
      'file://[bad',
      'file://host/x',
    ].map((DATABASE_URL): [Record<string, string>, string] => [{ DATABASE_URL }, ADDRESS_RULE]),
    [{ ADMIN_TOKEN: 'two secret words' }, 'ADMIN_TOKEN must not contain spaces.'],
    [{ COINGECKO_API_KEY: 'CG secret' }, 'COINGECKO_API_KEY must not contain spaces.'],
  ])('does not repeat what may be a secret', (source, sentence) => {
    expect(() => readEnv(source as Record<string, string>)).toThrow(new Error(sentence))
  })
})

describe('env', () => {
  it('is read once', () => {
    expect(env()).toBe(env())
  })
})
