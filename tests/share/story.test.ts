import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@/lib/market/catalogue'
import { parseView } from '@/lib/share/parse-view'
import { BEGINNING, eventHref, STORY, storyHref } from '@/lib/share/story'

const carried = { ...BEGINNING, x: 'NVDA', y: 'BTC', from: '2025-09-01', to: '2026-03-02' }

describe('the questions behind the headline', () => {
  it('begin with plain addresses', () => {
    expect(STORY.map((chapter) => storyHref(chapter, BEGINNING))).toEqual([
      '/event-study',
      '/',
      '/matrix',
      '/lead-lag',
      '/connectedness',
      '/bubble',
      '/scenario',
      '/deals',
    ])
  })

  it('take the same assets and days along', () => {
    const days = 'from=2025-09-01&to=2026-03-02'
    expect(storyHref('lead-lag', carried)).toBe(`/lead-lag?x=NVDA&y=BTC&${days}`)
    expect(storyHref('scenario', carried)).toBe(`/scenario?source=NVDA&target=BTC&${days}`)
    expect(
      parseView(new URLSearchParams(storyHref('correlation', carried).slice(2)), CATALOGUE),
    ).toMatchObject({
      view: { x: ['NVDA'], y: 'BTC', from: '2025-09-01', to: '2026-03-02' },
      problems: [],
    })
  })

  it('take both assets along where a question does not name the two', () => {
    const days = 'from=2025-09-01&to=2026-03-02&pair=NVDA,BTC'
    expect(storyHref('bubble', carried)).toBe(`/bubble?asset=NVDA&${days}`)
    expect(storyHref('deals', carried)).toBe(`/deals?${days}`)
    expect(storyHref('matrix', carried)).toBe(`/matrix?${days}`)
    expect(storyHref('connectedness', carried)).toBe(`/connectedness?assets=BTC,ORCL,NVDA,QQQ,TOTAL&${days}`)
  })

  it('set an asset that a list lacks at its head', () => {
    expect(storyHref('connectedness', carried)).toContain('assets=BTC,ORCL,NVDA,QQQ,TOTAL')
  })

  it('look at the pinned day as an event', () => {
    expect(storyHref('event-study', { ...carried, day: '2025-10-10' })).toMatch(
      /^\/event-study\/2025-10-10\?/,
    )
  })

  it('lead from an event to its own study, with the same assets and days', () => {
    expect(eventHref('2025-12-17-ft', carried, 'de')).toBe(
      '/event-study/2025-12-17-ft?source=NVDA&target=BTC&from=2025-09-01&to=2026-03-02&lang=de',
    )
    expect(eventHref('2025-12-17-ft', { ...BEGINNING, day: '2025-10-10' })).toBe('/event-study/2025-12-17-ft')
  })

  it('keep the language of the link', () => {
    expect(storyHref('deals', BEGINNING, 'de')).toBe('/deals?lang=de')
    expect(storyHref('correlation', BEGINNING, 'de')).toBe('/?lang=de')
  })
})
