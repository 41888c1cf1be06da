import type { ChartAxis } from '@/lib/views/time-chart'

type Format = ChartAxis['format']

/** What is printed where there is no value. Never 0, and never an empty cell beside a number. */
export const NO_VALUE = '–'

const formatters = new Map<string, Intl.NumberFormat>()

/**
 * One value as it is printed at the crosshair and at the end of its line: prices to the cent, market caps
 * in short form (tn and bn in English, Bio. and Mrd. in German), an index to one decimal, r to two.
 */
export function formatValue(value: number | null | undefined, format: Format, lang: string): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NO_VALUE
  if (format === 'cap') return short(value, lang)
  return fixed(value, lang, format === 'index' ? 1 : 2)
}

/** A tick, with as many decimals as the distance between ticks calls for. */
export function formatTick(value: number, step: number, format: Format, lang: string): string {
  if (format === 'cap' || Math.abs(value) >= 100_000) return short(value, lang)
  const needed = step > 0 ? Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) : 0
  return fixed(value, lang, format === 'correlation' ? Math.max(1, needed) : needed)
}

function fixed(value: number, lang: string, decimals: number): string {
  return print(value, lang, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}

/** Own units, because those of Intl differ from browser to browser. In German 'Bio.' is 10^12 and 'Mrd.' 10^9. */
const UNITS = [
  { size: 1e12, en: 'tn', de: '\u00a0Bio.' },
  { size: 1e9, en: 'bn', de: '\u00a0Mrd.' },
  { size: 1e6, en: 'm', de: '\u00a0Mio.' },
] as const

function short(value: number, lang: string): string {
  const unit = UNITS.find(({ size }) => Math.abs(value) >= size)
  const amount = print(value / (unit?.size ?? 1), lang, { maximumSignificantDigits: 3 })
  return unit === undefined ? amount : `${amount}${lang === 'de' ? unit.de : unit.en}`
}

function print(value: number, lang: string, options: Intl.NumberFormatOptions): string {
  const key = `${lang} ${JSON.stringify(options)}`
  let formatter = formatters.get(key)
  if (formatter === undefined) {
    // 'negative' prints a value that rounds to zero without a sign.
    formatter = new Intl.NumberFormat(lang === 'en' ? 'en-GB' : lang, { ...options, signDisplay: 'negative' })
    formatters.set(key, formatter)
  }
  return formatter.format(value).replace('-', '−')
}
