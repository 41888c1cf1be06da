import { describe, expect, it } from 'vitest'
import { exposures } from '@/lib/analysis/deal-exposure'
import { dealStress } from '@/lib/analysis/deal-stress'
import { dealGraph } from '@/lib/analysis/deals'
import { marginResult } from '@/lib/analysis/margin'
import type { Language } from '@/lib/i18n/language'
import type { Deal } from '@/lib/market/deal'
import { parseQuestion } from '@/lib/share/question'
import { DEALS, KEPT_BY_DEALS } from '@/lib/share/questions/deals'
import type { MarginReport } from '@/lib/views/deals/deals-facts'
import { dealsView } from '@/lib/views/deals/deals-view'
import sample from '@/prisma/sample/deals.json'
import margin from '@/prisma/sample/margin.json'
import { madeDeal as deal } from '../analysis/made-deals'

/** The page of made deals, or of those of the sample. */
function pageOf(
  query: string,
  deals: readonly Deal[] = sample as readonly Deal[],
  language: Language = 'en',
) {
  const { view, problems } = parseQuestion(DEALS, new URLSearchParams(query), [])
  const graph = dealGraph(deals, view.at, view.kind)
  return dealsView(
    {
      view,
      kept: parseQuestion(KEPT_BY_DEALS, new URLSearchParams(), []).view,
      problems,
      deals,
      graph,
      exposures: exposures(graph),
      stress: dealStress(graph.arrows, view.firm, view.steps),
      report: margin as MarginReport,
      margins: [
        {
          margin: view.margin,
          isChosen: true,
          result: marginResult(
            {
              revenue: view.revenue,
              margin: view.margin / 100,
              depreciation: view.depreciation / 100,
              loss: view.loss,
            },
            0.7,
          ),
        },
      ],
    },
    language,
    null,
  )
}

const there = deal({ from: 'nvidia', to: 'openai', kind: 'equity', status: 'binding' })
const back = deal({ from: 'openai', to: 'nvidia', kind: 'purchase', status: 'paid' })

describe('the answer to who finances whom', () => {
  it('counts deals, firms and cycles, and says that none rests on binding deals alone', () => {
    expect(pageOf('').answer[0]).toBe(
      'By 27 February 2026, 25 deals link 15 firms, and 9 directed cycles run through them; none rests on binding or paid deals alone.',
    )
    expect(pageOf('', undefined, 'de').answer[0]).toBe(
      'Bis zum 27. Februar 2026 verbinden 25 Geschäfte 15 Unternehmen, und 9 gerichtete Kreise laufen hindurch; keiner beruht allein auf bindenden oder bezahlten Geschäften.',
    )
  })

  it('says how many cycles rest on binding or paid deals alone where some do', () => {
    expect(pageOf('', [there, back]).answer[0]).toContain(
      '1 directed cycle runs through them; 1 of them rests on binding or paid deals alone.',
    )
    expect(pageOf('', [there, back], 'de').answer[0]).toContain(
      '1 gerichteter Kreis läuft hindurch; 1 davon beruht allein auf bindenden oder bezahlten Geschäften.',
    )
  })

  it('says of a graph without a cycle that there is none', () => {
    expect(pageOf('', [there]).answer[0]).toContain(
      '1 deal links 2 firms, and no directed cycle runs through them.',
    )
    expect(pageOf('', [there], 'de').answer[0]).toContain(
      'verbindet 1 Geschäft 2 Unternehmen, und kein gerichteter Kreis läuft hindurch.',
    )
  })

  it('says that nothing had been announced where nothing had', () => {
    const { answer, cycles, deals } = pageOf('at=2025-01-01')
    expect(answer).toEqual(['By 1 January 2025, no deal of this list and kind had been announced.'])
    expect([cycles.rows, deals.rows]).toEqual([[], []])
    expect(pageOf('at=2025-01-01', undefined, 'de').answer).toEqual([
      'Bis zum 1. Januar 2025 war kein Geschäft dieser Liste und Art angekündigt.',
    ])
  })

  it('says that no arrow touches crypto, in both languages', () => {
    expect(pageOf('').answer.join(' ')).toContain(
      'cannot carry the claim that the financing of AI reaches crypto',
    )
    expect(pageOf('', undefined, 'de').answer.join(' ')).toContain('kann dieser Graph also nicht tragen')
  })

  it('says which kind alone is counted', () => {
    expect(pageOf('kind=purchase').answer.join(' ')).toContain('Only purchases are counted')
  })

  it('falls back from what it cannot use, and says so', () => {
    const { frame } = pageOf('kind=gift&firm=acme&steps=9&margin=x')
    expect(frame.notices.map(({ text }) => text.split(':')[0])).toEqual(['kind', 'firm', 'steps', 'margin'])
  })
})

describe('the parts of the page', () => {
  it('name for each cycle its firms, kinds, day and weakest evidence', () => {
    const row = pageOf('').cycles.rows.find(({ key }) => key === 'nvidia,openai,oracle')
    expect(row?.cells.map(({ text }) => text)).toEqual([
      'Nvidia → OpenAI → Oracle → Nvidia',
      'shares → purchase → purchase',
      '27 Feb 2026',
      'Every hop: announced, reported',
    ])
  })

  it('name talks as the weakest evidence of the cycles that need them', () => {
    const texts = pageOf('').cycles.rows.map(({ cells }) => cells[3]?.text)
    expect(texts.filter((text) => text === 'In talks, reported: Meta → Oracle, purchase')).toHaveLength(2)
  })

  it('print amounts as ranges and never as 0 where none is known', () => {
    const given = pageOf('').exposure.rows.find(({ key }) => key === 'openai')?.cells[1]?.text
    expect(given?.replaceAll('\u00a0', ' ')).toBe(
      'Shares: USD 350 m (1 deal)\nPurchase: USD 300 bn or more (6 deals, 1 without amount)',
    )
    const lines = pageOf('').exposure.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
    expect(lines.filter((text) => /USD.0\b/.test(text))).toEqual([])
  })

  it('move with the firm under stress and the steps', () => {
    const { stress } = pageOf('firm=oracle&steps=1')
    expect(stress.rows.map(({ cells }) => cells[1]?.text)).toEqual(['Nvidia'])
    expect(pageOf('firm=intel').stress.empty).toContain('Intel has promised nothing')
  })

  it('say of a letter of intent what it was until it was replaced', () => {
    const standing = (query: string) =>
      pageOf(query).deals.rows.find(({ key }) => key === 'nvidia-openai-equity-2025-09-22')?.cells[3]?.text
    expect([standing('at=2026-02-19'), standing('')]).toEqual(['letter of intent', 'superseded'])
  })

  it('give the break-even price as a range in both languages', () => {
    const said = (language: Language) =>
      pageOf('', undefined, language).margin.sentences[0]?.replaceAll('\u00a0', ' ')
    expect(said('en')).toBe('With these figures nothing is earned at 82 % to 93 % of today’s price.')
    expect(said('de')).toBe('Mit diesen Angaben bleibt bei 82 % bis 93 % des heutigen Preises kein Gewinn.')
  })

  it('have a slider stop for every value that the URL may hold', () => {
    const { fields, margin: part } = pageOf('at=2025-10-08&revenue=905')
    for (const field of [...fields, ...part.fields]) {
      if (field.kind !== 'slider') continue
      expect(field.stops.map(({ value }) => value)).toContain(field.value)
    }
  })
})
