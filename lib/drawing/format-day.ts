const OPTIONS = {
  long: { day: 'numeric', month: 'short', year: 'numeric' },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const formatters = new Map<string, Intl.DateTimeFormat>()

/** A calendar day in words of the reader's language: 'long' is '7 Oct 2025', 'day' is '7 Oct'. */
export function formatDay(day: string, style: keyof typeof OPTIONS, lang: string): string {
  const key = `${lang} ${style}`
  let formatter = formatters.get(key)
  if (formatter === undefined) {
    // Plain English here means day before month, as the rest of the page has it.
    const locale = lang === 'en' ? 'en-GB' : lang
    formatter = new Intl.DateTimeFormat(locale, { ...OPTIONS[style], timeZone: 'UTC' })
    formatters.set(key, formatter)
  }
  return formatter.format(new Date(`${day}T00:00:00Z`))
}
