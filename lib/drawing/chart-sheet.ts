import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import { interfaceText } from '@/lib/i18n/interface-text'
import { sheetText } from '@/lib/i18n/sheet-text'
import type { Sheet } from '@/lib/views/sheet/sheet'
import { dayNumber } from './day-number'
import {
  type Block,
  INNER_WIDTH,
  MARGIN,
  movedTo,
  paragraph,
  SHEET_WIDTH,
  stacked,
  type TextStyle,
} from './sheet-block'
import { sheetChart } from './sheet-chart'
import { SHEET_COLOURS, type SheetColours, type SheetTheme } from './sheet-colours'
import { sheetEvents } from './sheet-events'
import { svgDocument } from './svg-document'
import { svgElement } from './svg-element'
import { vintageText } from './vintage-text'

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

/**
 * The answer of a page and its charts as an SVG document. What it shows can be asked for again by its last lines: data,
 * vintage, when it was made of values how old, link.
 */
export function chartSheet(sheet: Sheet, { theme, madeOn, origin = '' }: SheetOptions): string {
  const { lang, charts } = sheet
  const colours = SHEET_COLOURS[theme]
  const body = stacked(BETWEEN_PARTS, [
    answerBlock(sheet, colours),
    ...charts.map((chart) => sheetChart(chart, lang, colours)),
    sheetEvents(sheet, colours),
    lastLines(sheet, { madeOn, origin }, colours),
  ])
  return svgDocument(sheet, {
    width: SHEET_WIDTH,
    height: Math.ceil(body.height + 2 * MARGIN),
    surface: colours.surface,
    markup: movedTo(MARGIN, body.markup),
    origin,
  })
}

/** The question, its answer, and what must be said with it. */
function answerBlock({ question, lead, figures, beside, notices }: Sheet, colours: SheetColours): Block {
  const words = (text: string, style: TextStyle) => paragraph(text, MARGIN, MEASURE, style)
  const { ink, muted, warning } = colours
  return stacked(14, [
    paragraph(question, MARGIN, INNER_WIDTH, { size: 32, fill: ink, bold: true }),
    words(lead, { size: 22, fill: ink }),
    words(figures ?? '', { size: 18, fill: ink }),
    ...beside.map((text) => words(text, { size: 16, fill: muted })),
    ...notices
      .filter(({ tone }) => tone === 'warning')
      .map(({ text }) => words(text, { size: 16, fill: warning })),
  ])
}

function lastLines(
  { lang, charts, figure, terms, dataLine, seal, page }: Sheet,
  { madeOn, origin }: { madeOn: string; origin: string },
  colours: SheetColours,
): Block {
  const text = interfaceText(lang)
  const said = sheetText(lang)
  const data = [text.appName, dataLine, ...vintageText(seal, text)].join(' · ')
  const end = lastDayOf(charts)
  const made = end === null ? '' : madeText(madeOn, end, lang)
  const words = (line: string) => paragraph(line, MARGIN, INNER_WIDTH, { size: 14, fill: colours.muted })
  const rule = { x1: MARGIN, x2: SHEET_WIDTH - MARGIN, y1: 0.5, y2: 0.5, stroke: colours.lineStrong }
  return stacked(10, [
    { markup: svgElement('line', rule), height: 1 },
    stacked(0, [
      words(figure === null ? '' : `${said.figure(figure)} · ${figure.method}`),
      words(terms.join(' ')),
      words(`${said.hash}: ${seal.hash}`),
      words(data),
      words(made),
      words(`${origin}${page}`),
    ]),
  ])
}

/** The last day on which a line has a value; null where none has any, and where no chart is over time. */
function lastDayOf(charts: Sheet['charts']): string | null {
  const last = charts.flatMap((drawn) =>
    drawn.kind !== 'time'
      ? []
      : drawn.chart.lines.flatMap(
          ({ values }) => drawn.chart.days[values.findLastIndex((value) => value !== null)] ?? [],
        ),
  )
  return last.reduce<string | null>((latest, day) => (latest === null || day > latest ? day : latest), null)
}

function madeText(madeOn: string, end: string, lang: Sheet['lang']): string {
  const format = formatter(lang)
  const days = format.integer(Math.max(0, dayNumber(madeOn) - dayNumber(end)))
  return dashboardText(lang).sheetMade({ made: format.longDay(madeOn), end: format.longDay(end), days })
}
