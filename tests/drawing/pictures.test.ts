import { beforeAll, describe, expect, it } from 'vitest'
import { answerCard, CARD } from '@/lib/drawing/answer-card'
import { chartSheet } from '@/lib/drawing/chart-sheet'
import { LANGUAGES, type Language } from '@/lib/i18n/language'
import type { Chapter } from '@/lib/i18n/story-text'
import { getSheet } from '@/lib/queries/get-sheet'
import { STORY } from '@/lib/share/story'
import type { Store } from '@/lib/store/open-store'
import type { Sheet } from '@/lib/views/sheet/sheet'
import { sampleStore } from '../queries/stores'
import { NOW } from '../views/dashboards'
import { answerOfSvg, type DrawnText, isWellFormed, said, textsOf } from './read-svg'

/** What makes pictures hard: many assets, long names, several lines, few values, nothing at all. */
const HARD: readonly (readonly [Chapter, string])[] = [
  ['correlation', 'x=ORCL,NVDA,MSFT,AMD&scale=linear&at=2026-01-05'],
  ['correlation', 'from=2025-10-01&to=2025-10-20'],
  ['matrix', 'assets=ORCL,NVDA,MSFT,AMD,AVGO,QQQ,SPY,BTC,TOTAL,ORCL%2BNVDA,MSFT%2BAMD%2BAVGO,NVDA%2BAMD'],
  ['connectedness', 'assets=ORCL,NVDA,MSFT,AMD,AVGO,QQQ,SPY,BTC,TOTAL,ORCL%2BNVDA%2BMSFT%2BAMD'],
  ['connectedness', 'from=2025-10-01&to=2025-10-20'],
  ['event-study', 'from=2025-10-01&to=2025-10-20'],
  ['scenario', 'source=NVDA&target=BTC&shock=-0.3&horizon=20'],
  ['deals', 'firm=nvidia&at=2025-10-01'],
]
const ASKED = [...STORY.map((question) => [question, ''] as const), ...HARD].flatMap(([question, query]) =>
  LANGUAGES.map((language) => [question, query, language] as const),
)

let store: Store
beforeAll(async () => {
  store = await sampleStore()
})

async function sheetFor(question: Chapter, query: string, language: Language): Promise<Sheet> {
  const options = { language, urlLanguage: language, isStrict: true, now: NOW }
  return (await getSheet(store, question, new URLSearchParams(query), options)).sheet
}

/** Pairs of texts that cover each other. Letters on the curves of a network may: each has a ground of its own. */
function covering(texts: readonly DrawnText[]): string[] {
  const words = texts.filter(({ text }) => text.length > 1)
  return words.flatMap((one, row) =>
    words
      .slice(row + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.text} | ${other.text}`),
  )
}

/** Where a line is broken inside a compound or a basket no blank stands. */
const unbroken = (text: string) => text.replace(/([-+]) /g, '$1')

describe.each(ASKED)('the pictures of %s?%s in %s', (question, query, language) => {
  const options = { theme: 'light', madeOn: '2026-11-29', origin: 'https://spillover.example' } as const

  it('say the question, the answer and what it rests on, for readers and for machines', async () => {
    const sheet = await sheetFor(question, query, language)
    for (const svg of [chartSheet(sheet, options), answerCard(sheet, options)]) {
      expect(isWellFormed(svg)).toBe(true)
      expect(svg).not.toMatch(/NaN|undefined|Infinity|var\(|\bnull\b/)
      const words = unbroken(said(svg))
      for (const text of [sheet.question, sheet.lead, sheet.figure?.value, sheet.figure?.n, sheet.dataLine])
        expect(words).toContain(unbroken(text ?? ''))
      expect(words).toContain(sheet.seal.hash.slice(0, 12))
      expect(answerOfSvg(svg)).toMatchObject({
        question,
        hash: sheet.seal.hash,
        // A list of deals rests on no value of the store.
        ...(question === 'deals' ? {} : { vintage: '1' }),
        address: `https://spillover.example${sheet.page}`,
      })
    }
  })

  it('have every text inside their edges, and none that covers another', async () => {
    const sheet = await sheetFor(question, query, language)
    const card = textsOf(answerCard(sheet, options))
    for (const texts of [textsOf(chartSheet(sheet, options)), card]) {
      expect(covering(texts)).toEqual([])
      for (const { text, left, right } of texts) {
        expect(left, text).toBeGreaterThanOrEqual(0)
        expect(right, text).toBeLessThanOrEqual(CARD.width)
      }
    }
    for (const { text, top, bottom } of card) {
      expect(top, text).toBeGreaterThanOrEqual(0)
      expect(bottom, text).toBeLessThanOrEqual(CARD.height)
    }
  })
})

