import type { BubbleResult } from '@/lib/analysis/bubble'
import { type BubbleErrorRates, bubbleErrorRates } from '@/lib/analysis/bubble-error-rates'
import type { Coverage } from '@/lib/analysis/calibration'
import { bubbleStandsOut } from '@/lib/analysis/stands-out'
import { NO_VALUE } from '@/lib/i18n/format'
import { questionText } from '@/lib/i18n/question-text'
import type { Day } from '@/lib/market/day'
import { type BubbleSaid, episodeList } from './bubble-said'

/** The answer in one sentence, then what 'explosive' is, the drawdown, how often the test errs, and what it rests on. */
export function bubbleAnswer(result: BubbleResult, said: BubbleSaid): string[] {
  const { words, format } = said
  const edge =
    !bubbleStandsOut(result) && result.p !== null && result.episodes.length > 0
      ? [words.edge(episodeList(result.episodes, said))]
      : []
  return [
    verdict(result, said),
    ...edge,
    ...(result.gsadf === null ? [] : [words.explosive]),
    ...drawdownSentence(result, said),
    ...(result.gsadf === null ? [] : errorSentence(bubbleErrorRates(result.n), said)),
    ...(result.from === null || result.to === null
      ? []
      : [
          words.figures({
            n: format.integer(result.n),
            levels: words.levels(said.kind, result.field === 'adjClose'),
            from: format.longDay(result.from),
            to: format.longDay(result.to),
            log: result.scale === 'log',
            window: words.rows(format.integer(result.minWindow), result.sessions),
            draws: format.integer(result.draws),
          }),
        ]),
  ]
}

function verdict(result: BubbleResult, said: BubbleSaid): string {
  const { words, text, format, subject, language } = said
  const { gsadf, p, reason, pReason, n, fewestRows, sessions, episodes, wild } = result
  if (gsadf === null) {
    return reason === null || reason === 'too-few-rows'
      ? questionText(language).tooShort({
          has: format.integer(n),
          needs: format.integer(fewestRows),
          sessions,
        })
      : words.noAnswer({ subject, reason: text.undefinedReasons[reason] })
  }
  const statistic = format.r(gsadf)
  if (p === null) {
    const why = text.undefinedReasons[pReason ?? 'no-variation']
    return words.noVerdict({ subject, gsadf: statistic, reason: why })
  }
  const parts = { subject, gsadf: statistic, p: format.p(p) }
  if (!bubbleStandsOut(result)) return words.none({ ...parts, bound: format.value(wild.gsadf, 'statistic') })
  const last = episodes.at(-1)
  if (last === undefined) return words.undated(parts)
  const to = day(result.to, said)
  if (last.open) {
    const others = episodes.slice(0, -1)
    return words.open({
      ...parts,
      direction: last.direction,
      from: format.longDay(last.from),
      to,
      others: others.length === 0 ? null : episodeList(others, said),
    })
  }
  const list = episodeList(episodes, said)
  return words.closed({
    ...parts,
    count: format.integer(episodes.length),
    list,
    to,
    onlyFalls: episodes.every(({ direction }) => direction === 'falling'),
  })
}

function drawdownSentence({ drawdown, to }: BubbleResult, said: BubbleSaid): string[] {
  const { words, format } = said
  if (drawdown === null) return []
  if (drawdown.current === 0) return [words.atPeak(day(to, said))]
  return [
    words.drawdown({
      day: day(to, said),
      current: format.size(-drawdown.current),
      peakDay: format.longDay(drawdown.peakDay),
      days: format.integer(drawdown.daysSincePeak),
      deepest: format.size(-drawdown.deepest.depth),
      peak: format.day(drawdown.deepest.peakDay),
      trough: format.day(drawdown.deepest.troughDay),
    }),
  ]
}

function errorSentence({ wild, iid, dated, found }: BubbleErrorRates, said: BubbleSaid): string[] {
  const { words, format } = said
  if (wild === null || iid === null || dated === null) return []
  const share = ({ lowest, highest }: Coverage) => words.range(format.size(lowest), format.size(highest))
  const errors = words.errors({
    n: format.integer(wild.n),
    wild: share(wild),
    dated: format.size(dated.highest),
    iid: share(iid),
  })
  return [`${errors}${found === null ? '' : ` ${words.found(share(found))}`}`]
}

function day(given: Day | null, { format }: BubbleSaid): string {
  return given === null ? NO_VALUE : format.longDay(given)
}
