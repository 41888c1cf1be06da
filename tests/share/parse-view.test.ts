import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@/lib/market/catalogue'
import { parserOf, vintageSchema } from '@/lib/share/parameter-values'
import { API_LIMITS, parseView } from '@/lib/share/parse-view'
import { serialiseView } from '@/lib/share/serialise-view'
import { DEFAULT_VIEW, METHODS } from '@/lib/share/view'
import { views } from './views'

const parse = (query: string) => parseView(new URLSearchParams(query), CATALOGUE)
const problemsOf = (query: string) =>
  parse(query).problems.map(({ parameter, problem, choices }) => ({ parameter, problem, choices }))

describe('parseView and serialiseView', () => {
  it('give back every view that a link was made of, without a complaint', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parse(serialiseView(view))).toEqual({ view, problems: [] })
      }),
      { numRuns: 1000, seed: 7 },
    )
  })

  it('leave out of the link all that is as it is by default', () => {
    expect(serialiseView(DEFAULT_VIEW)).toBe('')
    expect(serialiseView({ ...DEFAULT_VIEW, x: ['NVDA'], window: 90 })).toBe('x=NVDA&window=90')
  })

  it('keep baskets, several assets and instants readable', () => {
    const view = { ...DEFAULT_VIEW, x: ['ORCL+NVDA', 'AMD'], asof: '2025-10-07T20:00:00.000Z' }
    expect(serialiseView(view)).toBe('x=ORCL+NVDA,AMD&asof=2025-10-07T20:00:00.000Z')
  })

  it('keep the plus in the name of a provider, which a query would read as a blank', () => {
    const view = { ...DEFAULT_VIEW, provider: 'yahoo+coingecko' }
    expect(serialiseView(view)).toBe('provider=yahoo%2Bcoingecko')
    expect(parse(serialiseView(view)).view.provider).toBe('yahoo+coingecko')
  })

  it('add a language where one is given', () => {
    expect(serialiseView({ ...DEFAULT_VIEW, y: 'BTC' }, 'de')).toBe('y=BTC&lang=de')
  })
})

