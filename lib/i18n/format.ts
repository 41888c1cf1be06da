import type { Day, Instant } from '@/lib/market/day'
import type { Language } from './language'

/** What is printed where there is no value. Never 0, and never an empty cell beside a number. */
export const NO_VALUE = '–'

/** What a number on an axis or in a column measures; it decides how it is printed. */
export type ValueKind = 'price' | 'cap' | 'index' | 'correlation' | 'statistic'

const LOCALES = { en: 'en-GB', de: 'de-DE' } as const satisfies Record<Language, string>
/** Own units, because those of Intl differ from browser to browser. In German 'Bio.' is 10^12 and 'Mrd.' 10^9. */
const UNITS = [
  { size: 1e12, en: 'tn', de: 'Bio.' },
  { size: 1e9, en: 'bn', de: 'Mrd.' },
  { size: 1e6, en: 'm', de: 'Mio.' },
] as const
const MINUS = '−'
/** Keeps a number and its unit on one line. */
const NBSP = '\u00a0'

export type Formatter = ReturnType<typeof makeFormatter>

const made = new Map<Language, Formatter>()

/** Numbers, days and amounts as a reader of the language writes them. Each call gives finished text. */
export function formatter(language: Language): Formatter {
  const known = made.get(language) ?? makeFormatter(language)
  made.set(language, known)
  return known
}

function makeFormatter(language: Language) {
  const number = numberFormats(LOCALES[language])
  const day = dayFormats(LOCALES[language])
  const list = new Intl.ListFormat(LOCALES[language], { type: 'conjunction' })

  const price = (value: number) =>
    Math.abs(value) >= 1 ? number.fixed(2, value) : number.digits(1, 4, value)
  /** The three leading digits with their unit: '2.64 tn', or '3 tn' where zeros at the end need not be kept. */
  const short = (value: number, fewest = 3) => {
    const unit = UNITS.find(({ size }) => Math.abs(value) >= size)
    return unit === undefined
      ? number.digits(1, 3, value)
      : `${number.digits(fewest, 3, value / unit.size)}${NBSP}${unit[language]}`
  }
  const usd = (amount: string) => (language === 'de' ? `${amount}${NBSP}USD` : `USD${NBSP}${amount}`)
  const r = (value: number) => number.fixed(2, value)
  const bare = {
    price,
    cap: short,
    index: (value: number) => number.fixed(1, value),
    correlation: r,
    statistic: r,
  }

  return {
    /** '0.17'. */
    r,
    /** An end of an interval: as `r`, but '0.004' where two decimals would hide on which side of 0 it lies. */
    bound: (value: number) => (/[1-9]/.test(r(value)) || value === 0 ? r(value) : number.leading(value)),
    /** '0.1671', for tables. */
    exactR: (value: number) => number.fixed(4, value),
    /** '+0.05'. */
    signedR: (value: number) => signed(r(value), value),
    integer: (value: number) => number.fixed(0, value),
    /** A share of 0 to 1 as '62 %'; neither 0 nor 100 unless it is. */
    share: (value: number) =>
      value > 0 && value < 0.005
        ? `< 1${NBSP}%`
        : value < 1 && value >= 0.995
          ? `> 99${NBSP}%`
          : `${number.fixed(0, 100 * value)}${NBSP}%`,
    /** A count of standard deviations or the like: '3.4', '2'. */
    decimal: (value: number) => number.upTo(1, value),
    /** A size of 0.2 as '20 %', of 0.025 as '2.5 %'. */
    size: (value: number) => `${number.upTo(1, 100 * value)}${NBSP}%`,
    /** A round change of -0.2 as '−20 %'. */
    signedSize: (value: number) => `${signed(number.upTo(1, 100 * value), value)}${NBSP}%`,
    /** A p-value with its sign: '= 0.031', '< 0.001'; never 0. */
    p: (value: number) =>
      value < 0.001 ? `< ${number.fixed(3, 0.001)}` : `= ${number.fixed(value < 0.1 ? 3 : 2, value)}`,
    /** A share as '2.1 %', without a sign for what is said to have risen or fallen. */
    percent: (value: number) => `${number.fixed(1, 100 * value)}${NBSP}%`,
    /** 'A, B and C'. */
    list: (items: readonly string[]) => list.format(items),
    /** A change of -0.0252 as '−2.5 %'. */
    change: (value: number) => `${signed(number.fixed(1, 100 * value), value)}${NBSP}%`,
    /** '284.24'; small prices keep four significant digits. */
    price,
    usd,
    /** 'USD 2.64 tn', 'USD 417 bn'. */
    cap: (value: number) => usd(short(value)),
    /** A count of shares: '2.85 bn'. */
    shares: (value: number) => short(value),
    /** A value as it stands at the end of its line, without its unit. */
    value: (value: number | null | undefined, kind: ValueKind) =>
      isMissing(value) ? NO_VALUE : bare[kind](value),
    /** The same for running text: 'USD 284.24', 'USD 2.64 tn', '97.5', '0.17'. */
    valueWithUnit: (value: number | null | undefined, kind: ValueKind) => {
      if (isMissing(value)) return NO_VALUE
      return kind === 'price' || kind === 'cap' ? usd(bare[kind](value)) : bare[kind](value)
    },
    /** A tick, with as many decimals as the distance between ticks calls for; short where it would not fit. */
    tick: (value: number, step: number, kind: ValueKind) => {
      if (kind === 'cap' || Math.abs(value) >= 1e6) return short(value, 1)
      const needed = step > 0 ? Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) : 0
      return number.fixed(kind === 'correlation' ? Math.max(1, needed) : needed, value)
    },
    ...day,
  }
}

