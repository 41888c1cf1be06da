import type { LevelsExample } from '@/lib/analysis/levels-example'
import type { DashboardText } from '@/lib/i18n/dashboard-text'
import type { Formatter } from '@/lib/i18n/format'
import type { Asset } from '@/lib/market/asset'
import { figureOf } from './verdict'

/** A time when levels said one thing and returns another, as the store has it. */
export function levelsExampleSentence(
  { x, y, window, day, levels, returns }: LevelsExample,
  assets: readonly Asset[],
  text: DashboardText,
  format: Formatter,
): string {
  const nameOf = (id: string) => text.assetNames[id] ?? assets.find((asset) => asset.id === id)?.name ?? id
  return text.levelsExample({
    x: nameOf(x),
    y: nameOf(y),
    // Its days are those of a share.
    window: text.window(format.integer(window), true, 'returns'),
    day: format.longDay(day),
    levels: format.r(levels.value),
    returns: figureOf(returns, format, text.evidence.to, { isHeadline: true }),
  })
}
