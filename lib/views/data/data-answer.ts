import type { DataReport, LastValue, ReportedAsset, ReportedRefusal, ReportedRun } from './data-report'
import { daysIn } from './data-sentences'

/** Why raw values of a provider may not be passed on; null where they may. */
type Withholds = (provider: string) => string | null

export type DataAnswer = ReturnType<typeof dataAnswer>

/** The report for machines. Raw values of sources whose terms forbid passing them on are null, with the reason. */
export function dataAnswer(report: DataReport, withholds: Withholds) {
  const { now, vintage, writeProblem, assets, refused, refusals, providers, runs, batches } = report
  return {
    now,
    vintage,
    writeProblem,
    assets: assets.map((one) => assetAnswer(one, withholds)),
    refused,
    refusals: refusals.map((one) => refusalAnswer(one, withholds)),
    providers,
    runs: runs.map(({ quarantined, ...run }) => ({
      ...run,
      refused: quarantined,
      message: messageOf({ ...run, quarantined }, withholds),
    })),
    batches,
  }
}

function assetAnswer(one: ReportedAsset, withholds: Withholds) {
  const { asset, state, last, next, sources, gaps, refused, spread } = one
  const { id, name, calendar, unit } = asset
  const withheld = last === null ? null : withholds(last.provider)
  return {
    id,
    name,
    calendar,
    unit,
    state,
    last: last === null ? null : { ...lastOf(last), value: withheld === null ? last.value : null },
    next,
    sources,
    gaps,
    refused,
    spread:
      spread === null
        ? null
        : { last: spreadOf(spread.last), largest: spreadOf(spread.largest), days: spread.days },
    withheld,
  }
}

function lastOf({ provider, field, day, ageSeconds, daysBehind }: LastValue) {
  return { provider, field, day, ageSeconds, daysBehind }
}

type Spread = NonNullable<ReportedAsset['spread']>

/**
 * To a hundredth of a per cent, and never 0 where sources differ at all: beside the value of one source the exact ratio
 * would give that of the other away.
 */
function spreadOf({ day, spread, lowest, highest }: Spread['last']) {
  return {
    day,
    spread: spread === 0 ? 0 : Math.max(1, Math.round(spread * 10_000)) / 10_000,
    lowest: lowest.provider,
    highest: highest.provider,
  }
}

function refusalAnswer(one: ReportedRefusal, withholds: Withholds) {
  const withheld = withholds(one.provider)
  const isOpen = withheld === null
  return {
    ...one,
    value: isOpen ? one.value : null,
    reason: isOpen ? one.reason : withoutFigures(one.reason),
    withheld,
  }
}

/** What a run said of refused values names the first of them, and what stood before it. */
function messageOf({ provider, message }: ReportedRun, withholds: Withholds): string | null {
  if (message === null || withholds(provider) === null) return message
  return message.replace(/refused;.*$/s, withoutFigures)
}

/** A sentence in which every number but those of days and instants is left out. */
function withoutFigures(sentence: string): string {
  return sentence.replace(/(?<![\w:.-])-?\d+(?:,\d{3})*(?:\.\d+)?(?:e[+-]?\d+)?(?![\w:-]|\.\d)/gi, '…')
}

/** One row for each asset, for a CSV. */
export function dataRows(answer: DataAnswer) {
  return answer.assets.map(({ last, next, sources, gaps, spread, ...asset }) => ({
    id: asset.id,
    name: asset.name,
    state: asset.state,
    provider: last?.provider ?? null,
    field: last?.field ?? null,
    lastDay: last?.day ?? null,
    value: last?.value ?? null,
    unit: asset.unit,
    ageSeconds: last?.ageSeconds ?? null,
    daysBehind: last?.daysBehind ?? null,
    nextDay: next?.day ?? null,
    nextBy: next?.by ?? null,
    sources: sources.map(({ provider }) => provider),
    gaps: last === null ? null : gaps.length,
    missingDays: last === null ? null : daysIn(gaps),
    refused: asset.refused,
    spread: spread?.last.spread ?? null,
    spreadDay: spread?.last.day ?? null,
    largestSpread: spread?.largest.spread ?? null,
    largestSpreadDay: spread?.largest.day ?? null,
    withheld: asset.withheld,
  }))
}
