import { beforeAll, describe, expect, it } from 'vitest'
import { GET as bubble } from '@/app/api/v1/bubble/route'
import { GET as bubblePng } from '@/app/api/v1/bubble.png/route'
import { GET as bubbleSvg } from '@/app/api/v1/bubble.svg/route'
import { GET as connectedness } from '@/app/api/v1/connectedness/route'
import { GET as connectednessPng } from '@/app/api/v1/connectedness.png/route'
import { GET as connectednessSvg } from '@/app/api/v1/connectedness.svg/route'
import { GET as correlation } from '@/app/api/v1/correlation/route'
import { GET as correlationPng } from '@/app/api/v1/correlation.png/route'
import { GET as correlationSvg } from '@/app/api/v1/correlation.svg/route'
import { GET as deals } from '@/app/api/v1/deals/route'
import { GET as dealsPng } from '@/app/api/v1/deals.png/route'
import { GET as dealsSvg } from '@/app/api/v1/deals.svg/route'
import { GET as eventStudy } from '@/app/api/v1/event-study/route'
import { GET as eventStudyPng } from '@/app/api/v1/event-study.png/route'
import { GET as eventStudySvg } from '@/app/api/v1/event-study.svg/route'
import { GET as leadLag } from '@/app/api/v1/lead-lag/route'
import { GET as leadLagPng } from '@/app/api/v1/lead-lag.png/route'
import { GET as leadLagSvg } from '@/app/api/v1/lead-lag.svg/route'
import { GET as matrix } from '@/app/api/v1/matrix/route'
import { GET as matrixPng } from '@/app/api/v1/matrix.png/route'
import { GET as matrixSvg } from '@/app/api/v1/matrix.svg/route'
import { GET as scenario } from '@/app/api/v1/scenario/route'
import { GET as scenarioPng } from '@/app/api/v1/scenario.png/route'
import { GET as scenarioSvg } from '@/app/api/v1/scenario.svg/route'
import { store } from '@/app/store'
import { SHEET_COLOURS } from '@/lib/drawing/sheet-colours'
import type { Chapter } from '@/lib/i18n/story-text'
import { getAnswer } from '@/lib/queries/get-answer'
import { STORY } from '@/lib/share/story'
import { closeStore } from '@/lib/store/open-store'
import { answerOfSvg, isWellFormed, said } from '../drawing/read-svg'
import { pictureOf, textsOfPng } from '../export/read-png'
import { temporaryDatabaseUrl } from '../queries/stores'
import { get } from './requests'

type Route = (request: Request) => Promise<Response>

const ROUTES: Readonly<Record<Chapter, { json: Route; svg: Route; png: Route }>> = {
  bubble: { json: bubble, svg: bubbleSvg, png: bubblePng },
  connectedness: { json: connectedness, svg: connectednessSvg, png: connectednessPng },
  correlation: { json: correlation, svg: correlationSvg, png: correlationPng },
  deals: { json: deals, svg: dealsSvg, png: dealsPng },
  'event-study': { json: eventStudy, svg: eventStudySvg, png: eventStudyPng },
  'lead-lag': { json: leadLag, svg: leadLagSvg, png: leadLagPng },
  matrix: { json: matrix, svg: matrixSvg, png: matrixPng },
  scenario: { json: scenario, svg: scenarioSvg, png: scenarioPng },
}

beforeAll(async () => {
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  const opened = await store()
  return () => closeStore(opened)
})

/** A list of deals rests on no value of the store. */
const vintageOf = (question: Chapter) => (question === 'deals' ? undefined : '1')

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())
const pathOf = (question: Chapter, ending: string, query: string) => `/api/v1/${question}${ending}?${query}`

