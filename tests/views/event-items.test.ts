import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/market/day'
import type { MarketEvent } from '@/lib/market/event'
import { markersOf } from '@/lib/views/dashboard/event-items'

const RANGE = { from: '2025-01-01', to: '2025-12-31' }

function event(slug: string, assets: readonly string[], move: number, more: Partial<MarketEvent> = {}) {
  const text = { en: slug, de: slug }
  return {
    slug,
    day: '2025-06-02',
    instant: null,
    category: 'oracle',
    assets,
    title: text,
    summary: text,
    rivalCauses: [],
    sources: [],
    evidence: text,
    doubtful: false,
    doubt: null,
    sessionMovesPercent: { SPY: move },
    ...more,
  } satisfies MarketEvent
}

const slugs = (events: readonly MarketEvent[], sources: readonly string[], targets: readonly string[]) =>
  markersOf(events, RANGE, { sources, targets }, 'en').map(({ slug }) => slug)

const many = (asset: string, count: number, move: number) =>
  Array.from({ length: count }, (_, index) => event(`${asset}-${index}`, [asset], move))

describe('markersOf', () => {
  it('takes the events of the sources before those of the target, and these before others', () => {
    const events = [...many('SPY', 9, 9), ...many('TOTAL', 5, 5), ...many('ORCL', 4, 1)]
    expect(slugs(events, ['ORCL'], ['TOTAL'])).toEqual([
      'ORCL-0',
      'ORCL-1',
      'ORCL-2',
      'ORCL-3',
      'SPY-0',
      'TOTAL-0',
      'TOTAL-1',
      'TOTAL-2',
      'TOTAL-3',
      'TOTAL-4',
    ])
  })

  it('takes every member of a basket on its side', () => {
    const events = [...many('SPY', 6, 9), ...many('BTC', 2, 8), ...many('ETH', 2, 7), ...many('ORCL', 6, 1)]
    const shown = slugs(events, ['ORCL'], ['BTC', 'ETH'])
    expect(shown.filter((slug) => slug.startsWith('ORCL'))).toHaveLength(6)
    expect(shown.filter((slug) => /^(BTC|ETH)/.test(slug))).toHaveLength(4)
  })

  it('takes the larger move first among events of one rank', () => {
    const events = [...many('ORCL', 10, 1), event('large', ['ORCL'], -12)]
    expect(slugs(events, ['ORCL'], ['TOTAL'])).toContain('large')
    expect(slugs(events, ['ORCL'], ['TOTAL'])).not.toContain('ORCL-9')
  })

  it('takes the story first wherever it concerns what is chosen, and not otherwise', () => {
    const story = event('story', ['ORCL', 'TOTAL'], 0.1, { isStory: true })
    const events = [...many('NVDA', 12, 9), story]
    expect(slugs(events, ['NVDA'], ['TOTAL'])).toContain('story')
    expect(slugs(events, ['NVDA'], ['BTC'])).not.toContain('story')
  })

  it('takes none from outside the range and numbers the rest by day', () => {
    const events = [
      event('late', ['ORCL'], 1, { day: addDays(RANGE.to, 1) }),
      event('second', ['ORCL'], 9, { day: '2025-03-03' }),
      event('first', ['ORCL'], 1, { day: '2025-02-03' }),
    ]
    const markers = markersOf(events, RANGE, { sources: ['ORCL'], targets: ['TOTAL'] }, 'en')
    expect(markers.map(({ number, slug }) => [number, slug])).toEqual([
      [1, 'first'],
      [2, 'second'],
    ])
  })
})
