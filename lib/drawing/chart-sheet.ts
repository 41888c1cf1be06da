import { dashboardText } from '@/lib/i18n/dashboard-text'
import { fillIn } from '@/lib/i18n/fill-in'
import { formatter } from '@/lib/i18n/format'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Dashboard } from '@/lib/views/dashboard/dashboard'
import { dayNumber } from './day-number'
import {
  type Block,
  INNER_WIDTH,
  MARGIN,
  paragraph,
  SHEET_WIDTH,
  stacked,
  type TextStyle,
} from './sheet-block'
import { sheetChart } from './sheet-chart'
import { SHEET_COLOURS, type SheetColours, type SheetTheme } from './sheet-colours'
import { sheetEvents } from './sheet-events'
import { escapeXml, svgElement } from './svg-element'

type SheetContent = Pick<
  Dashboard,
  | 'lang'
  | 'question'
  | 'answer'
  | 'limit'
  | 'caveat'
  | 'notices'
  | 'charts'
  | 'events'
  | 'dataLine'
  | 'vintage'
  | 'links'
>

export interface SheetOptions {
  readonly theme: SheetTheme
  /** The day on which it is drawn. */
  readonly madeOn: string
  /** What stands before the path of the link, such as 'https://example.org'; nothing where that is not known. */
  readonly origin?: string
}

/** Lines of running text are shorter than the sheet is wide: easier to read, and safe in a font that runs wide. */
const MEASURE = 1_000
const BETWEEN_PARTS = 44
const FONTS = 'Inter, system-ui, sans-serif'

/**
 * The answer of a page and its charts as an SVG document that stands alone: no style sheet, no script, nothing to fetch.
 * What it shows can be asked for again by its last lines: data, vintage, when it was made of values how old, link.
 */
export function chartSheet(content: SheetContent, { theme, madeOn, origin = '' }: SheetOptions): string {
  const { lang, question, charts } = content
  const colours = SHEET_COLOURS[theme]
  const body = stacked(BETWEEN_PARTS, [
    answerBlock(content, colours),
    ...charts.map((chart) => sheetChart(chart, lang, colours)),
    sheetEvents(content, colours),
    lastLines(content, { madeOn, origin }, colours),
  ])
  const height = Math.ceil(body.height + 2 * MARGIN)
  return svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: SHEET_WIDTH,
      height,
      viewBox: `0 0 ${SHEET_WIDTH} ${height}`,
      'font-family': FONTS,
      role: 'img',
      'xml:lang': lang,
    },
    [
      svgElement('title', {}, escapeXml(question)),
      svgElement('desc', {}, escapeXml(charts.map(({ summary }) => summary).join(' '))),
      svgElement('rect', { width: SHEET_WIDTH, height, fill: colours.surface }),
      svgElement('g', { transform: `translate(0 ${MARGIN})` }, body.markup),
    ].join(''),
  )
}

/** The question, its answer, and what must be said with it. */
function answerBlock(
  { question, answer, limit, caveat, notices }: SheetContent,
  colours: SheetColours,
): Block {
  const words = (text: string | null, style: TextStyle) => paragraph(text ?? '', MARGIN, MEASURE, style)
  const { ink, muted, warning } = colours
  return stacked(14, [
    paragraph(question, MARGIN, INNER_WIDTH, { size: 32, fill: ink, bold: true }),
    words(answer.lead, { size: 22, fill: ink }),
    words(answer.figures, { size: answer.lead === null ? 22 : 18, fill: ink }),
    words([limit, caveat].filter((part) => part !== null).join(' '), { size: 16, fill: muted }),
    ...notices
      .filter(({ tone }) => tone === 'warning')
      .map(({ text }) => words(text, { size: 16, fill: warning })),
  ])
}

function lastLines(
  { lang, charts, dataLine, vintage, links }: SheetContent,
  { madeOn, origin }: { madeOn: string; origin: string },
  colours: SheetColours,
): Block {
  const text = interfaceText(lang)
  const data = [text.appName, dataLine, fillIn(text.dataVintage, { vintage })].join(' · ')
  const end = lastDayOf(charts)
  const made = end === null ? '' : madeText(madeOn, end, lang)
  const words = (said: string) => paragraph(said, MARGIN, INNER_WIDTH, { size: 14, fill: colours.muted })
  const rule = { x1: MARGIN, x2: SHEET_WIDTH - MARGIN, y1: 0.5, y2: 0.5, stroke: colours.lineStrong }
  return stacked(10, [
    { markup: svgElement('line', rule), height: 1 },
    stacked(0, [words(data), words(made), words(`${origin}${links.page}`)]),
  ])
}

/** The last day on which a line has a value; null where none has any. */
function lastDayOf(charts: SheetContent['charts']): string | null {
  const last = charts.flatMap(({ days, lines }) =>
    lines.flatMap(({ values }) => days[values.findLastIndex((value) => value !== null)] ?? []),
  )
  return last.reduce<string | null>((latest, day) => (latest === null || day > latest ? day : latest), null)
}

function madeText(madeOn: string, end: string, lang: SheetContent['lang']): string {
  const format = formatter(lang)
  const days = format.integer(Math.max(0, dayNumber(madeOn) - dayNumber(end)))
  return dashboardText(lang).sheetMade({ made: format.longDay(madeOn), end: format.longDay(end), days })
}
