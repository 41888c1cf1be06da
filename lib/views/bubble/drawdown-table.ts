import type { BubbleText } from '@/lib/i18n/bubble-text'
import type { DashboardText } from '@/lib/i18n/dashboard-text'
import type { Formatter } from '@/lib/i18n/format'
import { type ShownAsset, titleOf } from '../shown-asset'
import type { AssetDrawdown } from './bubble-data'

/** How far below their peaks several assets stand, and for how long, as finished text. */
export interface DrawdownTable {
  readonly title: string
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly asset: string
    readonly name: string
    /** Whether the page is about it. */
    readonly isAsked: boolean
    /** null where it has no value in the range. */
    readonly cells: readonly string[] | null
  }[]
  readonly noValues: string
  readonly source: string
}

export interface DrawdownsShown {
  readonly drawdowns: readonly (AssetDrawdown & { readonly shown: ShownAsset })[]
  readonly asked: string
  readonly dates: string
  readonly source: string
}

export function drawdownTable(
  { drawdowns, asked, dates, source }: DrawdownsShown,
  { clock }: BubbleText,
  text: DashboardText,
  format: Formatter,
): DrawdownTable {
  return {
    title: clock.title,
    caption: clock.caption(dates),
    columns: clock.columns,
    noValues: clock.noValues,
    source,
    rows: drawdowns.map(({ asset, shown, drawdown }) => ({
      asset,
      name: titleOf(shown, text),
      isAsked: asset === asked,
      cells: drawdown && [
        format.change(drawdown.current),
        format.day(drawdown.peakDay),
        format.integer(drawdown.daysSincePeak),
        format.change(drawdown.deepest.depth),
        format.days(drawdown.deepest.peakDay, drawdown.deepest.troughDay),
      ],
    })),
  }
}
