import { fallFromPeak, moveInto } from '@/lib/analysis/past-falls'
import type { Language } from '@/lib/i18n/language'
import { addDays, type Day } from '@/lib/market/day'
import { sessionsBetween } from '@/lib/market/nyse-calendar'
import { questionHref } from '@/lib/share/question'
import { SCENARIO, type ScenarioView } from '@/lib/share/questions/scenario'
import type { ShownAsset } from '../shown-asset'
import type { ScenarioSaid } from './scenario-said'

/** Moves worth starting from, each as a place to go to. */
export interface ScenarioPresets {
  readonly title: string
  readonly links: readonly { readonly label: string; readonly href: string; readonly isCurrent: boolean }[]
}

const ROUND_FALLS = [-0.1, -0.2, -0.4]
/** The session of the headline that the story began with, and the month of Oracle's peak before it. */
const STORY_DAY = '2025-10-07'
const PEAK_MONTH = { from: '2025-09-01', to: '2025-09-30' }

interface Asked {
  readonly view: ScenarioView
  readonly source: ShownAsset
  readonly until: Day
  readonly sessions: boolean
}

/** Round falls over the horizon asked for, and falls that happened, as the data have them. */
export function scenarioPresets(
  { view, source, until, sessions }: Asked,
  { words, format }: ScenarioSaid,
  language: Language | null,
): ScenarioPresets {
  const series = source.forReturns
  const day = moveInto(series, STORY_DAY)
  const fall = fallFromPeak(series, PEAK_MONTH, until)
  // Counted as the horizon is: a coin falls on days between sessions too.
  const steps =
    fall === null ? 0 : sessions ? sessionsBetween(addDays(fall.from, 1), fall.to).length : fall.steps
  const link = (label: string, shock: number, horizon: number) => ({
    label,
    href: questionHref(SCENARIO, { ...view, shock, horizon }, language ?? undefined),
    isCurrent: view.shock === shock && view.horizon === horizon,
  })
  const longest = Number(SCENARIO.parameters.horizon.choices([]).at(-1))
  return {
    title: words.presets.title,
    links: [
      ...ROUND_FALLS.map((shock) => link(format.signedSize(shock), shock, view.horizon)),
      ...(day === null
        ? []
        : [
            link(
              words.presets.day({
                day: format.longDay(STORY_DAY),
                change: format.change(day.simple),
                sessions,
              }),
              rounded(day.simple),
              1,
            ),
          ]),
      ...(fall === null || steps < 1 || rounded(fall.simple) < -0.95
        ? []
        : [
            link(
              words.presets.peak({
                month: format.monthOfYear(fall.from),
                change: format.change(fall.simple),
                steps: format.integer(steps),
                horizon: format.integer(Math.min(longest, steps)),
                sessions,
              }),
              rounded(fall.simple),
              Math.min(longest, steps),
            ),
          ]),
    ],
  }
}

/** To a tenth of a per cent, as it is printed, so that the link gives what it says. */
function rounded(simple: number): number {
  return Math.round(1000 * simple) / 1000
}
