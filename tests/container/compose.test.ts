import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parseDocument } from 'yaml'
import { readEnv } from '@/lib/env'
import { postgresSettings } from '@/lib/store/postgres-settings'

interface Service {
  readonly image: string
  readonly build?: { readonly context: string; readonly dockerfile: string }
  readonly user: string
  readonly read_only: boolean
  readonly cap_drop: readonly string[]
  readonly cap_add?: readonly string[]
  readonly security_opt: readonly string[]
  readonly command?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly healthcheck?: { readonly test: readonly string[] }
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly networks: readonly string[]
  readonly ports?: readonly string[]
  readonly secrets?: readonly string[]
  readonly volumes?: readonly string[]
}

const document = parseDocument(readFileSync('compose.yaml', 'utf8'), { merge: true, strict: true })
const file = document.toJS() as {
  readonly services: Readonly<Record<string, Service>>
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>
  readonly volumes: object
  readonly secrets: Readonly<Record<string, { readonly file: string }>>
}
const services = Object.entries(file.services)
const instances = services.filter(([, { build }]) => build !== undefined)
const dockerfile = readFileSync('.container/Dockerfile', 'utf8')
const caddyfile = readFileSync('.container/Caddyfile', 'utf8')

/** The variables of an instance as they are where the one who starts it sets none. */
function unset(environment: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      value.replace(/\$\{\w+(?::-([^}]*))?\}/g, (_, otherwise = '') => otherwise),
    ]),
  )
}

