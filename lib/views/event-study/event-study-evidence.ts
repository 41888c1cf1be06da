import type { EventTable } from '@/lib/analysis/event-table'
import type { SessionMove } from '@/lib/analysis/session-move'
import { NO_VALUE } from '@/lib/i18n/format'
import type { EvidenceRow } from '../dashboard/dashboard'
import { methodNameOf } from '../method-name'
import { changeText } from './change-of-log'
import { type EventStudyFacts, type EventWords, windowOf } from './event-study-facts'

type Common = Pick<EvidenceRow, 'dates' | 'misleading'>

/** Each figure of an event study with what makes it defensible, the one that decides first. */
export function eventEvidence(facts: EventStudyFacts, said: EventWords): EvidenceRow[] {
  const { result } = facts
  const { x, y, words, format } = said
  const common: Common = {
    dates: result.from === null || result.to === null ? NO_VALUE : format.days(result.from, result.to),
    misleading: null,
  }
  const { source, target } = facts.approximateCaps
  return [
    ...placeboRows(facts, said, common),
    ...sessionRow('target', y, result.targetMove, target !== null, said, common),
    ...sessionRow('source', x, result.sourceMove, source !== null, said, common),
    ...afterRows(facts, said, common),
    ...modelRows(facts, said),
    ...pooledRow('pooled-events', words.evidence.pooledEvents(x), result.events, said, common),
    ...pooledRow('pooled-falls', words.evidence.pooledFalls(x), result.falls, said, common),
  ]
}

function placeboRows({ result }: EventStudyFacts, said: EventWords, common: Common): EvidenceRow[] {
  const { y, market, words, text, format } = said
  const { placebo, car } = result
  const { evidence } = words
  if (placebo === null || car === null) return []
  const row = (key: string, label: string, n: number, p: number, method: string, note: string | null) => ({
    ...common,
    key,
    label,
    value: format.change((car.percent ?? 0) / 100),
    interval: evidence.p(format.p(p)),
    n: evidence.dates(format.integer(n)),
    method: methodNameOf(method, text),
    undefinedReason: null,
    note,
  })
  const { withOthers, raw } = placebo
  return [
    row('car', evidence.car({ y, market }), placebo.n, placebo.p, placebo.method, evidence.carNote),
    ...(withOthers === null
      ? []
      : [row('with-others', evidence.withOthers, withOthers.n, withOthers.p, placebo.method, null)]),
    row('raw', evidence.raw, raw.n, raw.p, raw.method, null),
  ]
}

function sessionRow(
  key: string,
  name: string,
  move: SessionMove | null,
  isApproximate: boolean,
  { words, text, format }: EventWords,
  common: Common,
): EvidenceRow[] {
  if (move === null) return []
  const { evidence } = words
  const usd = move.usd === null ? null : format.cap(move.usd)
  return [
    {
      ...common,
      key: `session-${key}`,
      label: evidence.session(name),
      value: format.change((move.percent ?? 0) / 100),
      interval: null,
      n: text.evidence.nPairs(format.integer(move.others + 1), 'returns'),
      dates: format.days(move.from, move.to),
      method: methodNameOf('percentile-rank', text),
      undefinedReason: null,
      note: [
        move.othersAtLeast === null
          ? null
          : evidence.share({ share: format.share(move.othersAtLeast), others: format.integer(move.others) }),
        usd === null ? null : isApproximate ? evidence.approximately(usd) : evidence.usd(usd),
      ]
        .filter((part) => part !== null)
        .join(' '),
    },
  ]
}

function afterRows({ result }: EventStudyFacts, said: EventWords, common: Common): EvidenceRow[] {
  const { words, text, format } = said
  const { evidence, afterFalls } = words
  return result.afterFalls.horizons.flatMap(({ horizon, falls, others, difference, differenceInterval }) => {
    if (falls.mean === null || others.mean === null || difference === null) return []
    const share =
      falls.shareNegative === null || falls.shareInterval === null
        ? NO_VALUE
        : `${format.share(falls.shareNegative)} (${format.share(falls.shareInterval.lower)} ${text.evidence.to} ${format.share(falls.shareInterval.upper)})`
    return [
      {
        ...common,
        key: `after-${horizon}`,
        label: evidence.after({ horizon: afterFalls.horizon(horizon, format.integer(horizon)) }),
        value: changeText(difference, format),
        interval:
          differenceInterval === null
            ? null
            : `${changeText(differenceInterval.lower, format)} ${text.evidence.to} ${changeText(differenceInterval.upper, format)}`,
        n: evidence.nFalls(format.integer(falls.n)),
        method: `${methodNameOf(result.afterFalls.method, text)}; ${methodNameOf(result.afterFalls.shareMethod, text)}`,
        undefinedReason: differenceInterval === null ? text.undefinedReasons['too-few-rows'] : null,
        note: evidence.afterNote({
          falls: changeText(falls.mean, format),
          others: changeText(others.mean, format),
          share,
        }),
      },
    ]
  })
}

function modelRows({ result }: EventStudyFacts, said: EventWords): EvidenceRow[] {
  const { y, market, words, text, format } = said
  const { model, estimation, car, tTest, days } = result
  const { evidence } = words
  if (model === null) return []
  const common = { n: text.evidence.nPairs(format.integer(estimation.used), 'returns'), misleading: null }
  return [
    ...(car === null || tTest === null
      ? []
      : [
          {
            ...common,
            key: 't-test',
            label: evidence.tTest,
            value: format.change((car.percent ?? 0) / 100),
            interval: evidence.p(format.p(tTest.p)),
            dates: windowOf(days, format),
            method: methodNameOf(tTest.method, text),
            undefinedReason: null,
            note: evidence.tTestNote,
          },
        ]),
    {
      ...common,
      key: 'beta',
      label: evidence.beta({ y, market }),
      value: format.r(model.beta),
      interval: null,
      dates:
        estimation.from === null || estimation.to === null
          ? NO_VALUE
          : format.days(estimation.from, estimation.to),
      method: methodNameOf(model.method, text),
      undefinedReason: null,
      note: evidence.betaNote({
        sd: format.percent(Math.expm1(model.residualSd)),
        asked: format.integer(estimation.asked),
      }),
    },
  ]
}

function pooledRow(
  key: string,
  label: string,
  { pooled }: EventTable,
  { words, text, format }: EventWords,
  common: Common,
): EvidenceRow[] {
  const { meanCar, bmp, n, overlapping } = pooled
  const { evidence } = words
  if (meanCar === null || bmp === null) return []
  return [
    {
      ...common,
      key,
      label,
      value: changeText(meanCar, format),
      interval: evidence.p(format.p(bmp.p)),
      n: evidence.nEvents(format.integer(n)),
      method: methodNameOf(bmp.method, text),
      undefinedReason: null,
      note: overlapping === 0 ? evidence.pooledReading : evidence.pooledNote(format.integer(overlapping)),
    },
  ]
}
