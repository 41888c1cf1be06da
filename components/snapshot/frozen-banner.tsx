import { fillIn } from '@/lib/i18n/fill-in'
import { formatter } from '@/lib/i18n/format'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import { snapshotText } from '@/lib/i18n/snapshot-text'
import type { Frozen } from '@/lib/views/snapshot/frozen'
import { Comparison } from './comparison'

/** Says that the page is a snapshot, of what, where the live one is, and on request what has changed since. */
export function FrozenBanner({ frozen, lang }: { frozen: Frozen; lang: Language }) {
  const text = interfaceText(lang)
  const words = snapshotText(lang)
  const { id, vintage, createdAt, liveHref, compareHref, comparison } = frozen
  const date = formatter(lang).utc(createdAt)
  return (
    <div className="grid gap-6">
      <div role="note" className="grid gap-1 border-l-4 border-ink bg-raised px-3 py-2 text-sm">
        <p>
          <strong className="font-semibold">{fillIn(text.frozen, { id })}.</strong>{' '}
          {vintage === null ? words.frozenList(date) : fillIn(text.frozenExplained, { vintage, date })}
        </p>
        <p className="flex flex-wrap gap-x-4">
          <a href={compareHref} className="py-1">
            {comparison === null ? words.compare : words.hideComparison}
          </a>
          <a href={liveHref} className="py-1">
            {text.openLive}
          </a>
        </p>
      </div>
      {comparison !== null && <Comparison comparison={comparison} />}
    </div>
  )
}
