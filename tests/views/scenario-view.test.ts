import { beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '@/lib/i18n/language'
import { getScenario } from '@/lib/queries/scenario'
import type { Store } from '@/lib/store/open-store'
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
    expect(answer[1]).toBe(
      'From USD 2.64 tn on 21 August 2026 that makes USD 2.39 tn to USD 2.69 tn (95 %: USD 2.06 tn to USD 3.06 tn).',
    )
    expect((await pageOf('', 'de')).answer[0]).toBe(
      'Wenn Oracle über 5 Handelstage um 20 % fällt, liegt die Hälfte der Ergebnisse für den Krypto-Gesamtmarkt zwischen −9,7 % und +1,8 % (95 %: −22,1 % bis +15,9 %). Ein Rückgang um mehr als 10 % hat eine Wahrscheinlichkeit von 24 %.',
    )
  })

  it('says where a move lies within the data, and where beyond anything in them', async () => {
    expect((await pageOf()).answer[2]).toBe(
      'The move assumed is 2.4 standard deviations of the moves over 5 sessions in the data; the farthest fall there is −22.1 %.',
    )
    expect((await pageOf('shock=-0.4')).answer[2]).toMatch(
      /^This is beyond anything in the data: the farthest fall of Oracle over 5 sessions is −22\.1 %; the one assumed is 5\.5 standard deviations of such moves\./,
    )
    expect((await pageOf('shock=0.6', 'de')).answer[2]).toMatch(
      /^Das liegt jenseits von allem in den Daten: Der weiteste Anstieg bei Oracle über 5 Handelstage beträgt \+/,
    )
  })

  it('says how often such ranges held before, at the size of the move, with how many that is', async () => {
    expect((await pageOf()).answer[3]).toBe(
      'Checked on the past: in 39 forecasts after which Oracle did move beyond 1.5 standard deviations, the 80 % range held in 79 % (31 of 39; 95 % interval 45 % to 95 %), the 95 % range in 90 % (35 of 39; 95 % interval 55 % to 98 %).',
    )
    expect((await pageOf('shock=-0.05')).answer[3]).toMatch(
      /^Checked on the past: in 199 forecasts, the 80 % range held in 84 % \(168 of 199; /,
    )
  })

  it('says where none of those went as far as what is assumed', async () => {
    expect((await pageOf('shock=-0.4')).answer[3]).toMatch(/None of them met a fall as far as this one\.$/)
    expect((await pageOf('shock=-0.4', 'de')).answer[3]).toMatch(
      /Keine davon traf auf einen so weiten Rückgang/,
    )
  })

  it('says that the move is assumed and no cause is named, in both languages', async () => {
    expect((await pageOf()).answer[4]).toMatch(/takes the move as given.+no forecast.+names no cause/)
    expect((await pageOf('', 'de')).answer[4]).toMatch(/als gegeben.+sagt nicht vorher.+keine Ursache/)
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
