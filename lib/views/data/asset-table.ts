import { capital } from '@/lib/i18n/capital'
import type { Instant } from '@/lib/market/day'
import { isWideSpread } from '@/lib/market/wide-spread'
import { ageOf } from '../dashboard/quote-cards'
import type { FactCell, FactTable } from '../question/fact-table'
import type { DataReport, ReportedAsset, ReportedRun } from './data-report'
import { daysIn } from './data-sentences'
import { type DataWords, sourceText, spanText, spreadText, valueText } from './data-words'

/** What a reader should see first. */
const ORDER = { stale: 0, current: 1, sample: 2, none: 3 } as const

/** Each asset with values: what it stood at last, how old that is, and what is weak about its history. */
export function assetTable({ assets, runs, now }: DataReport, said: DataWords): FactTable {
  const { title, intro, empty, columns } = said.words.assets
  return {
    id: 'assets',
    title,
    intro,
    empty,
    columns: Object.values(columns),
    rows: [...assets]
      .sort((one, other) => ORDER[one.state] - ORDER[other.state])
      .flatMap((one) =>
        one.last === null
          ? []
          : [{ key: one.asset.id, cells: cellsOf(one, hasFailedLast(one, runs), now, said) }],
      ),
  }
}

/** Whether the last attempt to bring it up to date that has ended failed; unknown of one longer ago than are listed. */
function hasFailedLast({ asset }: ReportedAsset, runs: readonly ReportedRun[]): boolean {
  const last = runs.find((run) => run.asset === asset.id && run.status !== 'running')
  return last?.status === 'failed' || last?.status === 'died'
}

function cellsOf(one: ReportedAsset, hasFailed: boolean, now: Instant, said: DataWords): FactCell[] {
  return [
    {
      text: one.asset.id,
      note: capital(said.dashboard.assetNames[one.asset.id] ?? one.asset.name),
      isStrong: true,
    },
    stateCell(one, hasFailed, said),
    valueCell(one, said),
    nextCell(one, now, said),
    sourceCell(one, said),
    gapsCell(one, said),
    { text: one.refused === 0 ? said.words.none : said.format.integer(one.refused) },
    spreadCell(one, said),
  ]
}

function stateCell({ asset, state, last }: ReportedAsset, hasFailed: boolean, said: DataWords): FactCell {
  const { words } = said
  if (state === 'none' || last === null) return { text: '' }
  const notes = [
    ...(state === 'sample' ? [words.endsByDesign] : []),
    ...(state === 'stale' ? [words.behind(spanText(asset.calendar, last.daysBehind, said))] : []),
    ...(hasFailed ? [words.lastFailed] : []),
  ]
  return {
    text: words.states[state],
    ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
    ...(state === 'stale' || hasFailed ? { tone: 'warning' as const } : {}),
  }
}

function valueCell(one: ReportedAsset, said: DataWords): FactCell {
  const { words, format, dashboard } = said
  const { asset, last, reading } = one
  if (last === null) return { text: '' }
  const isMain = last.field === asset.mainField
  const day = format.day(last.day)
  const age = ageOf(last.ageSeconds, dashboard)
  const lines = [
    `${isMain ? '' : `${words.fields[last.field]}, `}${day}, ${age}`,
    ...(reading === null
      ? []
      : [
          words.readingSince({
            value: valueText(one, reading.value, said),
            instant: format.utc(reading.instant),
            provider: sourceText(reading.provider, said),
          }),
        ]),
  ]
  return { text: valueText(one, last.value, said), note: lines.join('\n'), isWhole: true }
}

function nextCell({ next }: ReportedAsset, now: Instant, { words, format }: DataWords): FactCell {
  if (next === null) return { text: words.noNext }
  const by = format.utc(next.by)
  return { text: format.day(next.day), note: next.by <= now ? words.expectedSince(by) : words.expectedBy(by) }
}

function sourceCell({ asset, sources }: ReportedAsset, said: DataWords): FactCell {
  const { words, format } = said
  const [shown, ...others] = sources
  if (shown === undefined) return { text: '' }
  const span = words.history(spanText(asset.calendar, shown.count, said), format.day(shown.firstDay))
  const also = others.map(({ provider }) => sourceText(provider, said))
  return {
    text: sourceText(shown.provider, said),
    note: also.length === 0 ? span : `${span}\n${words.furtherSources(format.list(also))}`,
  }
}

function gapsCell({ asset, gaps }: ReportedAsset, said: DataWords): FactCell {
  const { words, format } = said
  if (gaps.length === 0) return { text: words.none }
  return {
    text: spanText(asset.calendar, daysIn(gaps), said),
    note: words.inGaps(format.integer(gaps.length)),
  }
}

function spreadCell({ asset, sources, spread }: ReportedAsset, said: DataWords): FactCell {
  const { words, format } = said
  if (spread === null) return { text: sources.length > 1 ? words.noCommonDay : words.notCompared }
  const { last, largest } = spread
  const apart = {
    text: spreadText(last.spread, said),
    note: [
      words.apartOn(format.day(last.day)),
      ...(isWideSpread(asset, largest.spread) && largest.day !== last.day
        ? [words.largestApart(spreadText(largest.spread, said), format.day(largest.day))]
        : []),
    ].join('\n'),
  }
  return isWideSpread(asset, Math.max(last.spread, largest.spread)) ? { ...apart, tone: 'warning' } : apart
}
