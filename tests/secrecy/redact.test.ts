import { describe, expect, it } from 'vitest'
import { readEnv } from '@/lib/env'
import { knownSecrets } from '@/lib/secrecy/known-secrets'
import { KEPT_OUT, redact } from '@/lib/secrecy/redact'
import { isSecretField, told } from '@/lib/secrecy/told'

describe('redact', () => {
  it.each([
    ['Authorization: Bearer abc.def-123456', 'abc.def'],
    ['sent with Bearer abcdef123456 by a client', 'abcdef123456'],
    ['postgresql://reader:hunter22@db.example:5432/spillover', 'hunter22'],
    ['GET /v7/finance/quote?symbols=ORCL&crumb=a1B2c3/xyz&lang=en', 'a1B2c3'],
    ['https://api.example/global?x_cg_pro_api_key=CG-12345', 'CG-12345'],
    ['https://api.example/global?api-key=CG-12345&b=1', 'CG-12345'],
    ['cookie: A1=d=AQABBJ; A3=x', 'AQABBJ'],
    ['Set-Cookie: GUC=AQABCAFo; path=/', 'AQABCAFo'],
    ['x-cg-pro-api-key: CG-12345', 'CG-12345'],
    ['X-CMC_PRO_API_KEY: 1234-5678', '1234-5678'],
  ])('takes what has the form of a secret out of: %s', (text, secret) => {
    expect(redact(text)).not.toContain(secret)
    expect(redact(text)).toContain(KEPT_OUT)
  })

  it('takes out a known secret as it is, as an address and as JSON writes it', () => {
    const secret = 'p"ss/w rd#1'
    for (const text of [
      `it is ${secret}.`,
      `at /${encodeURIComponent(secret)}/`,
      JSON.stringify({ a: secret }),
    ])
      expect(redact(text, [secret])).not.toMatch(/ss\/w|ss%2Fw/)
  })

  it.each([
    'Yahoo Finance answered with status 429.',
    'close of ORCL at 2026-03-10, a jump by a factor of 9.9 from 146.47 on 2026-03-09',
    'https://finance.yahoo.com/quote/ORCL?lang=en',
    'The token is missing or wrong.',
    'PostgreSQL at db.example:5432/spillover cannot be opened: nothing answers there.',
  ])('leaves the rest as it is: %s', (text) => {
    expect(redact(text)).toBe(text)
  })

  it('keeps a line of JSON a line of JSON', () => {
    const line = JSON.stringify({ a: 'cookie: x=1; y="2"', b: 'Bearer 123456789', c: 'pg://u:p\\w@h/', d: 1 })
    expect(JSON.parse(redact(line, ['123456789']))).toMatchObject({ d: 1 })
  })

  it('takes no longer for a text made to be slow', () => {
    const began = performance.now()
    for (const piece of ['a:', '://', 'cookie:', '&api_', 'Bearer ', 'a://b:']) redact(piece.repeat(20_000))
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})

describe('what is known of secrets', () => {
  it('is what the environment gave, the password of the database in both spellings', () => {
    const env = readEnv({
      ADMIN_TOKEN: 'token-1',
      COINGECKO_API_KEY: 'key-1',
      DATABASE_URL: 'postgresql://reader:p%2Fw@db.example/spillover',
    })
    expect(knownSecrets(env)).toEqual(['token-1', 'key-1', 'p%2Fw', 'p/w'])
    expect(knownSecrets(readEnv({}))).toEqual([])
  })
})

describe('what is told of a value', () => {
  it.each([
    'apiKey',
    'X-CMC_PRO_API_KEY',
    'x-cg-pro-api-key',
    'authorization',
    'Set-Cookie',
    'cookie',
    'adminToken',
    'password',
    'crumb',
    'databaseUrl',
  ])('never holds the field %s, however deep', (name) => {
    expect(isSecretField(name)).toBe(true)
    expect(JSON.stringify(told({ a: [{ [name]: 'planted' }] }))).not.toContain('planted')
  })

  it.each(['asset', 'provider', 'status', 'message', 'kind', 'path', 'tokens'])(
    'keeps the field %s',
    (name) => {
      expect(told({ [name]: 'kept' })).toEqual({ [name]: 'kept' })
    },
  )

  it('of an error is what it says, and that of its cause', () => {
    const error = Object.assign(new Error('outer', { cause: new TypeError('inner') }), {
      code: 'E1',
      config: { headers: { key: 'planted' } },
    })
    expect(told(error)).toMatchObject({
      type: 'Error',
      message: 'outer',
      code: 'E1',
      cause: { type: 'TypeError', message: 'inner' },
    })
    expect(JSON.stringify(told(error))).not.toContain('planted')
  })

  it('ends where an object holds itself, and where it is too long', () => {
    const round: Record<string, unknown> = {
      a: 'x'.repeat(10_000),
      list: Array.from({ length: 1_000 }, () => 1n),
    }
    round.self = round
    const error = new Error('round')
    error.cause = error
    const said = JSON.stringify([told(round), told(error)])
    expect(said.length).toBeLessThan(60_000)
    expect(said).toContain('[deeper]')
  })
})
