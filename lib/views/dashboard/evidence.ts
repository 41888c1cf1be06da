import type { BreakTest } from '@/lib/analysis/break-test'
import { type Coverage, coverageOf, estimateCoverage } from '@/lib/analysis/calibration'
import type { CorrelationResult, PartialCorrelation } from '@/lib/analysis/correlation'
import { hasWindow } from '@/lib/analysis/correlation-methods'
import type { Estimate, OtherInterval } from '@/lib/analysis/estimate'
import type { Standing } from '@/lib/analysis/standing'
import { LEVEL } from '@/lib/analysis/stands-out'
import type { DashboardText } from '@/lib/i18n/dashboard-text'
import { type Formatter, NO_VALUE } from '@/lib/i18n/format'
import { HOLDS_AI } from '@/lib/market/markets'
import type { View } from '@/lib/share/view'
import { junctionDaysText } from '../junction-days'
import type { ShownAsset } from '../shown-asset'
import type { EvidenceRow } from './dashboard'
import { intervalText } from './verdict'

/** A 95 % interval that holds the truth less often in some kind of sample gets a note. */
const HELD_ENOUGH = 0.93

interface EvidenceInput {
  readonly view: View
  readonly results: readonly CorrelationResult[]
  /** The first pair again, each time given one market. */
  readonly partials: readonly PartialCorrelation[]
  readonly breakTest: BreakTest | null
  readonly x: readonly ShownAsset[]
  readonly text: DashboardText
  readonly format: Formatter
}

/** The numbers behind the sentence, each with n, dates, method and interval, in the order a reader asks for them. */
export function evidenceOf(input: EvidenceInput): EvidenceRow[] {
  const { results, partials, x } = input
  const first = results[0]
  if (first === undefined) return []
  const rows = [
    ...results.flatMap((result) => wholeRows(result, input)),
    ...results.flatMap((result) => (hasWindow(result.methodUsed) ? lastRows(result, input) : [])),
    ...pinnedRows(first, input),
    ...partials.flatMap((partial) => partialRows(partial, input)),
    ...breakRows(input),
    ...levelRows(input),
  ]
  return x.length === 1 ? rows : rows.map((row) => withName(row, x))
}

function wholeRows(result: CorrelationResult, input: EvidenceInput): EvidenceRow[] {
  const { view, text } = input
  const method = result.methodUsed
  const label = text.evidence.whole(text.methods[method], view.on, !hasWindow(method))
  const whole = row(`whole-${result.x}`, named(result, label, input), result, input)
  const junction = view.on === 'levels' ? junctionNote(result, result, input) : null
  return [
    ...withIntervals({ ...whole, misleading: misleadingOf(input) }, [junction], result, input),
    ...pearsonRows(result, input),
  ]
}

/** Under a rank correlation, what the sizes of the same returns say. */
function pearsonRows(result: CorrelationResult, input: EvidenceInput): EvidenceRow[] {
  const { pearson } = result
  if (pearson === null) return []
  const { text } = input
  const label = text.evidence.whole(text.methods.pearson, 'returns', false)
  return withIntervals(
    row(`pearson-${result.x}`, named(result, label, input), pearson, input),
    [],
    pearson,
    input,
  )
}

function lastRows(result: CorrelationResult, input: EvidenceInput): EvidenceRow[] {
  const { view, text, format } = input
  const window = text.window(format.integer(view.window), result.sessions, view.on)
  const label = named(result, text.evidence.last(window), input)
  return standingRows(`last-${result.x}`, label, result.last, result, input)
}

function pinnedRows(first: CorrelationResult, input: EvidenceInput): EvidenceRow[] {
  const { view, text, format } = input
  if (first.pinned === null || view.at === null) return []
  const label = text.evidence.pinned(format.day(view.at), hasWindow(first.methodUsed))
  return standingRows('pinned', label, first.pinned, first, input)
}

/** A rolling value with where it stands in its history. */
function standingRows(
  key: string,
  label: string,
  standing: Standing,
  result: CorrelationResult,
  input: EvidenceInput,
): EvidenceRow[] {
  const { view, text, format } = input
  const { percentile, rankedAgainst, changeOver21, peak, peakDay } = standing
  const place =
    percentile === null || peak === null || peakDay === null
      ? null
      : text.evidence.standing({
          share: format.share(percentile),
          count: format.integer(rankedAgainst),
          change: changeOver21 === null ? null : format.signedR(changeOver21),
          sessions: result.sessions,
          peak: format.r(peak),
          peakDay: format.day(peakDay),
        })
  const value = row(key, label, standing, input)
  const junction = view.on === 'levels' ? junctionNote(result, standing, input) : null
  return withIntervals({ ...value, misleading: misleadingOf(input) }, [place, junction], standing, input)
}

/** Whether the correlation stayed what it was: found or not found, never 'constant'. */
function breakRows({ breakTest, text, format }: EvidenceInput): EvidenceRow[] {
  if (breakTest === null) return []
  const { statistic, p, breakDay, n, from, to, method, reason } = breakTest
  return [
    {
      key: 'break',
      label: text.evidence.breakTest,
      value: statistic === null ? NO_VALUE : `Q ${format.r(statistic)}`,
      interval: p === null ? null : text.evidence.p(format.p(p)),
      n: text.evidence.nPairs(format.integer(n), 'returns'),
      dates: from === null || to === null ? NO_VALUE : format.days(from, to),
      method: methodName(method, text),
      undefinedReason: reason === null ? null : text.undefinedReasons[reason],
      misleading: null,
      note:
        p === null || breakDay === null
          ? null
          : p <= LEVEL
            ? text.evidence.changed(format.day(breakDay))
            : text.evidence.notChanged,
    },
  ]
}

