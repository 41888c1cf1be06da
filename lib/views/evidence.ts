import type { CorrelationResult, PartialCorrelation } from '@/lib/analysis/correlation'
import type { Estimate } from '@/lib/analysis/estimate'
import type { Standing } from '@/lib/analysis/standing'
import type { DashboardText } from '@/lib/i18n/dashboard-text'
import type { Formatter } from '@/lib/i18n/format'
import type { View } from '@/lib/share/view'
import { HOLDS_AI } from './answer'
import type { EvidenceRow } from './dashboard'
import type { ShownAsset } from './shown-asset'

interface EvidenceInput {
  readonly view: View
  readonly results: readonly CorrelationResult[]
  /** The first pair again, each time given one market. */
  readonly partials: readonly PartialCorrelation[]
  readonly x: readonly ShownAsset[]
  readonly text: DashboardText
  readonly format: Formatter
}

/** The numbers behind the sentence, each with n, dates, method and interval, in the order a reader asks for them. */
export function evidenceOf({ view, results, partials, x, text, format }: EvidenceInput): EvidenceRow[] {
  const first = results[0]
  if (first === undefined) return []
  const words = text.evidence
  const window = text.window(format.integer(view.window), first.sessions, view.on)
  const row = (
    key: string,
    label: string,
    estimate: Estimate,
    extra: Partial<EvidenceRow> = {},
    on = view.on,
  ): EvidenceRow => ({
    key,
    label,
    value: estimate.value === null ? '–' : format.r(estimate.value),
    interval:
      estimate.lower === null || estimate.upper === null
        ? null
        : `${format.r(estimate.lower)} ${words.to} ${format.r(estimate.upper)}`,
    n: words.nPairs(format.integer(estimate.n), on),
    dates: estimate.from === null || estimate.to === null ? '–' : format.days(estimate.from, estimate.to),
    method: [estimate.method, estimate.intervalMethod].filter((version) => version !== null).join(', '),
    undefinedReason: reasonText(estimate, text),
    misleading: null,
    note: null,
    ...extra,
  })
  const standingNote = (standing: Standing): string | null =>
    standing.percentile === null || standing.peak === null || standing.peakDay === null
      ? null
      : words.standing({
          share: format.share(standing.percentile),
          change: standing.changeOver21 === null ? null : format.signedR(standing.changeOver21),
          sessions: first.sessions,
          peak: format.r(standing.peak),
          peakDay: format.day(standing.peakDay),
        })
  const misleading = view.on === 'levels' ? { misleading: words.misleading } : {}
  const levelsExtra = ({ from, to }: Estimate): Partial<EvidenceRow> => {
    const day = first.junctions.find(
      (junction) => from !== null && to !== null && junction > from && junction <= to,
    )
    return { misleading: words.misleading, note: day === undefined ? null : words.junction(format.day(day)) }
  }

  const levelRows = () => [
    row('levels', words.levels, first.levels, levelsExtra(first.levels), 'levels'),
    row(
      'levels-last',
      words.levelsLast(text.window(format.integer(view.window), first.sessions, 'levels')),
      first.levels.lastWindow,
      levelsExtra(first.levels.lastWindow),
      'levels',
    ),
  ]

  return [
    ...results.map((result) =>
      row(
        `whole-${result.x}`,
        `${results.length === 1 ? '' : `${result.x}: `}${words.whole(text.methods[view.method], view.on, view.method === 'ewma')}`,
        result,
        misleading,
      ),
    ),
    ...(first.fisher === null ? [] : [row('fisher', words.fisher, { ...first, ...first.fisher })]),
    ...(view.method === 'ewma'
      ? []
      : results.map((result) =>
          row(
            `last-${result.x}`,
            `${results.length === 1 ? '' : `${result.x}: `}${words.last(window)}`,
            result.last,
            {
              note: standingNote(result.last),
              ...misleading,
            },
          ),
        )),
    ...(first.pinned === null || view.at === null
      ? []
      : [
          row('pinned', words.pinned(format.day(view.at)), first.pinned, {
            note: standingNote(first.pinned),
            ...misleading,
          }),
        ]),
    ...partials.map((partial) =>
      row(
        `given-${partial.given}`,
        words.partial(partial.given),
        partial,
        HOLDS_AI.includes(partial.given) ? { note: words.holdsAi(partial.given) } : {},
        'returns',
      ),
    ),
    ...(view.on === 'levels' && view.method === 'pearson' ? [] : levelRows()),
  ].map((entry) => (x.length === 1 ? entry : withName(entry, x)))
}

/** With several sources, the rows of the first alone say so. */
function withName(entry: EvidenceRow, x: readonly ShownAsset[]): EvidenceRow {
  const isNamed = x.some(({ id }) => entry.label.startsWith(`${id}: `))
  return isNamed || x[0] === undefined ? entry : { ...entry, label: `${x[0].id}: ${entry.label}` }
}

function reasonText({ reason, intervalReason }: Estimate, text: DashboardText): string | null {
  const why = reason ?? intervalReason
  return why === null ? null : text.undefinedReasons[why]
}
