import { beforeAll, describe, expect, inject, it } from 'vitest'
import { getAnswer } from '@/lib/queries/get-answer'
import { STORY } from '@/lib/share/story'
import type { Store } from '@/lib/store/open-store'
import { sampleStore } from '../queries/stores'

const ASSETS = ['ORCL', 'NVDA', 'QQQ', 'SPY', 'TOTAL', 'BTC']
const PAIRS = ASSETS.flatMap((x) => ASSETS.flatMap((y) => (x < y ? [`x=${x}&y=${y}`] : [])))

/** A bundler that rewrites arithmetic changes last digits, and with them the hash of an answer that nobody changed. */
describe('the built server', () => {
  let store: Store

  beforeAll(async () => {
    store = await sampleStore()
  })

  /** The answer of the server's API, and that of the source. */
  async function bothAnswers(question: (typeof STORY)[number], query: string) {
    const reply = await fetch(`${inject('serverUrl')}/api/v1/${question}?${query}`)
    const options = { language: 'en', urlLanguage: null, isStrict: true, now: new Date(0) } as const
    const { data } = await getAnswer(store, question, new URLSearchParams(query), options)
    return [await reply.json(), JSON.parse(JSON.stringify(data))]
  }

  it.each(STORY)('gives the figures of %s that its source gives, to the last digit', async (question) => {
    const [built, source] = await bothAnswers(question, '')
    expect(built).toEqual(source)
    expect(built.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each(PAIRS)('does so of the pair %s', async (pair) => {
    const [built, source] = await bothAnswers('correlation', pair)
    expect(built).toEqual(source)
  })
})
