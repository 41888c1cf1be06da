import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import type { Notice } from '@/lib/views/dashboard/dashboard'

interface NoticesProps {
  readonly notices: readonly Notice[]
  readonly tone: Notice['tone']
  readonly lang: Language
}

/** What could not be answered as asked, and what was done instead: warnings before the evidence, the rest after it. */
export function Notices({ notices, tone, lang }: NoticesProps) {
  const shown = notices.filter((notice) => notice.tone === tone)
  if (shown.length === 0) return null
  const text = interfaceText(lang)
  const id = `notices-${tone}`
  return (
    <section aria-labelledby={id} className="max-w-[46rem] text-sm">
      <h2 id={id} className={tone === 'warning' ? 'sr-only' : 'mb-1 text-lg font-semibold'}>
        {tone === 'warning' ? text.warnings : text.notices}
      </h2>
      <ul className="grid gap-1.5">
        {shown.map((notice) => (
          <li
            key={notice.text}
            className={
              tone === 'warning' ? 'border-l-4 border-warning bg-warning-surface px-3 py-1.5' : 'text-muted'
            }
          >
            {notice.text}
          </li>
        ))}
      </ul>
    </section>
  )
}
