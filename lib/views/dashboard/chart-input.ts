import type { ConstancyResult } from '@/lib/analysis/constancy'
import type { CorrelationResult } from '@/lib/analysis/correlation'
import type { DashboardText } from '@/lib/i18n/dashboard-text'
import type { Formatter } from '@/lib/i18n/format'
import type { Day } from '@/lib/market/day'
import type { View } from '@/lib/share/view'
import type { ChartMarker, TimeChart, Tone } from '../charts/time-chart'
import type { ProviderNames, SamplePublishers } from '../provider-name'
import type { ShownAsset } from '../shown-asset'

/** What the charts of a page and the table of their values are made from. */
export interface ChartInput {
  readonly view: View
  readonly range: { readonly from: Day; readonly to: Day }
  readonly results: readonly CorrelationResult[]
  readonly x: readonly ShownAsset[]
  readonly y: ShownAsset
  readonly markers: readonly ChartMarker[]
  readonly events: TimeChart['events']
  /** Whether the line of the first source wanders more than a constant would let it; null where nobody asked. */
  readonly constancy: ConstancyResult | null
  readonly staleEnd: TimeChart['staleEnd']
  readonly providerNames: ProviderNames
  readonly samplePublishers: SamplePublishers
  readonly text: DashboardText
  readonly format: Formatter
}

const SOURCE_TONES = ['source', 'second', 'third', 'fourth'] as const satisfies readonly Tone[]

/** The tone of a source by its place among them; the same asset looks alike in every chart. */
export function sourceTone(index: number): Tone {
  return SOURCE_TONES[index] ?? 'fourth'
}
