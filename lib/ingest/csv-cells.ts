import type { Day, Instant } from '@/lib/market/day'
import { addDays, isDay, utcDay } from '@/lib/market/day'
import { printable } from '@/lib/providers/printable'

/** A cell's text as what it means, or the reason why it cannot be read. */
export type Read<T> = { readonly value: T } | { readonly reason: string }

export type DecimalSign = ',' | '.'

const PLAIN = /^[+-]?(\d+(?:\.\d*)?|\.\d+)([eE][+-]?\d+)?$/
/** Whole groups of three digits, by the decimal sign after them. */
const GROUPED = {
  '.': /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/,
  ',': /^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d*)?$/,
}

/**
 * A number with a decimal point, as a file with commas between its cells has it: '284.24', '3.2e12', and in a quoted
 * cell '1,234.50' or '1,234,567'. '1,234' alone is refused, as it could be a decimal comma. No unit.
 */
export function numberIn(text: string): Read<number> {
  if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(text)) {
    const other = text.replace(',', '.')
    return {
      reason: `'${text}' could be ${text.replace(',', '')} or ${other} (write it without thousands separators)`,
    }
  }
  return numberWith('.', text)
}

/** A number in plain or scientific notation with this decimal sign; the other sign may part thousands. */
export function numberWith(decimal: DecimalSign, text: string): Read<number> {
  const thousands = decimal === '.' ? ',' : '.'
  const digits = GROUPED[decimal].test(text) ? text.replaceAll(thousands, '') : text
  const plain = digits.includes(thousands) ? '' : digits.replace(decimal, '.')
  if (PLAIN.test(plain)) return { value: Number(plain) }
  const which = text.includes(thousands) ? ` with a decimal ${decimal === '.' ? 'point' : 'comma'}` : ''
  return { reason: `'${shorten(text)}' is not a number${which}` }
}

/** A day as YYYY-MM-DD. */
export function dayIn(text: string): Read<Day> {
  return isDay(text) ? { value: text } : { reason: `'${shorten(text)}' is not a day (YYYY-MM-DD)` }
}

/** An instant with its zone: '2025-10-07T20:00:00Z', '2025-10-07 16:00-04:00', '2025-10-07 20:00:00 UTC'. */
export function instantIn(text: string): Read<Instant> {
  const match =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|UTC|[+-]\d{2}:?\d{2})?$/.exec(text)
  const [, day = '', time = '', zone] = match ?? []
  if (match === null || !isDay(day)) {
    return { reason: `'${shorten(text)}' is not an instant (such as 2025-10-07T20:00:00Z)` }
  }
  if (zone === undefined) {
    return {
      reason: `'${text}' names no time zone (write 2025-10-07T20:00:00Z or 2025-10-07T16:00:00-04:00)`,
    }
  }
  const offset = zone === 'Z' || zone === 'UTC' ? 'Z' : zone.replace(/^(.\d{2}):?(\d{2})$/, '$1:$2')
  const ms = Date.parse(`${day}T${time}${offset}`)
  if (Number.isNaN(ms)) return { reason: `'${shorten(text)}' is not an instant` }
  return { value: new Date(ms).toISOString() }
}

/** CoinGecko stamps a day's end value with the midnight that ends it, so it belongs to the UTC day before. */
export function coinGeckoDayIn(text: string): Read<Day> {
  const instant = instantIn(text)
  if ('reason' in instant) return instant
  if (!instant.value.endsWith('T00:00:00.000Z')) {
    return { reason: `${text} is not midnight UTC, so it is no day's end value` }
  }
  return { value: addDays(utcDay(instant.value), -1) }
}

/**
 * The day of a daily bar of TradingView, whose `time` is a day, an instant with its zone, or Unix seconds: the
 * bar's opening. Sessions open in the daytime of UTC and round-the-clock bars at its midnight, so that it is the
 * UTC day of the opening in both cases.
 */
export function tradingViewDayIn(text: string): Read<Day> {
  if (isDay(text)) return { value: text }
  if (/^\d{9,10}$/.test(text)) return { value: utcDay(new Date(Number(text) * 1000)) }
  const instant = instantIn(text)
  return 'reason' in instant ? instant : { value: utcDay(instant.value) }
}

/** The text as a sentence can hold it: cut where it is too long, without what a terminal would obey. */
export function shorten(text: string): string {
  return printable(text.length > 40 ? `${text.slice(0, 40)}...` : text)
}
