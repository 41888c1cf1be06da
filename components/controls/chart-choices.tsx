'use client'

import { useInterfaceText } from '@/components/ui/interface-text-context'
import type { Language } from '@/lib/i18n/language'
import { BANDS, SCALES, type View } from '@/lib/share/view'
import type { TimeChart } from '@/lib/views/charts/time-chart'
import { SCALE_NAMES } from './scale-names'
import { ViewLink } from './view-link'
import { useViewNavigation } from './view-navigation'

interface ChartChoicesProps {
  readonly kind: TimeChart['kind']
  readonly urlLang: Language | undefined
}

/** How one chart is drawn, beside its title: the scale of the levels, the band around the correlation. */
export function ChartChoices({ kind, urlLang }: ChartChoicesProps) {
  const { view, show } = useViewNavigation()
  const text = useInterfaceText()
  if (show === null) return null
  const isScale = kind === 'levels'
  // The one key of a group goes to what is not shown.
  const choices: readonly { readonly label: string; readonly view: View; readonly isKey: boolean }[] = isScale
    ? SCALES.map((scale) => ({
        label: text[SCALE_NAMES[scale]],
        view: { ...view, scale },
        isKey: scale === (view.scale === 'log' ? 'indexed' : 'log'),
      }))
    : BANDS.map((band) => ({
        label: { interval: text.bandInterval, constant: text.bandConstant }[band],
        view: { ...view, band },
        isKey: band !== view.band,
      }))
  if (!isScale && (view.method !== 'pearson' || view.on !== 'returns')) return null
  return (
    <nav aria-label={isScale ? text.scale : text.band} className="chart-choices not-printed">
      <ul className="flex flex-wrap items-center gap-0.5 text-xs">
        {choices.map((choice) => (
          <li key={choice.label}>
            <ViewLink
              view={choice.view}
              urlLang={urlLang}
              isCurrent={choice.view.scale === view.scale && choice.view.band === view.band}
              shortcut={choice.isKey ? (isScale ? 'l' : 'b') : undefined}
            >
              {choice.label}
            </ViewLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
