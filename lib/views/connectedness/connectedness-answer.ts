import type { ConnectednessResult } from '@/lib/analysis/connectedness'
import { heldByClocks, LEVEL, type NetRole, netRoles, totalStandsOut } from '@/lib/analysis/stands-out'
import type { ConnectednessText } from '@/lib/i18n/connectedness-text'
import type { DashboardText } from '@/lib/i18n/dashboard-text'
import { type Formatter, NO_VALUE } from '@/lib/i18n/format'
import type { QuestionText } from '@/lib/i18n/question-text'
import { type ShownAsset, titleOf } from '../shown-asset'

export interface ConnectednessWords {
  readonly words: ConnectednessText
  readonly rules: QuestionText
  readonly text: DashboardText
  readonly format: Formatter
}

interface Bounds {
  readonly lower: number
  readonly upper: number
}

/** '29.8 to 42.8 %'; an end so near to 0 that one decimal would hide its side has more of them. */
export function percentInterval({ lower, upper }: Bounds, { text, format }: ConnectednessWords): string {
  const bound = (end: number) => {
    const short = format.value(end, 'index')
    const long = format.bound(end)
    return /[1-9]/.test(short) || !/[1-9]/.test(long) ? short : long
  }
  return `${bound(lower)} ${text.evidence.to} ${bound(upper)}\u00a0%`
}

/** Of values in per cent: '35.7 %'. */
export function percentOf(value: number, { format }: ConnectednessWords): string {
  return format.percent(value / 100)
}

/** Where shocks go, as far as intervals and chance bear it. */
export function connectednessAnswer(
  result: ConnectednessResult,
  shown: readonly ShownAsset[],
  said: ConnectednessWords,
): string[] {
  const { words, rules, text, format } = said
  const { value, reason, sessions, unrelated } = result
  if (value === null) {
    return [
      reason === 'too-few-rows'
        ? rules.tooShort({
            has: format.integer(result.n),
            needs: format.integer(result.fewestRows),
            sessions,
          })
        : words.noAnswer(text.undefinedReasons[reason ?? 'too-few-rows']),
    ]
  }
  const total = {
    total: percentOf(value.total, said),
    interval: result.intervals === null ? '' : words.interval(percentInterval(result.intervals.total, said)),
    assets: format.integer(shown.length),
    of: result.of,
    horizon: format.integer(result.horizon),
    sessions,
  }
  const chance = chanceOf(unrelated, said)
  const first =
    chance === null
      ? words.unjudged(total)
      : totalStandsOut(result)
        ? words.stands({ ...total, ...chance })
        : words.open({ ...total, ...chance })
  return [first, netsSentence(result, shown, said), words.common, figures(result, said)]
}

/** What unrelated series show, as sentences print it. */
export function chanceOf(unrelated: ConnectednessResult['unrelated'], said: ConnectednessWords) {
  if (unrelated === null) return null
  const { expected, upper, p } = unrelated
  return { expected: percentOf(expected, said), upper: percentOf(upper, said), p: said.format.p(p) }
}

function netsSentence(
  result: ConnectednessResult,
  shown: readonly ShownAsset[],
  said: ConnectednessWords,
): string {
  const { words, text, format } = said
  const { value, intervals, sameDay } = result
  if (!totalStandsOut(result)) return words.noNets
  if (value === null || sameDay === null) return words.noNetsBeside
  const roles = netRoles(result)
  const ofClocks = heldByClocks(result)
  const nets = shown.map((asset, index) => ({
    role: roles[index]!,
    id: asset.id,
    name: titleOf(asset, text),
    net: value.net[index]!,
    beside: sameDay.net[index]!,
    interval: intervals?.net[index] ?? null,
  }))
  const listOf = (role: NetRole) => {
    const those = nets.filter((one) => one.role === role && !ofClocks.includes(one.id))
    if (those.length === 0) return null
    // The largest first; those undecided are only named.
    const sorted = [...those].sort((one, other) => Math.abs(other.net) - Math.abs(one.net))
    return format.list(
      sorted.map(({ name, net, beside, interval }) =>
        role === 'undecided'
          ? name
          : words.net({
              name,
              net: format.change(net / 100),
              interval: interval === null ? null : percentInterval(interval, said),
              expected: format.change(beside.expected / 100),
              p: format.p(beside.p),
            }),
      ),
    )
  }
  const smallest = Math.min(...sameDay.net.map(({ p }) => p))
  return words.nets({
    givers: listOf('giver'),
    receivers: listOf('receiver'),
    open: listOf('undecided'),
    p: smallest <= LEVEL ? null : format.p(smallest),
    ofClocks:
      ofClocks.length === 0
        ? null
        : format.list(nets.filter(({ id }) => ofClocks.includes(id)).map(({ name }) => name)),
  })
}

function figures(result: ConnectednessResult, { words, format }: ConnectednessWords): string {
  const { n, from, to, lags, lagsChosenBy, horizon, of, sessions } = result
  return words.figures({
    n: format.integer(n),
    from: from === null ? NO_VALUE : format.longDay(from),
    to: to === null ? NO_VALUE : format.longDay(to),
    lags: lags === null ? NO_VALUE : format.integer(lags),
    byCriterion: lagsChosenBy === 'bic',
    horizon: format.integer(horizon),
    of,
    sessions,
  })
}
