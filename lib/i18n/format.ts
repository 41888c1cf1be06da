import type { Day, Instant } from '@/lib/market/day'
import type { Language } from './language'

const LOCALES = { en: 'en-GB', de: 'de-DE' } as const satisfies Record<Language, string>
const MINUS = '−'
/** Keeps a number and its unit on one line. */
const NBSP = '\u00a0'

/** Numbers, days and amounts as a reader of the language writes them. Each call gives finished text. */
export function formatter(language: Language) {
  const locale = LOCALES[language]
  const decimals = (digits: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const [zero, one, two, four] = [decimals(0), decimals(1), decimals(2), decimals(4)]
  const dayFormat = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const longDayFormat = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const clockFormat = (timeZone: string) =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    })
  const listFormat = new Intl.ListFormat(locale, { type: 'conjunction' })
  const newYorkFormat = clockFormat('America/New_York')
  const utcFormat = clockFormat('UTC')

  // Intl writes a hyphen and, for tiny negatives, '-0.00', which would claim a sign that is not shown.
  const plain = (format: Intl.NumberFormat, value: number) => {
    const text = format.format(value).replace('-', MINUS)
    return /[1-9]/.test(text) ? text : text.replace(MINUS, '')
  }
  const signed = (format: Intl.NumberFormat, value: number) => {
    const text = plain(format, value)
    return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
  }
  const toDate = (day: Day) => new Date(`${day}T00:00:00Z`)

  return {
    /** '0.17'. */
    r: (value: number) => plain(two, value),
    /** '0.1671', for tables. */
    exactR: (value: number) => plain(four, value),
    /** '+0.05'. */
    signedR: (value: number) => signed(two, value),
    integer: (value: number) => zero.format(value),
    /** A share of 0 to 1 as '62 %'; neither 0 nor 100 unless it is. */
    share: (value: number) =>
      value > 0 && value < 0.005
        ? `< 1${NBSP}%`
        : value < 1 && value >= 0.995
          ? `> 99${NBSP}%`
          : `${plain(zero, 100 * value)}${NBSP}%`,
    /** 'A, B and C'. */
    list: (items: readonly string[]) => listFormat.format(items),
    /** A change of -0.0252 as '−2.5 %'. */
    change: (value: number) => `${signed(one, 100 * value)}${NBSP}%`,
    /** '284.24'; small prices keep four significant digits. */
    price: (value: number) =>
      Math.abs(value) >= 1
        ? plain(two, value)
        : value.toLocaleString(locale, { maximumSignificantDigits: 4 }),
    usd: (amount: string) => (language === 'de' ? `${amount}${NBSP}USD` : `USD${NBSP}${amount}`),
    /** 'USD 2.64 trillion', 'USD 417 bn'; in German 'Bio.' is 10^12 and 'Mrd.' 10^9. */
    cap: (value: number) => {
      const [amount, unit] =
        Math.abs(value) >= 1e12
          ? [plain(two, value / 1e12), language === 'de' ? 'Bio.' : 'trillion']
          : Math.abs(value) >= 1e9
            ? [plain(Math.abs(value) >= 1e11 ? zero : one, value / 1e9), language === 'de' ? 'Mrd.' : 'bn']
            : [plain(one, value / 1e6), language === 'de' ? 'Mio.' : 'm']
      return language === 'de' ? `${amount}${NBSP}${unit}${NBSP}USD` : `USD${NBSP}${amount}${NBSP}${unit}`
    },
    /** A count of shares: '2.85 bn'. */
    shares: (value: number) =>
      value >= 1e9
        ? `${plain(two, value / 1e9)}${NBSP}${language === 'de' ? 'Mrd.' : 'bn'}`
        : `${plain(zero, value / 1e6)}${NBSP}${language === 'de' ? 'Mio.' : 'm'}`,
    /** '7 Oct 2025'. */
    day: (day: Day) => dayFormat.format(toDate(day)),
    /** '7 October 2025'. */
    longDay: (day: Day) => longDayFormat.format(toDate(day)),
    days: (from: Day, to: Day) => `${dayFormat.format(toDate(from))} – ${dayFormat.format(toDate(to))}`,
    /** '7 Oct 2025, 16:00 New York'. */
    newYork: (instant: Instant) => `${newYorkFormat.format(new Date(instant))} New York`,
    utc: (instant: Instant) => `${utcFormat.format(new Date(instant))} UTC`,
  }
}

export type Formatter = ReturnType<typeof formatter>
