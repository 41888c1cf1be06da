import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { root } from '../architecture/read-sources'

interface Locked {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly hasInstallScript?: boolean
  readonly dev?: boolean
  /** It came within the package that needs it, and with that one's proof. */
  readonly inBundle?: boolean
}

const wanted = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly allowScripts: Readonly<Record<string, boolean>>
}
const lockText = readFileSync(`${root}package-lock.json`, 'utf8')
const { packages } = JSON.parse(lockText) as { readonly packages: Readonly<Record<string, Locked>> }
const locked = Object.entries(packages).filter(([path]) => path !== '')
const nameOf = (path: string) => path.split('node_modules/').at(-1) ?? ''

describe('what this program is built from', () => {
  it.each([...Object.entries(wanted.dependencies), ...Object.entries(wanted.devDependencies)])(
    'is one version, and the one that is locked: %s %s',
    (name, version) => {
      expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\d.a-z]+)?$/)
      expect(packages[`node_modules/${name}`]?.version).toBe(version)
    },
  )

  it('is known by its content, each package', () => {
    expect(locked.length).toBeGreaterThan(300)
    const unproven = locked.filter(
      ([, { integrity = '', inBundle }]) =>
        inBundle !== true && !/^sha512-[A-Za-z\d+/]{86}==$/.test(integrity),
    )
    expect(unproven).toEqual([])
  })

  it('comes from the registry of who installs it, and from no address', () => {
    expect(locked.filter(([, { resolved, link }]) => resolved !== undefined || link !== undefined)).toEqual(
      [],
    )
    expect(lockText).not.toMatch(/git\+|\.tgz|registry\./)
  })

  it('runs no script of an installation but those without which it would not work', () => {
    const withScripts = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => nameOf(path))
    const shipped = locked
      .filter(([path, { dev }]) => dev !== true && wanted.allowScripts[nameOf(path)] === true)
      .map(([path]) => nameOf(path))
    expect([...new Set(shipped)].sort()).toEqual(['better-sqlite3', 'esbuild'])
    const allowed = Object.keys(wanted.allowScripts).filter((name) => wanted.allowScripts[name])
    expect(allowed.filter((name) => !withScripts.includes(name))).toEqual([])
  })
})
