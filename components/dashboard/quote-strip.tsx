import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import type { QuoteCard } from '@/lib/views/dashboard'

/** More cards than this stand side by side under the answer: beside it they would leave the space below it blank. */
const MOST_IN_COLUMN = 3

/** Whether the cards fit into one column beside the answer. */
export function fitBesideAnswer(quotes: readonly QuoteCard[]): boolean {
  return quotes.length <= MOST_IN_COLUMN
}

/** Last figures, each with its time, source and age. What is unknown is said, never left blank. */
export function QuoteStrip({ quotes, lang }: { quotes: readonly QuoteCard[]; lang: Language }) {
  const text = interfaceText(lang)
  if (quotes.length === 0) return null
  const beside = fitBesideAnswer(quotes)
  return (
    <section aria-labelledby="quotes">
      <h2 id="quotes" className="sr-only">
        {text.quotes}
      </h2>
      <ul
        className={`grid gap-x-8 gap-y-2 sm:grid-cols-2 sm:gap-y-3 ${beside ? 'lg:grid-cols-1' : 'lg:grid-cols-3'}`}
      >
        {quotes.map((quote) => (
          <li
            key={quote.asset}
            className={`min-w-0 border-t border-line pt-1.5 sm:pt-2.5 ${beside ? 'lg:first:border-0 lg:first:pt-0' : ''}`}
          >
            <Quote quote={quote} lang={lang} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** On a phone name and figure share one row, with the rest in small lines below; else each has a row of its own. */
function Quote({ quote, lang }: { quote: QuoteCard; lang: Language }) {
  const text = interfaceText(lang)
  // A total has no price of its own: its market cap is its figure.
  const main = quote.price ?? quote.marketCap
  // 'embedded sample' need not be said twice where the state names the source.
  const source = quote.stateLabel.includes(quote.source) ? '' : quote.source
  return (
    <>
      <div className="flex items-baseline justify-between gap-3 sm:block">
        <h3 className="truncate text-sm">
          <span className="font-semibold">{quote.asset}</span>{' '}
          <span className="text-muted">{quote.name}</span>
        </h3>
        <p className="flex shrink-0 items-baseline gap-x-3 sm:flex-wrap">
          <span className="font-semibold sm:text-xl">{main ?? text.noValue}</span>
          <span className="text-sm">
            {quote.change} <span className="text-muted max-sm:hidden">{quote.changeLabel}</span>
          </span>
        </p>
      </div>
      <div className="flex flex-col text-xs sm:flex-col-reverse">
        <p className="text-muted">
          <span className="sm:hidden">{quote.changeLabel} · </span>
          {quote.instant === null ? quote.time : <time dateTime={quote.instant}>{quote.time}</time>}
          {[source, quote.age, quote.stateLabel].map((part) => part !== '' && ` · ${part}`)}
        </p>
        <div>
          {quote.price !== null && (
            <p className="max-sm:inline sm:text-sm">
              <span className="text-muted">{text.marketCap}</span> {quote.marketCap ?? text.noValue}
            </p>
          )}{' '}
          {quote.marketCapNote !== null && (
            <p className="text-muted max-sm:inline">
              <span className="sm:hidden">· </span>
              {quote.marketCapNote}
            </p>
          )}
        </div>
      </div>
    </>
  )
}
