import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import type { QuoteCard } from '@/lib/views/dashboard'

/** Last figures, each with its time, source and age. What is unknown is said, never left blank. */
export function QuoteStrip({ quotes, lang }: { quotes: readonly QuoteCard[]; lang: Language }) {
  const text = interfaceText(lang)
  if (quotes.length === 0) return null
  return (
    <section aria-labelledby="quotes">
      <h2 id="quotes" className="sr-only">
        {text.quotes}
      </h2>
      <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-1">
        {quotes.map((quote) => (
          <li key={quote.asset} className="border-t border-line pt-2.5 lg:first:border-0 lg:first:pt-0">
            <Quote quote={quote} lang={lang} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Quote({ quote, lang }: { quote: QuoteCard; lang: Language }) {
  const text = interfaceText(lang)
  // A total has no price of its own: its market cap is its figure.
  const main = quote.price ?? quote.marketCap
  // 'embedded sample' need not be said twice where the state names the source.
  const source = quote.stateLabel.includes(quote.source) ? '' : quote.source
  return (
    <>
      <h3 className="text-sm">
        <span className="font-semibold">{quote.asset}</span> <span className="text-muted">{quote.name}</span>
      </h3>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-xl font-semibold">{main ?? text.noValue}</span>
        <span className="text-sm">
          {quote.change} <span className="text-muted">{quote.changeLabel}</span>
        </span>
      </p>
      {quote.price !== null && (
        <p className="text-sm">
          <span className="text-muted">{text.marketCap}</span> {quote.marketCap ?? text.noValue}
        </p>
      )}
      {quote.marketCapNote !== null && <p className="text-xs text-muted">{quote.marketCapNote}</p>}
      <p className="text-xs text-muted">
        {quote.instant === null ? quote.time : <time dateTime={quote.instant}>{quote.time}</time>}
        {[source, quote.age, quote.stateLabel].map((part) => part !== '' && ` · ${part}`)}
      </p>
    </>
  )
}
