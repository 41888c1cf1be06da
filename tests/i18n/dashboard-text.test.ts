import { describe, expect, it } from 'vitest'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { LANGUAGES } from '@/lib/i18n/language'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'

/** The names of all texts, however deep. */
function pathsOf(value: unknown, path = ''): string[] {
  return value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, part]) => pathsOf(part, `${path}.${key}`))
    : [path]
}

const optional = /^\.(assetNames|markets)\./
const paths = LANGUAGES.map((language) =>
  pathsOf(dashboardText(language)).filter((path) => !optional.test(path)),
)

describe('dashboardText', () => {
  it('has the same texts in every language', () => {
    expect(paths[0]?.length).toBeGreaterThan(80)
    expect([...(paths[1] ?? [])].sort()).toEqual([...(paths[0] ?? [])].sort())
  })

  it.each(LANGUAGES)('has a name for each method in %s', (language) => {
    const names = dashboardText(language).evidence.methodNames
    const ids = Object.values(METHOD_VERSIONS).map((version) => version.replace(/\/\d+$/, ''))
    expect(ids.filter((id) => !(id in names))).toEqual([])
  })

  const figure = { r: '0.20', interval: '0.10 to 0.30', beside: [], n: '60', from: '1 May', to: '2 June' }

  it('puts an article before markets and baskets, and none before companies', () => {
    const { question } = dashboardText('en')
    expect(question('Oracle', 'total crypto market cap', 'returns')).toBe(
      'Do Oracle and the total crypto market cap move together?',
    )
    expect(question('basket ORCL+NVDA', 'S&P 500 (SPDR ETF)', 'returns')).toBe(
      'Do the basket ORCL+NVDA and the S&P 500 (SPDR ETF) move together?',
    )
  })

  it('inflects the article in German', () => {
    const german = dashboardText('de')
    const parts = { x: 'Oracle', y: 'Krypto-Gesamtmarkt', excluded: 'Korrelationen über 0,30' }
    const rest = { window: '60 Handelstage', method: 'Korrelation', ewma: false, whole: figure, last: null }
    const none = { left: [], lastReason: null, pinned: null, needs: '20' }
    const say = (verdict: 'positive' | 'open') =>
      german.answer({ ...parts, ...rest, ...none, verdict, strength: { least: 'weak', most: 'weak' } }).lead
    expect(say('positive')).toMatch(/^Oracle und der Krypto-Gesamtmarkt bewegten sich/)
    expect(say('open')).toMatch(/^Ein Gleichlauf zwischen Oracle und dem Krypto-Gesamtmarkt ist nicht von 0/)
  })

  it.each(LANGUAGES)('counts one without a plural in %s', (language) => {
    const { notices, evidence } = dashboardText(language)
    expect(notices.droppedReasons.missing('1')).not.toBe(
      notices.droppedReasons.missing('2').replace('2', '1'),
    )
    expect(evidence.nPairs('1', 'returns')).not.toBe(evidence.nPairs('2', 'returns').replace('2', '1'))
  })
})
