import { beforeAll, describe, expect, it } from 'vitest'
import { scenarioOf } from '@/lib/analysis/scenario'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { scenarioText } from '@/lib/i18n/scenario-text'
import { getScenario } from '@/lib/queries/scenario'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import type { Store } from '@/lib/store/open-store'
import { scenarioAnswer } from '@/lib/views/scenario/scenario-answer'
import { drawStore } from '../calibration/worlds'
import { sampleStore } from '../queries/stores'
import { plainSpaces } from './plain-spaces'

let store: Store
beforeAll(async () => {
  store = await sampleStore()
})

const pageOf = async (query = '', language: Language = 'en') => {
  const options = { language, urlLanguage: null, isStrict: true }
  return plainSpaces((await getScenario(store, new URLSearchParams(query), options)).page)
}

describe('what if it bursts', () => {
  it('answers with half of the outcomes, 95 % of them, and the chance of a fall', async () => {
    const { answer } = await pageOf()
    expect(answer[0]).toBe(
      'If Oracle falls by 20 % over 5 sessions, half of the outcomes for the total crypto market cap lie between −9.7 % and +1.8 % (95 %: −22.1 % to +15.9 %). A fall beyond 10 % has a probability of 24 %.',
    )
    expect(answer[2]).toBe(
      'From USD 2.64 tn on 21 August 2026 that makes USD 2.39 tn to USD 2.69 tn (95 %: USD 2.06 tn to USD 3.06 tn).',
    )
    expect((await pageOf('', 'de')).answer[0]).toBe(
      'Wenn Oracle über 5 Handelstage um 20 % fällt, liegt die Hälfte der Ergebnisse für den Krypto-Gesamtmarkt zwischen −9,7 % und +1,8 % (95 %: −22,1 % bis +15,9 %). Ein Rückgang um mehr als 10 % hat eine Wahrscheinlichkeit von 24 %.',
    )
  })

  it('says whether the two go together at all, since the shift of the range rests on it', async () => {
    expect((await pageOf()).answer[1]).toMatch(
      /^Day by day, whatever the size, the returns of Oracle and the total crypto market cap correlate at 0\.24 \(95 % interval 0\.14 to 0\.34.*: that the range shifts with the move rests on that\.$/,
    )
    expect((await pageOf('', 'de')).answer[1]).toMatch(/^Von Tag zu Tag, gleich wie weit, korrelieren/)
  })

  it('says of two that have nothing to do with each other that the shift is not told from none either', () => {
    const { source, target, range } = drawStore('independent', 'normal', seededRandom(1))
    const result = scenarioOf({ source, target, ...range, shock: -0.2, horizon: 5, seed: 1 })
    const said = (language: Language) =>
      scenarioAnswer(result, {
        x: 'Oracle',
        y: 'bitcoin',
        kind: 'price',
        words: scenarioText(language),
        text: dashboardText(language),
        format: formatter(language),
        language,
      })[1]
    expect(said('en')).toMatch(
      /, not distinguishable from 0: correlations above 0\.\d+.* are excluded\. So the shift of the range with the move is not told from none either\.$/,
    )
    expect(said('de')).toMatch(
      /, nicht von 0 zu unterscheiden: .* ist also nicht von keiner zu unterscheiden\.$/,
    )
  })

  it('says where a move lies within the data, and where beyond anything in them', async () => {
    expect((await pageOf()).answer[3]).toBe(
      'The move assumed is 2.4 standard deviations of the moves over 5 sessions in the data; the farthest fall there is −22.1 %.',
    )
    expect((await pageOf('shock=-0.4')).answer[3]).toMatch(
      /^This is beyond anything in the data: the farthest fall of Oracle over 5 sessions is −22\.1 %; the one assumed is 5\.5 standard deviations of such moves\./,
    )
    expect((await pageOf('shock=0.6', 'de')).answer[3]).toMatch(
      /^Das liegt jenseits von allem in den Daten: Der weiteste Anstieg bei Oracle über 5 Handelstage beträgt \+/,
    )
  })

  it('says how often such ranges held before, at the size of the move, with how many that is', async () => {
    expect((await pageOf()).answer[4]).toBe(
      'Checked on the past: in 39 forecasts after which Oracle did move beyond 1.5 standard deviations, the 80 % range held in 79 % (31 of 39; 95 % interval 45 % to 95 %), the 95 % range in 90 % (35 of 39; 95 % interval 55 % to 98 %).',
    )
    expect((await pageOf('shock=-0.05')).answer[4]).toMatch(
      /^Checked on the past: in 199 forecasts, the 80 % range held in 84 % \(168 of 199; /,
    )
  })

  it('says where none of those went as far as what is assumed', async () => {
    expect((await pageOf('shock=-0.4')).answer[4]).toMatch(/None of them met a fall as far as this one\.$/)
    expect((await pageOf('shock=-0.4', 'de')).answer[4]).toMatch(
      /Keine davon traf auf einen so weiten Rückgang/,
    )
  })

  it('says that the move is assumed and no cause is named, in both languages', async () => {
    expect((await pageOf()).answer[5]).toMatch(/takes the move as given.+no forecast.+names no cause/)
    expect((await pageOf('', 'de')).answer[5]).toMatch(/als gegeben.+sagt nicht vorher.+keine Ursache/)
  })

  it('asks of a rise and of no move in words of their own', async () => {
    expect((await pageOf('shock=0.1&horizon=1')).question).toBe(
      'What if Oracle rises by 10 % over 1 session?',
    )
    expect((await pageOf('shock=0', 'de')).question).toBe(
      'Was, wenn sich Oracle über 5 Handelstage nicht bewegt?',
    )
  })

  it('says how many days there are and how many are needed, of too short a history', async () => {
    const { answer, fan, evidence } = await pageOf('from=2026-06-01')
    expect(answer[0]).toBe('The history is too short: it has 57 sessions, and this takes at least 120.')
    expect(fan).toBeNull()
    expect(evidence).toEqual([])
    expect((await pageOf('from=2026-06-01', 'de')).answer[0]).toBe(
      'Die Reihe ist zu kurz: Sie hat 57 Handelstage, nötig sind mindestens 120.',
    )
  })
})
