import { interfaceText } from '@/lib/i18n/interface-text'
import { sheetText } from '@/lib/i18n/sheet-text'
import type { Sheet } from '@/lib/views/sheet/sheet'
import { cardChart } from './card-chart'
import { fittedLines, fittedSize } from './fitted-size'
import { type Block, LEADING, paragraph, stacked } from './sheet-block'
import { SHEET_COLOURS, type SheetColours, type SheetTheme } from './sheet-colours'
import { svgDocument } from './svg-document'
import { svgElement } from './svg-element'
import { vintageText } from './vintage-text'

/** The size that other sites show beside a link (Open Graph). */
export const CARD = { width: 1_200, height: 630 } as const

const MARGIN = 48
const WHOLE = CARD.width - 2 * MARGIN
/** The words left of the chart. */
const WORDS = 440
const BETWEEN = 44
const CHART_LEFT = MARGIN + WORDS + BETWEEN
const FOOT_TOP = 520
const HEIGHT = FOOT_TOP - MARGIN - 16
/** Lines of a heading stand closer than those of running text. */
const HEADING = 1.2
/** The most of the height that the question takes. */
const QUESTION_SHARE = 0.4
const QUESTION_SIZES = [42, 38, 34, 30, 26, 22, 18]
const ANSWER_SIZES = [30, 28, 26, 24, 22, 20, 18, 16, 14, 12]
const FIGURE_SIZES = [22, 20, 18, 16, 14, 12]
const FIGURE_HEIGHT = 48

export interface CardOptions {
  readonly theme: SheetTheme
  readonly origin?: string
}

/** An answer for a glance: its question, its sentence, the one chart that shows it, its figure, where it is from. */
export function answerCard(sheet: Sheet, { theme, origin = '' }: CardOptions): string {
  const colours = SHEET_COLOURS[theme]
  const { main, lang } = sheet
  const box = { width: CARD.width - MARGIN - CHART_LEFT, height: HEIGHT }
  const chart = main && cardChart(main, box, lang, colours)
  return svgDocument(sheet, {
    ...CARD,
    surface: colours.surface,
    markup: [
      moved(0, MARGIN, words(sheet, chart === null ? WHOLE : WORDS, colours).markup),
      chart === null ? '' : moved(CHART_LEFT + chart.indent, MARGIN, chart.markup, chart.scale),
      moved(0, FOOT_TOP, foot(sheet, origin, colours).markup),
    ].join(''),
    origin,
  })
}

function moved(x: number, y: number, markup: string, scale = 1): string {
  const place = `translate(${x.toFixed(2)} ${y.toFixed(2)})`
  return svgElement('g', { transform: scale === 1 ? place : `${place} scale(${scale.toFixed(4)})` }, markup)
}

/** The question at its size, and the answer as large as the rest of the height allows. */
function words({ question, lead }: Sheet, width: number, { ink }: SheetColours): Block {
  const heading = { width, leading: HEADING, height: HEIGHT * QUESTION_SHARE }
  const size = fittedLines(question, heading, QUESTION_SIZES, true)
  const asked = paragraph(question, MARGIN, width, { size, fill: ink, bold: true, leading: HEADING })
  const gap = 20
  const room = { width, leading: LEADING, height: HEIGHT - asked.height - gap }
  const said = paragraph(lead, MARGIN, width, { size: fittedLines(lead, room, ANSWER_SIZES), fill: ink })
  return stacked(gap, [asked, said])
}

/** The figure with its interval and what it was computed from; then the data, their vintage and where to find it all. */
function foot({ lang, figure, dataLine, seal, page }: Sheet, origin: string, colours: SheetColours): Block {
  const text = interfaceText(lang)
  const said = sheetText(lang)
  const rule = { x1: MARGIN, x2: CARD.width - MARGIN, y1: 0.5, y2: 0.5, stroke: colours.lineStrong }
  const numbers = figure === null ? '' : said.figure(figure)
  const room = { width: WHOLE, height: FIGURE_HEIGHT, leading: LEADING }
  const data = [
    text.appName,
    dataLine,
    ...vintageText(seal, text),
    `${said.hashShort} ${seal.hash.slice(0, 12)}`,
    // The query is in the link that the card stands beside.
    `${origin.replace(/^https?:\/\//, '')}${page.split('?')[0]}`,
  ].join(' · ')
  return stacked(6, [
    { markup: svgElement('line', rule), height: 1 },
    paragraph(numbers, MARGIN, WHOLE, { size: fittedLines(numbers, room, FIGURE_SIZES), fill: colours.ink }),
    paragraph(data, MARGIN, WHOLE, {
      size: fittedSize([data], WHOLE, { most: 17, least: 13 }),
      fill: colours.muted,
    }),
  ])
}