describe('parseView', () => {
  it('gives the default view for an empty query', () => {
    expect(parse('')).toEqual({ view: DEFAULT_VIEW, problems: [] })
  })

  it('takes an empty parameter for an absent one, as a form sends it', () => {
    expect(parse('window=&given=&provider=&at=')).toEqual({ view: DEFAULT_VIEW, problems: [] })
  })

  it('reports an unknown asset with the known ones and shows the default', () => {
    const { view, problems } = parse('x=GOLD')
    expect(view.x).toEqual(['ORCL'])
    expect(problems[0]).toMatchObject({ parameter: 'x', given: 'GOLD', problem: 'unknown-asset' })
    expect(problems[0]?.choices).toContain('NVDA')
  })

  it('reports an unknown target and an unknown third asset', () => {
    expect(problemsOf('y=GOLD&given=SILVER').map(({ parameter }) => parameter)).toEqual(['y', 'given'])
    expect(parse('y=GOLD&given=SILVER').view).toMatchObject({ y: 'TOTAL', given: null })
  })

  it.each(['0', '19', '251', '60.5', 'abc', '-60', '1e2', ' 60', '99999999'])(
    'reports a window of %j with both ends of what is valid',
    (window) => {
      const { view, problems } = parse(`window=${encodeURIComponent(window)}`)
      expect(view.window).toBe(60)
      expect(problems).toEqual([
        { parameter: 'window', given: window, problem: 'not-in-range', choices: ['20', '250'] },
      ])
    },
  )

  it.each(['20', '250', '060'])('takes a window of %s', (window) => {
    expect(parse(`window=${window}`)).toMatchObject({ view: { window: Number(window) }, problems: [] })
  })

  it('lets the API take windows from 3 on, as large as the sample', () => {
    const query = new URLSearchParams('window=1000')
    expect(parseView(query, CATALOGUE, API_LIMITS)).toMatchObject({ view: { window: 1000 }, problems: [] })
    const small = parseView(new URLSearchParams('window=2'), CATALOGUE, API_LIMITS)
    expect(small.problems[0]).toMatchObject({ problem: 'not-in-range', choices: ['3', 'n'] })
  })

  it("reports a 'from' after 'to' and goes back to the whole history", () => {
    const { view, problems } = parse('from=2026-01-01&to=2025-01-01')
    expect(view).toMatchObject({ from: 'max', to: '2025-01-01' })
    expect(problems).toEqual([
      { parameter: 'from', given: '2026-01-01', problem: 'from-after-to', choices: ['2025-01-01'] },
    ])
  })

  it('takes a range of one day', () => {
    expect(problemsOf('from=2026-01-05&to=2026-01-05')).toEqual([])
  })

  it.each(['2025-02-30', '2025-1-1', 'yesterday', '20251007'])('reports %j, which is no day', (day) => {
    expect(problemsOf(`from=${day}&to=${day}&at=${day}`).map(({ problem }) => problem)).toEqual([
      'not-a-day',
      'not-a-day',
      'not-a-day',
    ])
  })

  it('understands the range presets in any case', () => {
    expect(parse('from=1y').view.from).toBe('1Y')
    expect(parse('from=MAX').view.from).toBe('max')
  })

  it.each(['method=copula', 'on=prices', 'scale=cubic', 'clock=noon'])(
    'reports %s with the choices',
    (query) => {
      const [problem] = problemsOf(query)
      expect(problem?.problem).toBe('not-one-of')
      expect(problem?.choices.length).toBeGreaterThan(1)
      expect(parse(query).view).toEqual(DEFAULT_VIEW)
    },
  )

  it.each(METHODS)('takes the method %s', (method) => {
    expect(parse(`method=${method}`)).toMatchObject({ view: { method }, problems: [] })
  })

  it('says of a parameter given twice that the first counts', () => {
    const { view, problems } = parse('window=90&window=30')
    expect(view.window).toBe(90)
    expect(problems).toEqual([{ parameter: 'window', given: '90, 30', problem: 'repeated', choices: [] }])
  })

  it('takes several fields x for several assets, as a form without script sends them', () => {
    expect(parse('x=ORCL&x=NVDA,AMD')).toMatchObject({ view: { x: ['ORCL', 'NVDA', 'AMD'] }, problems: [] })
  })

  it('takes four assets and reports the fifth', () => {
    const { view, problems } = parse('x=ORCL,NVDA,AMD,MSFT,AVGO')
    expect(view.x).toEqual(['ORCL', 'NVDA', 'AMD', 'MSFT'])
    expect(problems).toEqual([{ parameter: 'x', given: 'AVGO', problem: 'too-many-assets', choices: ['4'] }])
  })

  it('counts an asset named twice once', () => {
    expect(parse('x=ORCL,orcl')).toMatchObject({ view: { x: ['ORCL'] }, problems: [] })
  })

  it('reports an x that is y, with what else there is', () => {
    const { view, problems } = parse('x=TOTAL')
    expect(view).toMatchObject({ x: ['ORCL'], y: 'TOTAL' })
    expect(problems[0]).toMatchObject({ parameter: 'x', problem: 'same-asset' })
    expect(problems[0]?.choices).not.toContain('TOTAL')
  })

  it('finds another first asset where y is the one shown by default', () => {
    expect(parse('y=ORCL')).toMatchObject({ view: { x: ['NVDA'], y: 'ORCL' }, problems: [] })
  })

  it('reports a third asset that is one of the pair', () => {
    expect(problemsOf('given=ORCL')[0]).toMatchObject({ parameter: 'given', problem: 'same-asset' })
    expect(parse('given=ORCL').view.given).toBeNull()
  })

  it("takes 'none' for no third asset", () => {
    expect(parse('given=none')).toEqual({ view: DEFAULT_VIEW, problems: [] })
  })

  it('reads a basket whose plus became a blank, and ids in lower case', () => {
    expect(parse('x=orcl nvda&y=btc').view).toMatchObject({ x: ['ORCL+NVDA'], y: 'BTC' })
    expect(parse('x=orcl+nvda').view.x).toEqual(['ORCL+NVDA'])
  })

  it('knows assets of the user', () => {
    const own = { ...CATALOGUE[0]!, id: 'MYCOIN', name: 'Mine', kind: 'own' as const }
    expect(parseView(new URLSearchParams('x=mycoin'), [...CATALOGUE, own]).view.x).toEqual(['MYCOIN'])
  })

  it('cuts what was given to 60 characters and looks at no more than 20 names', () => {
    const { problems } = parse(`x=${Array.from({ length: 5000 }, () => 'Q'.repeat(100)).join(',')}`)
    expect(problems).toHaveLength(20)
    expect(problems[0]?.given).toHaveLength(60)
  })

  it('never throws and always gives a view that makes a link, whatever the query', () => {
    const keys = fc.constantFrom(...Object.keys(DEFAULT_VIEW), 'lang', 'q')
    const values = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'ORCL',
        '12',
        '2025-10-07',
        'max',
        '0000-01-01',
        '9999-12-31',
        '2025-10-07T20:00:00+23:59',
      ),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, values), { maxLength: 12 }), (pairs) => {
        const { view } = parseView(new URLSearchParams(pairs), CATALOGUE)
        expect(parse(serialiseView(view))).toEqual({ view, problems: [] })
      }),
      { numRuns: 5000, seed: 20251007 },
    )
  })
})

describe('a vintage', () => {
  const parseVintage = parserOf(vintageSchema)

  it('keeps a number', () => {
    expect(parseVintage('12')).toBe('12')
  })

  it('brings an instant to UTC', () => {
    expect(parseVintage('2025-10-07T22:00:00+02:00')).toBe('2025-10-07T20:00:00.000Z')
  })

  it('takes a day for its end', () => {
    expect(parseVintage('2025-10-07')).toBe('2025-10-07T23:59:59.999Z')
  })

  it.each(['-1', '1.5', 'now', '2025-13-01', '2025-10-07T25:00:00Z', '2025-10-07T20:00:00', '12345678901'])(
    'refuses %j',
    (text) => {
      expect(parseVintage(text)).toBeUndefined()
    },
  )
})
