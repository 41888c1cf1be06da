import { describe, expect, it } from 'vitest'
import { citationOf } from '@/lib/views/take-away/citation'
import { loadingCode } from '@/lib/views/take-away/loading-code'
import { type TakenAnswer, takeAwayOf } from '@/lib/views/take-away/take-away'

const answer: TakenAnswer = {
  question: 'lead-lag',
  title: 'Who moves first, Oracle or the total?',
  producers: ['CoinMarketCap', 'Yahoo Finance'],
  range: { from: '2025-05-08', to: '2026-08-21' },
  vintage: { number: 7, day: '2026-08-22' },
  hash: '0123456789abcdef'.repeat(4),
  links: {
    page: '/lead-lag?x=NVDA&from=1Y&lang=de',
    csv: '/api/v1/lead-lag.csv?x=NVDA&from=2025-08-21&to=2026-08-21&asof=7',
    zip: '/api/v1/lead-lag.zip?x=NVDA&from=2025-08-21&to=2026-08-21&asof=7',
    json: '/api/v1/lead-lag?x=NVDA&from=2025-08-21&to=2026-08-21&asof=7',
    svg: '/api/v1/lead-lag.svg?x=NVDA&from=2025-08-21&to=2026-08-21&asof=7&lang=de',
    png: '/api/v1/lead-lag.png?x=NVDA&from=2025-08-21&to=2026-08-21&asof=7&lang=de',
  },
  isFrozen: false,
  staysUnjoined: false,
  isOnPage: true,
  withheld: [],
  address: 'https://spillover.example',
}

describe('citationOf', () => {
  it('names the producers first, then this program, the view, the vintage with its day, the hash and the link', () => {
    const { citation, link } = takeAwayOf(answer, 'en')
    expect(link).toBe(
      'https://spillover.example/lead-lag?x=NVDA&from=2025-08-21&to=2026-08-21&asof=7&lang=en',
    )
    expect(citation.plain).toBe(
      `CoinMarketCap; Yahoo Finance. Computed by Spillover: “Who moves first, Oracle or the total?” (2025-05-08 – 2026-08-21, data vintage 7 of 2026-08-22, hash 0123456789ab). ${link}`,
    )
    expect(citation.bibtex).toBe(
      [
        '@misc{spillover-lead-lag-v7-01234567,',
        '  author = {{CoinMarketCap} and {Yahoo Finance}},',
        '  title = {{Who moves first, Oracle or the total?}},',
        '  howpublished = {Spillover},',
        '  year = {2026},',
        '  note = {2025-05-08--2026-08-21, data vintage 7 of 2026-08-22, hash 0123456789ab},',
        `  url = {${link}}`,
        '}',
      ].join('\n'),
    )
  })

  it('escapes what BibTeX would read as a command', () => {
    const cited = { ...answer, producers: ['A & B_{c} 100 %'], link: 'https://a.example/', key: 'k' }
    expect(citationOf(cited, 'en').bibtex).toContain('author = {{A \\& B\\_\\{c\\} 100 \\%}}')
  })

  it('speaks of sources with each entry where no series takes part', () => {
    const list = { ...answer, question: 'deals' as const, producers: [], vintage: null }
    const { plain, bibtex } = takeAwayOf(list, 'de').citation
    expect(plain).toMatch(/^Quellen bei jedem Eintrag genannt\. Berechnet von Spillover:/)
    expect(plain).not.toContain('Datenstand')
    expect(bibtex).not.toContain('year')
  })

  it('leads to the snapshot where the page is one', () => {
    const frozen = {
      ...answer,
      isFrozen: true,
      links: { ...answer.links, page: '/s/abcdefgh23456777?lang=en' },
    }
    const { link, embed } = takeAwayOf(frozen, 'en')
    expect(link).toBe('https://spillover.example/s/abcdefgh23456777?lang=en')
    expect(embed.live).toBeNull()
    expect(embed.fixed).toContain('src="https://spillover.example/embed/s/abcdefgh23456777?lang=en"')
  })
})

describe('the link of an answer', () => {
  it('keeps a page from joining providers that the answer does not', () => {
    expect(takeAwayOf({ ...answer, staysUnjoined: true }, 'en').link).toContain(
      '&asof=7&provider=default&lang=en',
    )
    const named = { ...answer.links, csv: `${answer.links.csv}&provider=yahoo` }
    expect(takeAwayOf({ ...answer, links: named, staysUnjoined: true }, 'en').link).not.toContain('default')
  })

  it('is that of the API where no page offers the view', () => {
    expect(takeAwayOf({ ...answer, isOnPage: false }, 'en').link).toBe(
      `https://spillover.example${answer.links.json}`,
    )
  })
})

describe('takeAwayOf', () => {
  it('offers the files of all days where a shorter range is shown, at the same vintage', () => {
    expect(takeAwayOf(answer, 'en').files).toEqual({
      germanCsv: '/api/v1/lead-lag.csv?x=NVDA&from=2025-08-21&to=2026-08-21&asof=7&decimal=comma',
      all: {
        csv: '/api/v1/lead-lag.csv?x=NVDA&asof=7',
        zip: '/api/v1/lead-lag.zip?x=NVDA&asof=7',
        json: '/api/v1/lead-lag?x=NVDA&asof=7',
        svg: '/api/v1/lead-lag.svg?x=NVDA&asof=7&lang=de',
        png: '/api/v1/lead-lag.png?x=NVDA&asof=7&lang=de',
      },
    })
    const whole = { ...answer, links: { ...answer.links, page: '/lead-lag?x=NVDA' } }
    expect(takeAwayOf(whole, 'en').files.all).toBeNull()
  })

  it('embeds the view as its reader sees it, which follows new data, or fixed at its vintage', () => {
    const { live, fixed } = takeAwayOf({ ...answer, title: 'A "quoted" <b>' }, 'de').embed
    expect(live).toBe(
      '<iframe src="https://spillover.example/embed/lead-lag?x=NVDA&amp;from=1Y&amp;lang=de" title="Spillover: A &quot;quoted&quot; &lt;b>" width="100%" height="640" loading="lazy" style="border:0"></iframe>',
    )
    expect(fixed).toContain('from=2025-08-21&amp;to=2026-08-21&amp;asof=7&amp;lang=de')
  })

  it('tells the API and embeds which event a page of its own path is about', () => {
    const study = {
      ...answer,
      question: 'event-study' as const,
      links: {
        ...answer.links,
        page: '/event-study/2025-10-07?post=3',
        csv: '/api/v1/event-study.csv?day=2025-10-07&post=3&asof=7',
        zip: '/api/v1/event-study.zip?day=2025-10-07&post=3&asof=7',
      },
    }
    const { link, embed } = takeAwayOf(study, 'en')
    expect(link).toBe('https://spillover.example/event-study/2025-10-07?post=3&asof=7&lang=en')
    expect(embed.live).toContain('/embed/event-study?day=2025-10-07&amp;post=3&amp;lang=en')
  })
})

describe('loadingCode', () => {
  it('loads the file in Python and R with its days as days', () => {
    const { python, r } = loadingCode('https://a.example/x.csv?a=1', ['from', 'to'])
    expect(python).toBe(
      'import pandas as pd\n\ndata = pd.read_csv("https://a.example/x.csv?a=1", parse_dates=["from", "to"], float_precision="round_trip")',
    )
    expect(r).toContain('data$to <- as.Date(data$to)')
  })

  it('names no days where there are none', () => {
    expect(loadingCode('https://a.example/x.csv', []).python).not.toContain('parse_dates')
  })
})