describe.each(STORY)('the pictures of %s', (question) => {
  const { json, svg, png } = ROUTES[question]

  it('bear the hash of the figures that the JSON holds', async () => {
    const { hash } = await (await json(get(pathOf(question, '', 'asof=1')))).json()
    const drawing = await svg(get(pathOf(question, '.svg', 'asof=1')))
    expect(drawing.status).toBe(200)
    expect(drawing.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(drawing.headers.get('content-disposition')).toMatch(
      new RegExp(`^inline; filename="${question}.*\\.svg"$`),
    )
    const markup = await drawing.text()
    expect(isWellFormed(markup)).toBe(true)
    expect(answerOfSvg(markup)).toMatchObject({ question, hash })
    expect(answerOfSvg(markup).vintage).toBe(vintageOf(question))
    expect(said(markup)).toContain(hash)

    const picture = await png(get(pathOf(question, '.png', 'asof=1')))
    expect(picture.status).toBe(200)
    expect(picture.headers.get('content-type')).toBe('image/png')
    expect(picture.headers.get('content-disposition')).toMatch(
      new RegExp(`^inline; filename="${question}.*\\.png"$`),
    )
    const bytes = await bytesOf(picture)
    expect(textsOfPng(bytes)).toMatchObject({
      Question: question,
      'Answer-Hash': hash,
      Source: answerOfSvg(markup).address,
      Software: 'Spillover',
    })
    // Two points for each of the drawing.
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(markup) ?? []
    const { width: points, height: rows, point } = pictureOf(bytes)
    expect([points, rows]).toEqual([2 * Number(width), 2 * Number(height)])
    expect(point(0, 0)).toEqual([255, 255, 255, 255])
  })

  it('are to be had as a card, light or dark, in either language', async () => {
    const response = await png(get(pathOf(question, '.png', 'size=card&theme=dark&lang=de&asof=1')))
    const bytes = await bytesOf(response)
    const { width, height, point } = pictureOf(bytes)
    expect([width, height]).toEqual([1_200, 630])
    const [, red, green, blue] = /#(..)(..)(..)/.exec(SHEET_COLOURS.dark.surface) ?? []
    expect(point(0, 0)).toEqual([...[red, green, blue].map((part) => Number(`0x${part}`)), 255])
    expect(response.headers.get('content-disposition')).toMatch(/-card\.png"$/)
    const options = { language: 'de', urlLanguage: 'de', isStrict: true, now: new Date() } as const
    const { summary } = await getAnswer(await store(), question, new URLSearchParams('asof=1'), options)
    expect(textsOfPng(bytes).Title).toBe(summary.question)
  })

  it('are what the page links to', async () => {
    const options = { language: 'en', urlLanguage: null, isStrict: false, now: new Date() } as const
    const { shown, hash } = await getAnswer(await store(), question, new URLSearchParams(), options)
    const { links } = shown.question === 'correlation' ? shown.page : shown.page.frame
    expect(answerOfSvg(await (await svg(get(links.svg))).text()).hash).toBe(hash)
    expect(textsOfPng(await bytesOf(await png(get(links.png))))['Answer-Hash']).toBe(hash)
  })

  it.each([
    ['a theme', 'theme=blue', "theme: 'blue' cannot be used. Choose one of: light, dark."],
    ['a size', 'size=huge', "size: 'huge' cannot be used. Choose one of: sheet, card."],
    ['a vintage', 'asof=soon', 'soon'],
  ])('refuse %s that cannot be used', async (_, query, sentence) => {
    for (const response of [
      await svg(get(pathOf(question, '.svg', query))),
      await png(get(pathOf(question, '.png', query))),
    ]) {
      expect(response.status).toBe(400)
      expect(response.headers.get('content-type')).toContain('application/problem+json')
      expect((await response.json()).detail).toContain(sentence)
    }
  })

  it('are not sent again to who has them already', async () => {
    for (const [ending, route] of [
      ['.svg', svg],
      ['.png', png],
    ] as const) {
      const path = pathOf(question, ending, 'asof=1&size=card')
      const etag = (await route(get(path))).headers.get('etag') ?? ''
      const again = await route(get(path, { 'if-none-match': etag }))
      expect([again.status, await again.text()]).toEqual([304, ''])
      expect((await route(get(path, { 'if-none-match': '"other"' }))).status).toBe(200)
    }
  })
})
