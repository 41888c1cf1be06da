import { fillIn } from '@/lib/i18n/fill-in'
import { interfaceText } from '@/lib/i18n/interface-text'
import { sheetText } from '@/lib/i18n/sheet-text'
import type { Sheet } from '@/lib/views/sheet/sheet'
import { chartParts } from './chart-parts'
import { fittedLines, fittedSize } from './fitted-size'
import { type Block, LEADING, paragraph, stacked } from './sheet-block'
import { SHEET_COLOURS, type SheetColours, type SheetTheme } from './sheet-colours'
import { sheetLegend } from './sheet-legend'
import type { Room } from './sheet-room'
import { svgDocument } from './svg-document'
import { svgElement } from './svg-element'

/** The size that other sites show beside a link (Open Graph). */
export const CARD = { width: 1_200, height: 630 } as const

const MARGIN = 48
const FOOT_TOP = 520
const BETWEEN = 44
/** The words left of the chart. */
const WORDS = 440
const WHOLE = CARD.width - 2 * MARGIN
/** A card is seen small: what is drawn on a sheet is drawn so much larger. */
const LARGER = 1.4
const HEAD_HEIGHT = FOOT_TOP - MARGIN - 16
const QUESTION_SIZES = [42, 38, 34, 30, 26]
const ANSWER_SIZES = [30, 28, 26, 24, 22, 20, 18, 16]
const FIGURE_SIZES = [22, 20, 18, 16]

export interface CardOptions {
  readonly theme: SheetTheme
  readonly origin?: string
}

/** An answer for a glance: its question, its sentence, the one chart that shows it, its figure, where it is from. */
export function answerCard(sheet: Sheet, { theme, origin = '' }: CardOptions): string {
  const colours = SHEET_COLOURS[theme]
  const width = sheet.main === null ? WHOLE : WORDS
  return svgDocument(sheet, {
    ...CARD,
    surface: colours.surface,
    markup: [
      moved(0, MARGIN, words(sheet, width, colours).markup),
      chart(sheet, colours),
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
  const room = { width, leading: LEADING }
  const size = fittedLines(question, { ...room, height: HEAD_HEIGHT * 0.4 }, QUESTION_SIZES, true)
  const asked = paragraph(question, MARGIN, width, { size, fill: ink, bold: true })
  const gap = 20
  const left = HEAD_HEIGHT - asked.height - gap
  const answerSize = fittedLines(lead, { ...room, height: left }, ANSWER_SIZES)
  return stacked(gap, [asked, paragraph(lead, MARGIN, width, { size: answerSize, fill: ink })])
}

/** The main chart right of the words: drawn as on a sheet in a room that is narrower, and then enlarged. */
function chart({ main, lang }: Sheet, colours: SheetColours): string {
  if (main === null) return ''
  const box = { left: MARGIN + WORDS + BETWEEN, width: WHOLE - WORDS - BETWEEN }
  const height = HEAD_HEIGHT / LARGER
  const block = (plotHeight: number): Block => {
    const room: Room = { left: 0, right: box.width / LARGER, plotHeight, isSmall: true }
    const { legend, plot } = chartParts(main, { lang, room, colours })
    const title = { size: 15, fill: colours.ink, bold: true }
    return stacked(8, [
      paragraph(main.chart.title, 0, room.right, title),
      sheetLegend(legend, room),
      plot.height === 0
        ? paragraph(interfaceText(lang).emptyChart, 0, room.right, { size: 15, fill: colours.muted })
        : plot,
    ])
  }
  // What stands around the plot is as high whatever the height of the plot.
  const around = block(LEAST_PLOT).height - LEAST_PLOT
  const drawn = block(Math.max(LEAST_PLOT, height - around))
  // A table is as high as it has rows.
  const scale = Math.min(LARGER, HEAD_HEIGHT / drawn.height)
  const spare = box.width * (1 - scale / LARGER)
  return moved(box.left + spare / 2, MARGIN, drawn.markup, scale)
}

const LEAST_PLOT = 110

function foot({ lang, figure, dataLine, seal, page }: Sheet, origin: string, colours: SheetColours): Block {
  const text = interfaceText(lang)
  const rule = { x1: MARGIN, x2: CARD.width - MARGIN, y1: 0.5, y2: 0.5, stroke: colours.lineStrong }
  const said = figure === null ? '' : sheetText(lang).figure(figure)
  const size = fittedLines(said, { width: WHOLE, height: 34, leading: LEADING }, FIGURE_SIZES)
  const data = [
    text.appName,
    dataLine,
    fillIn(text.dataVintage, { vintage: seal.vintage }),
    seal.hash.slice(0, 12),
    `${origin.replace(/^https?:\/\//, '')}${page.split('?')[0]}`,
  ].join(' · ')
  const dataSize = fittedSize([data], WHOLE, { most: 17, least: 13 })
  return stacked(6, [
    { markup: svgElement('line', rule), height: 1 },
    paragraph(said, MARGIN, WHOLE, { size, fill: colours.ink, bold: false }),
    paragraph(data, MARGIN, WHOLE, { size: dataSize, fill: colours.muted }),
  ])
}