function numberFormats(locale: string) {
  // Under a number of its own for each set of options: writing the options out would take longer than printing with them.
  const formats = new Map<number, Intl.NumberFormat>()
  const print = (key: number, value: number, options: Intl.NumberFormatOptions) => {
    // 'negative' prints a value that rounds to zero without a sign, which it would claim and not show.
    const format = formats.get(key) ?? new Intl.NumberFormat(locale, { ...options, signDisplay: 'negative' })
    formats.set(key, format)
    return format.format(value).replace('-', MINUS)
  }
  const decimals = (fewest: number, most: number, value: number) =>
    print(100 * fewest + most, value, { minimumFractionDigits: fewest, maximumFractionDigits: most })
  return {
    fixed: (count: number, value: number) => decimals(count, count, value),
    /** At most so many decimals, without zeros at the end. */
    upTo: (most: number, value: number) => decimals(0, most, value),
    digits: (fewest: number, most: number, value: number) =>
      print(-100 * fewest - most, value, {
        minimumSignificantDigits: fewest,
        maximumSignificantDigits: most,
      }),
    /** Two decimals, or as many as its first digit other than 0 needs, at most four. */
    leading: (value: number) =>
      decimals(2, Math.max(2, Math.min(4, -Math.floor(Math.log10(Math.abs(value))))), value),
  }
}

function dayFormats(locale: string) {
  const inUtc = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (day: Day) => format.format(new Date(`${day}T00:00:00Z`))
  }
  const clock = (timeZone: string) => {
    const format = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    })
    return (instant: Instant) => format.format(new Date(instant))
  }
  const day = inUtc({ day: 'numeric', month: 'short', year: 'numeric' })
  const [newYork, utc] = [clock('America/New_York'), clock('UTC')]
  return {
    /** '7 Oct 2025'. */
    day,
    /** '7 October 2025'. */
    longDay: inUtc({ day: 'numeric', month: 'long', year: 'numeric' }),
    /** 'October 2025'. */
    monthOfYear: inUtc({ month: 'long', year: 'numeric' }),
    /** '7 Oct', where the year stands beside it. */
    dayOfYear: inUtc({ day: 'numeric', month: 'short' }),
    month: inUtc({ month: 'short' }),
    year: inUtc({ year: 'numeric' }),
    days: (from: Day, to: Day) => `${day(from)} – ${day(to)}`,
    /** '7 Oct 2025, 16:00 New York'. */
    newYork: (instant: Instant) => `${newYork(instant)} New York`,
    utc: (instant: Instant) => `${utc(instant)} UTC`,
  }
}

function signed(text: string, value: number): string {
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

function isMissing(value: number | null | undefined): value is null | undefined {
  return value === null || value === undefined || !Number.isFinite(value)
}
