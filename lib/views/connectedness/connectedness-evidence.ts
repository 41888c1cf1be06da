import type { ConnectednessResult } from '@/lib/analysis/connectedness'
import { NO_VALUE } from '@/lib/i18n/format'
import type { EvidenceRow } from '../dashboard/dashboard'
import { methodNameOf } from '../method-name'
import { nameOf, type ShownAsset } from '../shown-asset'
import { type ConnectednessWords, chanceOf, percentInterval, percentOf } from './connectedness-answer'

/** The total, each net, and the last window, each with n, dates, method and interval. */
export function connectednessEvidence(
  result: ConnectednessResult,
  shown: readonly ShownAsset[],
  said: ConnectednessWords,
): EvidenceRow[] {
  const { words, text, format } = said
  const { value, intervals, reason, intervalReason } = result
  const why = reason ?? intervalReason
  const common = {
    n: text.evidence.nPairs(format.integer(result.n), 'returns'),
    dates: result.from === null || result.to === null ? NO_VALUE : format.days(result.from, result.to),
    method: [result.method, ...(intervals === null ? [] : [result.intervalMethod])]
      .map((id) => methodNameOf(id, text))
      .join('; '),
    undefinedReason: why === null ? null : text.undefinedReasons[why],
    misleading: null,
  }
  const chance = chanceOf(result.unrelated, said)
  const totalNotes = [
    chance && words.evidence.unrelated(chance),
    result.corrected === null ? null : words.evidence.corrected(percentOf(result.corrected, said)),
  ].filter((note) => note !== null)
  return [
    {
      ...common,
      key: 'total',
      label: words.evidence.total,
      value: value === null ? NO_VALUE : percentOf(value.total, said),
      interval: intervals && percentInterval(intervals.total, said),
      note: totalNotes.length === 0 ? null : totalNotes.join(' '),
    },
    ...(value === null
      ? []
      : shown.map((asset, index) => {
          const interval = intervals?.net[index]
          const beside = result.sameDay?.net[index]
          return {
            ...common,
            key: `net-${asset.id}`,
            label: words.evidence.net(nameOf(asset, text)),
            value: format.change((value.net[index] ?? 0) / 100),
            interval: interval === undefined ? null : percentInterval(interval, said),
            note: [
              words.evidence.netNote({
                to: percentOf(value.to[index] ?? 0, said),
                from: percentOf(value.from[index] ?? 0, said),
              }),
              ...(beside === undefined
                ? []
                : [
                    words.evidence.netBeside({
                      expected: format.change(beside.expected / 100),
                      p: format.p(beside.p),
                    }),
                  ]),
            ].join(' '),
          }
        })),
    lastWindow(result, said),
  ]
}

function lastWindow(
  { rolling, sessions, method }: ConnectednessResult,
  said: ConnectednessWords,
): EvidenceRow {
  const { words, text, format } = said
  const { window, days, total, unrelated, reason } = rolling
  const last = total.findLastIndex((one) => one !== null)
  const value = total[last] ?? null
  const [from, to] = [days[last - window + 1], days[last]]
  return {
    key: 'last',
    label: words.evidence.last(format.integer(window), sessions),
    value: value === null ? NO_VALUE : percentOf(value, said),
    interval: null,
    n: text.evidence.nPairs(format.integer(window), 'returns'),
    // Of a window that begins before the range only the end is in sight.
    dates: to === undefined ? NO_VALUE : from === undefined ? `– ${format.day(to)}` : format.days(from, to),
    method: methodNameOf(method, text),
    undefinedReason: reason === null ? words.evidence.noInterval : text.undefinedReasons[reason],
    misleading: null,
    note: unrelated && words.evidence.lastNote(percentOf(unrelated.upper, said)),
  }
}
