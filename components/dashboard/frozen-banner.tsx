import { fillIn } from '@/lib/i18n/fill-in'
import { formatter } from '@/lib/i18n/format'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'

export interface Frozen {
  readonly id: string
  readonly vintage: number
  /** ISO-8601 UTC. */
  readonly createdAt: string
  readonly liveHref: string
}

/** Says that the page is a snapshot, of what, and where the live one is. */
export function FrozenBanner({ frozen, lang }: { frozen: Frozen; lang: Language }) {
  const text = interfaceText(lang)
  const date = formatter(lang).utc(frozen.createdAt)
  return (
    <p role="note" className="border-l-4 border-ink bg-raised px-3 py-2 text-sm">
      <strong className="font-semibold">{fillIn(text.frozen, { id: frozen.id })}.</strong>{' '}
      {fillIn(text.frozenExplained, { vintage: frozen.vintage, date })}{' '}
      <a href={frozen.liveHref}>{text.openLive}</a>
    </p>
  )
}
