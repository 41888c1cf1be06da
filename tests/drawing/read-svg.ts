import { textWidth } from '@/lib/drawing/wrap-text'

export interface DrawnText {
  readonly text: string
  readonly size: number
  readonly fill: string
  readonly left: number
  readonly right: number
  /** Of its capitals. */
  readonly top: number
  readonly bottom: number
}

interface Place {
  readonly x: number
  readonly y: number
  readonly scale: number
  /** Whether its words read upwards. */
  readonly isUpright: boolean
}

const TOKENS = /<g([^>]*)>|<\/g>|<text ([^>]*)>([^<]*)<\/text>/g
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const CAPITALS = 0.72

const WHOLE: Place = { x: 0, y: 0, scale: 1, isUpright: false }

/** Each line of text as it is read, with where it stands on the drawing once all groups around it have moved it. */
export function textsOf(svg: string): DrawnText[] {
  const places: Place[] = [WHOLE]
  const texts: DrawnText[] = []
  for (const [token, group, attributes, content = ''] of svg.matchAll(TOKENS)) {
    const place = places.at(-1) ?? WHOLE
    if (token === '</g>') places.pop()
    else if (attributes === undefined) places.push(within(place, group ?? ''))
    else texts.push(placedText(attributes, content, place))
  }
  return texts
}

function within({ x, y, scale, isUpright }: Place, attributes: string): Place {
  const [, right = '0', down = '0'] = /translate\((-?[\d.]+) (-?[\d.]+)\)/.exec(attributes) ?? []
  const [, larger = '1'] = /scale\(([\d.]+)\)/.exec(attributes) ?? []
  return {
    x: x + scale * Number(right),
    y: y + scale * Number(down),
    scale: scale * Number(larger),
    isUpright: isUpright || attributes.includes('rotate(-90)'),
  }
}

function placedText(attributes: string, content: string, { x, y, scale, isUpright }: Place): DrawnText {
  const read = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
  const text = content.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
  const size = scale * Number(read('font-size'))
  const width = textWidth(text, size, read('font-weight') !== '')
  const share = { '': 0, start: 0, middle: 0.5, end: 1 }[read('text-anchor')] ?? Number.NaN
  const fill = read('fill')
  if (isUpright) {
    const right = x + scale * Number(read('y'))
    const start = y - scale * Number(read('x')) + share * width
    return { text, size, fill, left: right - CAPITALS * size, right, top: start - width, bottom: start }
  }
  const left = x + scale * Number(read('x')) - share * width
  const bottom = y + scale * Number(read('y'))
  return { text, size, fill, left, right: left + width, top: bottom - CAPITALS * size, bottom }
}

/** All that is written, line behind line. */
export function said(svg: string): string {
  return textsOf(svg)
    .map(({ text }) => text)
    .join(' ')
}

/** Whether all tags that open also close, in order, and no sign stands there that XML forbids. */
export function isWellFormed(svg: string): boolean {
  const open: string[] = []
  const tag = /<(\/?)([a-z:]+)(?: [\w:-]+="[^"<]*")*(\/?)>/g
  for (const [, closing, name = '', empty] of svg.matchAll(tag)) {
    if (empty === '/') continue
    if (closing === '') open.push(name)
    else if (open.pop() !== name) return false
  }
  return open.length === 0 && !/[<>]|&(?!(?:lt|gt|amp|quot|apos);)/.test(svg.replace(tag, ''))
}

/** What it says for machines of which answer it is. */
export function answerOfSvg(svg: string): Record<string, string> {
  const [, attributes = ''] = /<metadata><spillover:answer ([^>]*)\/><\/metadata>/.exec(svg) ?? []
  return Object.fromEntries(
    [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value.replace(/&amp;/g, '&'),
    ]),
  )
}
