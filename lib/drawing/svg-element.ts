type Attributes = Readonly<Record<string, string | number | null | undefined>>

/** One element as markup. Attributes without a value are left out, numbers rounded to a hundredth. `content` is markup. */
export function svgElement(name: string, attributes: Attributes, content = ''): string {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${escapeXml(String(typeof value === 'number' ? rounded(value) : value))}"`,
    )
    .join('')
  return content === '' ? `<${name}${given}/>` : `<${name}${given}>${content}</${name}>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
}
/** What no XML document may hold, however it is written: most control characters, half a surrogate pair. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** A text as it stands in XML, between tags and in an attribute alike. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[<>&"']/g, (sign) => ENTITIES[sign] ?? sign)
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
