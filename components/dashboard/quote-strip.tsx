import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import type { QuoteCard } from '@/lib/views/dashboard/dashboard'

interface QuoteStripProps {
  readonly quotes: readonly QuoteCard[]
  readonly lang: Language
  readonly urlLang: Language | undefined
}

/** Last figures, each with its time, source and age. What is unknown is said, never left blank. */
export function QuoteStrip({ quotes, lang, urlLang }: QuoteStripProps) {
  const text = interfaceText(lang)
  if (quotes.length === 0) return null
  return (
    <section aria-labelledby="quotes">
      <h2 id="quotes" className="sr-only">
        {text.quotes}
      </h2>
      <ul className="grid gap-x-8 gap-y-2 sm:max-lg:grid-cols-2">
        {quotes.map((quote) => (
          <li
            key={quote.asset}
            className="min-w-0 border-t border-line pt-1.5 lg:first:border-0 lg:first:pt-0"
          >
            <Quote
              quote={quote}
              lang={lang}
              dataHref={urlLang === undefined ? '/data' : `/data?lang=${urlLang}`}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Name and figure in one row, all else in small lines below: five of them are no higher than most answers are. */
function Quote({ quote, lang, dataHref }: { quote: QuoteCard; lang: Language; dataHref: string }) {
  const text = interfaceText(lang)
  // A total has no price of its own: its market cap is its figure.
  const main = quote.price ?? quote.marketCap
  // 'embedded sample' need not be said twice where the state names the source.
  const source = quote.stateLabel.includes(quote.source) ? '' : quote.source
  return (
    <>
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <h3 className="truncate">
          <span className="font-semibold">{quote.asset}</span>{' '}
          <span className="text-muted">{quote.name}</span>
        </h3>
        <p className="shrink-0 font-semibold lg:text-base">{main ?? text.noValue}</p>
      </div>
      <div className="text-xs text-muted">
        <p>
          <span className="text-ink">
            {quote.change} {quote.changeLabel}
          </span>{' '}
          · {quote.instant === null ? quote.time : <time dateTime={quote.instant}>{quote.time}</time>}
          {[source, quote.age].map((part) => part !== '' && ` · ${part}`)}
          {' · '}
          {quote.state === 'stale' ? <a href={dataHref}>{quote.stateLabel}</a> : quote.stateLabel}
        </p>
        {quote.price !== null && (
          <p>
            {text.marketCap} <span className="text-ink">{quote.marketCap ?? text.noValue}</span>
            {quote.marketCapNote !== null && ` · ${quote.marketCapNote}`}
          </p>
        )}
      </div>
    </>
  )
}