describe('a card', () => {
  it('has the size that other sites show beside a link, and letters that are read there', async () => {
    for (const question of STORY) {
      const sheet = await sheetFor(question, '', 'en')
      const svg = answerCard(sheet, { theme: 'dark' })
      expect(svg).toMatch(/^<svg [^>]*width="1200" height="630" viewBox="0 0 1200 630"/)
      expect(Math.max(...textsOf(svg).map(({ size }) => size))).toBeGreaterThanOrEqual(26)
      expect(Math.min(...textsOf(svg).map(({ size }) => size)), question).toBeGreaterThanOrEqual(10)
    }
  })

  it('is the same on every day', async () => {
    const [one, other] = await Promise.all(
      [NOW, new Date('2027-01-01T00:00:00Z')].map(async (now) => {
        const options = { language: 'en', urlLanguage: null, isStrict: true, now } as const
        return (await getSheet(store, 'correlation', new URLSearchParams(), options)).sheet
      }),
    )
    expect(answerCard(one as Sheet, { theme: 'light' })).toBe(answerCard(other as Sheet, { theme: 'light' }))
  })
})

describe('the charts of a sheet', () => {
  const marks = async (question: Chapter, query = '') => {
    const svg = chartSheet(await sheetFor(question, query, 'en'), { theme: 'light', madeOn: '2026-11-29' })
    return (mark: string) => svg.split(`data-${mark}=`).length - 1
  }

  it('have a cell for each pair of assets', async () => {
    expect((await marks('matrix', 'assets=ORCL,NVDA,BTC'))('cell')).toBe(9)
  })

  it('have a bar for each lag, and a band at each but the middle one', async () => {
    expect((await marks('lead-lag', 'maxLag=5'))('bar')).toBe(11)
  })

  it('have nested bands around the middle of what may come', async () => {
    const count = await marks('scenario')
    expect([count('band'), count('line')]).toEqual([3, 1])
  })

  it('have a point on its interval for each time after a fall, and the bars of the event', async () => {
    const count = await marks('event-study')
    expect([count('point'), count('band')]).toEqual([4, 4])
    expect(count('bar')).toBeGreaterThan(20)
  })

  it('have a node for each asset, arrows between them, the table of shares and the line through time', async () => {
    const count = await marks('connectedness')
    expect([count('node'), count('cell'), count('line')]).toEqual([4, 30, 1])
    expect(count('arrow')).toBeGreaterThan(0)
  })

  it('have a node for each firm and an arrow for each way of financing', async () => {
    const count = await marks('deals')
    expect([count('node'), count('arrow')]).toEqual([15, 25])
  })

  it('shade the stretches that were explosive, with their numbers', async () => {
    const sheet = await sheetFor('bubble', '', 'en')
    const spanned = sheet.charts.map((drawn) =>
      drawn.kind !== 'time'
        ? drawn
        : {
            ...drawn,
            chart: {
              ...drawn.chart,
              spans: [{ from: '2025-09-10', to: '2025-10-10', mark: '7', label: 'explosive' }],
            },
          },
    )
    const svg = chartSheet({ ...sheet, charts: spanned }, { theme: 'light', madeOn: '2026-11-29' })
    expect(svg.split('data-span=')).toHaveLength(3)
    expect(said(svg)).toContain('7 explosive')
    expect(textsOf(svg).filter(({ text }) => text === '7')).toHaveLength(2)
  })
})