function partialRows(partial: PartialCorrelation, input: EvidenceInput): EvidenceRow[] {
  const { evidence } = input.text
  const given = row(`given-${partial.given}`, evidence.partial(partial.given), partial, input, 'returns')
  const holdsAi = HOLDS_AI.includes(partial.given) ? evidence.holdsAi(partial.given) : null
  return withIntervals(given, [holdsAi], partial, input)
}

/**
 * A row with its notes, and what its intervals are worth. Those that stand beside the main one are rows of their own
 * under it where pairs are few; of many pairs the jackknife is a note.
 */
function withIntervals(
  entry: EvidenceRow,
  notes: readonly (string | null)[],
  estimate: Estimate,
  input: EvidenceInput,
): EvidenceRow[] {
  const { text, format } = input
  const { jackknife, fisher } = estimate
  const isShort = fisher !== null
  const jackknifeText = jackknife && intervalText(jackknife, format, text.evidence.to)
  const folded = isShort || !jackknifeText ? null : text.evidence.jackknifeNote(jackknifeText)
  const all = [...notes, coverageNote(estimateCoverage(estimate), input), folded]
  const rowOf = (kind: 'jackknife' | 'fisher', interval: OtherInterval): EvidenceRow => {
    const label = text.evidence.beside[kind](entry.label)
    const note = coverageNote(coverageOf(interval.intervalMethod, estimate.n), input)
    return { ...row(`${entry.key}-${kind}`, label, { ...estimate, ...interval }, input, 'returns'), note }
  }
  return [
    { ...entry, note: all.filter((part) => part !== null).join(' ') || null },
    ...(isShort && jackknife !== null ? [rowOf('jackknife', jackknife)] : []),
    ...(fisher !== null ? [rowOf('fisher', fisher)] : []),
  ]
}

/** How often such intervals held the truth in simulation, where that is clearly less often than they say. */
function coverageNote(coverage: Coverage | null, { text, format }: EvidenceInput): string | null {
  if (coverage === null || coverage.lowest >= HELD_ENOUGH) return null
  const [lowest, highest] = [coverage.lowest, coverage.highest].map((share) => format.integer(100 * share))
  return text.evidence.coverage({
    n: format.integer(coverage.n),
    lowest: lowest!,
    highest: highest === lowest ? null : highest!,
  })
}

/** What levels would have suggested; where these are the question themselves nothing is repeated. */
function levelRows(input: EvidenceInput): EvidenceRow[] {
  const { view, results, text, format } = input
  const first = results[0]
  if (first === undefined || (view.on === 'levels' && view.method === 'pearson')) return []
  const { levels } = first
  const window = text.window(format.integer(view.window), first.sessions, 'levels')
  const levelRow = (key: string, label: string, result: CorrelationResult, estimate: Estimate) => ({
    ...row(key, named(result, label, input), estimate, input, 'levels'),
    misleading: text.evidence.misleading,
    note: junctionNote(result, estimate, input),
  })
  return [
    ...results.map((result) =>
      levelRow(
        result === first ? 'levels' : `levels-${result.x}`,
        text.evidence.levels,
        result,
        result.levels,
      ),
    ),
    levelRow('levels-last', text.evidence.levelsLast(window), first, levels.lastWindow),
    ...(levels.pinned === null || view.at === null
      ? []
      : [levelRow('levels-pinned', text.evidence.levelsPinned(format.day(view.at)), first, levels.pinned)]),
  ]
}

/** At which days the provider changes among the values of an estimate of levels. */
function junctionNote(
  { junctions }: CorrelationResult,
  { from, to }: Pick<Estimate, 'from' | 'to'>,
  { text, format }: EvidenceInput,
): string | null {
  const days = junctions.filter((day) => from !== null && to !== null && day > from && day <= to)
  if (days.length === 0) return null
  return text.evidence.junctions(junctionDaysText(days, text, format))
}

function row(
  key: string,
  label: string,
  estimate: Estimate,
  { view, text, format }: EvidenceInput,
  on: View['on'] = view.on,
): EvidenceRow {
  const { value, n, effectiveN, from, to, method, intervalMethod, reason, intervalReason } = estimate
  const why = reason ?? intervalReason
  const pairs = text.evidence.nPairs(format.integer(n), on)
  return {
    key,
    label,
    value: format.value(value, 'correlation'),
    interval: intervalText(estimate, format, text.evidence.to),
    n: effectiveN === null ? pairs : text.evidence.nWorth(pairs, format.integer(effectiveN)),
    dates: from === null || to === null ? NO_VALUE : format.days(from, to),
    method: [method, intervalMethod].flatMap((id) => (id === null ? [] : methodName(id, text))).join('; '),
    undefinedReason: why === null ? null : text.undefinedReasons[why],
    misleading: null,
    note: null,
  }
}

/** 'HAC interval (Newey-West)' for 'hac-bartlett/1'; the line at the end of the page has the versions. */
function methodName(id: string, text: DashboardText): string {
  return text.evidence.methodNames[id.replace(/\/\d+$/, '')] ?? id
}

function misleadingOf({ view, text }: EvidenceInput): string | null {
  return view.on === 'levels' ? text.evidence.misleading : null
}

function named({ x }: CorrelationResult, label: string, { results }: EvidenceInput): string {
  return results.length === 1 ? label : `${x}: ${label}`
}

/** With several sources, the rows of the first alone say so. */
function withName(entry: EvidenceRow, x: readonly ShownAsset[]): EvidenceRow {
  const isNamed = x.some(({ id }) => entry.label.startsWith(`${id}: `))
  return isNamed || x[0] === undefined ? entry : { ...entry, label: `${x[0].id}: ${entry.label}` }
}