describe('compose.yaml', () => {
  it('is YAML without errors and warnings, with two instances, a database and a proxy', () => {
    expect([document.errors, document.warnings]).toEqual([[], []])
    expect(Object.keys(file.services).sort()).toEqual(['one', 'postgres', 'proxy', 'two'])
    expect(instances.map(([name]) => name)).toEqual(['one', 'two'])
  })

  it.each(instances)(
    'sets for %s only what lib/env.ts reads, in values that it takes',
    (_, { environment = {} }) => {
      const source = readFileSync('lib/env.ts', 'utf8')
      for (const name of Object.keys(environment)) expect(source).toMatch(new RegExp(`^ {2}${name}: `, 'm'))
      const read = readEnv(unset(environment))
      expect(read).toMatchObject({ host: '0.0.0.0', port: 3000, ingestSchedule: 'on', adminToken: null })
      expect(read.databaseUrl).toMatch(/^postgresql:\/\/spillover@postgres:5432\/spillover\?/)
    },
  )

  it.each(services)('names for %s an image by its version', (_, { image }) => {
    expect(image).toMatch(/^[a-z]+:\d+\.\d+(\.\d+)?(-[a-z]+)?$/)
  })

  it.each(services)(
    'runs %s without rights: no root, nothing written but to its own folders',
    (_, service) => {
      expect(service.user).toMatch(/^(node|postgres|[1-9]\d*:[1-9]\d*)$/)
      expect(service.read_only).toBe(true)
      expect(service.cap_drop).toEqual(['ALL'])
      expect(service.security_opt).toEqual(['no-new-privileges:true'])
    },
  )

  it('holds no secret: passwords come from a file, tokens and keys from whoever starts it', () => {
    for (const [, { environment = {}, secrets = [] }] of services) {
      for (const [name, value] of Object.entries(environment)) {
        if (/TOKEN|KEY/.test(name)) expect(value).toBe(`\${${name}:-}`)
        if (/PASSWORD/.test(name)) expect(value).toBe('/run/secrets/postgres-password')
        if (name.endsWith('URL') && URL.canParse(value)) expect(new URL(value).password).toBe('')
      }
      expect(secrets.every((name) => name in file.secrets)).toBe(true)
    }
    expect(file.secrets['postgres-password']?.file).toMatch(/^\$\{POSTGRES_PASSWORD_FILE:\?/)
    expect(readFileSync('.gitignore', 'utf8').split('\n')).toContain('.postgres-password')
  })

  it('believes the proxy which client it asks for, and shows the outside no metrics', () => {
    for (const [, { environment = {} }] of instances)
      expect(readEnv(unset(environment)).trustedProxies).toContain('uniquelocal')
    expect(caddyfile).toMatch(/respond \/metrics 404/)
  })

  it('asks for health where there is an answer, and starts each once what it needs is well', () => {
    const asked = [...readFileSync('compose.yaml', 'utf8').matchAll(/127\.0\.0\.1:3000(\/[\w/]+)/g)]
    const addresses = [...asked, ...caddyfile.matchAll(/health_uri (\S+)/g)].map(([, path]) => path)
    expect(addresses.length).toBeGreaterThan(1)
    for (const path of addresses) expect([path, existsSync(`app${path}/route.ts`)]).toEqual([path, true])
    for (const [, { depends_on = {} }] of services) {
      for (const [needed, { condition }] of Object.entries(depends_on)) {
        expect(file.services[needed]?.healthcheck).toBeDefined()
        expect(condition).toBe('service_healthy')
      }
    }
  })

  it('leaves the database to the instances, and publishes the proxy only, on this machine unless told otherwise', () => {
    expect(services.filter(([, { ports }]) => ports !== undefined).map(([name]) => name)).toEqual(['proxy'])
    expect(unset({ ports: file.services.proxy?.ports?.join() ?? '' })).toEqual({
      ports: '127.0.0.1:8080:8080',
    })
    expect(file.services.postgres?.networks).toEqual(['data'])
    expect(file.services.proxy?.networks).toEqual(['web'])
    expect(file.networks.data?.internal).toBe(true)
  })

  it('gives the instances together fewer connections than the database takes, with room for commands', () => {
    const taken = instances.map(([, { environment = {} }]) => {
      const { reading, writing } = postgresSettings(environment.DATABASE_URL ?? '')
      return reading.max + writing.max
    })
    const most = /max_connections=(\d+)/.exec(file.services.postgres?.command?.join(' ') ?? '')?.[1]
    expect(taken.reduce((sum, one) => sum + one, 0) + 20).toBeLessThanOrEqual(Number(most))
  })

  it('has a proxy before exactly these instances, at their port', () => {
    const [, upstreams = ''] = /reverse_proxy ([^{]+) \{/.exec(caddyfile) ?? []
    expect(upstreams.split(' ')).toEqual(
      instances.map(([name, { environment = {} }]) => `${name}:${environment.PORT}`),
    )
    expect(file.services.proxy?.volumes).toEqual(['./.container/Caddyfile:/etc/caddy/Caddyfile:ro'])
  })
})

describe('the image', () => {
  it('is made of versions, runs not as root, and of files that are there', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)
    expect(new Set(bases)).toEqual(new Set(['node:24.11.1-bookworm-slim']))
    expect(dockerfile).toMatch(/^USER node$/m)
    for (const [, { build }] of instances) expect(existsSync(build?.dockerfile ?? '')).toBe(true)
    const named = [...dockerfile.matchAll(/"((?:\.container|lib)\/[^"]+)"/g)].map(([, path]) => path ?? '')
    expect(named).toEqual(['.container/run.mjs', 'lib/commands/start.mjs'])
    expect(named.every((path) => existsSync(path))).toBe(true)
  })

  it('gives a script the password of the database from its file, whatever signs it holds', () => {
    const folder = mkdtempSync(join(tmpdir(), 'spillover-container-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const [secret, script] = [join(folder, 'password'), join(folder, 'say.mjs')]
    const password = 'a#b/c%d@e:f?g ü'
    writeFileSync(secret, `${password}\n`)
    writeFileSync(script, 'console.log(JSON.stringify([process.env.DATABASE_URL, ...process.argv.slice(2)]))')
    const DATABASE_URL = 'postgresql://spillover@postgres:5432/spillover?connection_limit=20'
    const ran = spawnSync(process.execPath, ['.container/run.mjs', secret, script, 'one', 'two words'], {
      env: { NODE_ENV: 'test', DATABASE_URL },
      encoding: 'utf8',
    })
    expect(ran.stderr).toBe('')
    const [address, ...words] = JSON.parse(ran.stdout)
    expect(words).toEqual(['one', 'two words'])
    const client = new pg.Client(address)
    expect([client.host, client.user, client.password, client.database]).toEqual([
      'postgres',
      'spillover',
      password,
      'spillover',
    ])
  })
})
