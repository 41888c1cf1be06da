import type { SourceSpread } from '@/lib/analysis/source-spread'
import { isWideSpread } from '@/lib/market/wide-spread'
import type { DataReport, ReportedAsset } from './data-report'
import { type DataWords, spanText, spreadText } from './data-words'

/** How many assets a sentence names before it counts them. */
const NAMED = 5

/** The answer in one sentence: how many of the assets are up to date, and which are not. */
export function leadSentence(report: DataReport, said: DataWords): string {
  const wide = report.assets.filter(
    ({ asset, spread }) => spread !== null && isWideSpread(asset, spread.last.spread),
  )
  const [widest] = byLast(wide)
  if (widest === undefined) return stateSentence(report, said)
  const { last } = widest.spread
  const disputed = said.words.lead.disputed({
    assets: namesOf(
      wide.map(({ asset }) => asset.id),
      said,
    ),
    one: wide.length === 1,
    percent: spreadText(last.spread, said),
    day: said.format.longDay(last.day),
  })
  return `${stateSentence(report, said)} ${disputed}`
}

function stateSentence({ assets }: DataReport, said: DataWords): string {
  const { words, format } = said
  const of = (state: ReportedAsset['state']) => assets.filter((one) => one.state === state)
  const [current, stale, sample] = [of('current'), of('stale'), of('sample')]
  const end =
    sample
      .map(({ last }) => last?.day ?? '')
      .sort()
      .at(-1) ?? ''
  const examples = () => {
    const count = format.integer(sample.length)
    return words.lead.andSample(count, sample.length === 1, format.longDay(end))
  }
  if (current.length + stale.length === 0)
    return sample.length === 0
      ? words.lead.empty
      : words.lead.sampleOnly(format.integer(sample.length), format.longDay(end))
  const rest = sample.length === 0 ? '' : examples()
  if (stale.length === 0)
    return words.lead.allCurrent(format.integer(current.length), current.length === 1) + rest
  const [most] = [...stale].sort((one, other) => (other.last?.daysBehind ?? 0) - (one.last?.daysBehind ?? 0))
  return (
    words.lead.someStale({
      current: format.integer(current.length),
      oneCurrent: current.length === 1,
      all: format.integer(current.length + stale.length),
      stale: namesOf(
        stale.map(({ asset }) => asset.id),
        said,
      ),
      one: stale.length === 1,
      most: spanText(most?.asset.calendar ?? 'nyse', most?.last?.daysBehind ?? 0, said),
    }) + rest
  )
}

/** What else must be known, each in a sentence: refused values, gaps, disagreement, failures, assets without values. */
export function furtherSentences(report: DataReport, said: DataWords): string[] {
  const { words, format } = said
  const { assets, runs } = report
  const refused = assets.filter((one) => one.refused > 0)
  const ofUnknown = report.refused - sum(refused.map((one) => one.refused))
  const histories = assets.flatMap(({ sources }) => sources.map(({ gaps }) => daysIn(gaps)))
  const broken = histories.filter((days) => days > 0)
  // One that still runs has neither reached its source nor failed to.
  const ended = runs.filter(({ status }) => status !== 'running')
  const failed = ended.filter(({ status }) => status === 'failed' || status === 'died').length
  const without = assets.filter(({ state }) => state === 'none').map(({ asset }) => asset.id)
  return [
    words.refused(
      report.refused === 0 ? null : format.integer(report.refused),
      report.refused === 1,
      namesOf(
        [...refused.map(({ asset }) => asset.id), ...(ofUnknown > 0 ? [words.unknownAssets] : [])],
        said,
        words.lead.othersOf,
      ),
    ),
    words.gaps(
      broken.length === 0 ? null : format.integer(broken.length),
      broken.length === 1,
      format.integer(sum(broken)),
    ),
    spreadSentence(assets, said),
    words.attempts(ended.length === 0 ? null : format.integer(ended.length), format.integer(failed)),
    ...(without.length === 0
      ? []
      : [words.withoutValues(format.integer(without.length), without.length === 1, format.list(without))]),
  ]
}

function spreadSentence(assets: readonly ReportedAsset[], { words, format }: DataWords): string {
  const [widest] = byLast(assets)
  if (widest === undefined) return words.spread(null)
  const { asset, spread } = widest
  const ever = comparedOf(assets).reduce((most, one) =>
    one.spread.largest.spread > most.spread.largest.spread ? one : most,
  )
  const { largest } = ever.spread
  return words.spread({
    percent: spread.last.spread === 0 ? null : spreadText(spread.last.spread, { format }),
    asset: asset.id,
    day: format.day(spread.last.day),
    largest: largest.spread === 0 ? null : spreadText(largest.spread, { format }),
    largestAsset: ever.asset.id,
    largestDay: format.day(largest.day),
  })
}

type Compared = ReportedAsset & { readonly spread: SourceSpread }

function comparedOf(assets: readonly ReportedAsset[]): Compared[] {
  return assets.filter((one): one is Compared => one.spread !== null)
}

/** Those whose sources could be compared, the widest apart on the last day in common first. */
function byLast(assets: readonly ReportedAsset[]): Compared[] {
  return comparedOf(assets).sort((one, other) => other.spread.last.spread - one.spread.last.spread)
}

/** 'ORCL, NVDA and 3 others'. */
function namesOf(ids: readonly string[], { words, format }: DataWords, others = words.lead.others): string {
  const rest = ids.length - NAMED
  return format.list(rest > 1 ? [...ids.slice(0, NAMED), others(format.integer(rest))] : ids)
}

/** How many sessions (days) some gaps come to. */
export function daysIn(gaps: readonly { readonly days: number }[]): number {
  return sum(gaps.map(({ days }) => days))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
