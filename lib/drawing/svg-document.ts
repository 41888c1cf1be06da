import type { Sheet } from '@/lib/views/sheet/sheet'
import { escapeXml, svgElement } from './svg-element'

const FONTS = 'Inter, system-ui, sans-serif'
/** Names the vocabulary of the metadata; a name only, nothing to fetch. */
const NAMESPACE = 'urn:spillover'

export interface SvgPicture {
  readonly width: number
  readonly height: number
  readonly surface: string
  readonly markup: string
  /** What stands before the path of the link, such as 'https://example.org'; nothing where that is not known. */
  readonly origin: string
}

/**
 * An SVG document that stands alone: no style sheet, no script, nothing to fetch. For machines it says of which answer it
 * is: the hash of its figures, the vintage of its data, and where it can be asked for again.
 */
export function svgDocument(sheet: Sheet, { width, height, surface, markup, origin }: SvgPicture): string {
  const { lang, question, charts, seal, page } = sheet
  const about = svgElement('spillover:answer', {
    'xmlns:spillover': NAMESPACE,
    question: seal.question,
    hash: seal.hash,
    ...(seal.vintage === null ? {} : { vintage: seal.vintage }),
    address: `${origin}${page}`,
  })
  return svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': FONTS,
      role: 'img',
      'xml:lang': lang,
    },
    [
      svgElement('title', {}, escapeXml(question)),
      svgElement('desc', {}, escapeXml(charts.map(({ chart }) => chart.summary).join(' '))),
      svgElement('metadata', {}, about),
      svgElement('rect', { width, height, fill: surface }),
      markup,
    ].join(''),
  )
}
