import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@/lib/market/catalogue'
import { parseView } from '@/lib/share/parse-view'
import { parseQuestion } from '@/lib/share/question'
import { LEAD_LAG } from '@/lib/share/questions/lead-lag'
import {
  newestVersion,
  UNNAMED_VERSION,
  upToDate,
  type VersionStep,
  versionNamed,
} from '@/lib/share/view-version'

const STEPS: readonly VersionStep[] = [
  { to: 4, question: 'correlation', meant: { smooth: 'no' }, renamed: { width: 'window' } },
  { to: 3, question: 'correlation', meant: { band: 'interval' }, renamed: { span: 'width' } },
  { to: 4, question: 'lead-lag', meant: { lags: '5' }, renamed: {} },
]
const migrated = (query: string) => {
  const { query: current, unknownVersion } = upToDate('correlation', new URLSearchParams(query), STEPS)
  return { query: String(current), unknownVersion }
}

describe('upToDate', () => {
  it('takes an old link through every step since, in their order', () => {
    expect(migrated('v=2&span=60').query).toBe('band=interval&window=60&smooth=no')
    expect(migrated('v=3&width=60').query).toBe('window=60&smooth=no')
    expect(migrated('v=4&window=60').query).toBe('window=60')
  })

  it('reads a link that names no version as one of the first that links had', () => {
    expect(migrated('span=60').query).toBe(migrated(`v=${UNNAMED_VERSION}&span=60`).query)
  })

  it('leaves what a link says itself, and takes no step of another question', () => {
    expect(migrated('v=2&band=constant').query).toBe('band=constant&smooth=no')
    expect(String(upToDate('matrix', new URLSearchParams('v=2&span=60'), STEPS).query)).toBe('span=60')
  })

  it('keeps a parameter that is given twice under its new name, so that it is reported as such', () => {
    expect(migrated('v=3&width=60&width=61').query).toBe('window=60&window=61&smooth=no')
  })

  it.each(['5', '0', '-1', '2.5', 'two', '1e1', '99999'])(
    'reports the version %s, which is none',
    (given) => {
      expect(migrated(`v=${given}&window=60`)).toEqual({ query: 'window=60', unknownVersion: given })
    },
  )
})

describe('versionNamed', () => {
  it('names the newest version in new links once links without a name are of an older one', () => {
    expect(versionNamed(STEPS)).toEqual({ v: '4' })
    const link = new URLSearchParams({ window: '60', ...versionNamed(STEPS) })
    expect(String(upToDate('correlation', link, STEPS).query)).toBe('window=60')
  })

  it('leaves links as they are until then', () => {
    expect(newestVersion()).toBe(UNNAMED_VERSION)
    expect(versionNamed()).toEqual({})
  })
})

describe('links of an older version', () => {
  it('of the main page get the band that was the only one then', () => {
    const bandOf = (query: string) => parseView(new URLSearchParams(query), CATALOGUE)
    expect(bandOf('v=1')).toEqual(bandOf('band=interval'))
    expect(bandOf('v=2')).toEqual(bandOf(''))
  })

  it('that is not there yet are read as one of today, with a word on it', () => {
    const unknown = {
      parameter: 'v',
      given: '77',
      problem: 'not-in-range',
      choices: ['1', String(newestVersion())],
    }
    expect(parseView(new URLSearchParams('v=77&window=90'), CATALOGUE)).toMatchObject({
      view: { window: 90 },
      problems: [unknown],
    })
    const question = parseQuestion(LEAD_LAG, new URLSearchParams('v=77&maxLag=5'), CATALOGUE)
    expect(question).toMatchObject({ view: { maxLag: 5 }, problems: [unknown] })
  })
})
