import type {
  HeldShare,
  ScenarioCalibration,
  ScenarioOutcome,
  ScenarioResult,
} from '@/lib/analysis/scenario-result'
import { NO_VALUE } from '@/lib/i18n/format'
import type { EvidenceRow } from '../dashboard/dashboard'
import { intervalText } from '../dashboard/verdict'
import { methodNameOf } from '../method-name'
import { endsText, moveAt, type ScenarioSaid } from './scenario-said'

/** Outcomes, probabilities, what they rest on, and how such ranges held before, by the size of the move. */
export function scenarioEvidence(result: ScenarioResult, said: ScenarioSaid): EvidenceRow[] {
  const { outcome, calibration } = result
  return [
    ...(outcome === null ? [] : outcomeRows(result, outcome, said)),
    ...(calibration === null ? [] : checkRows(result, calibration, said)),
  ]
}

function common(result: ScenarioResult, { text, format }: ScenarioSaid) {
  const { n, from, to, method } = result
  return {
    n: text.evidence.nPairs(format.integer(n), 'returns'),
    dates: from === null || to === null ? NO_VALUE : format.days(from, to),
    method: methodNameOf(method, text),
    interval: null,
    undefinedReason: null,
    misleading: null,
    note: null,
  }
}

function outcomeRows(result: ScenarioResult, outcome: ScenarioOutcome, said: ScenarioSaid): EvidenceRow[] {
  const { words, format, x, y } = said
  const { evidence } = words
  const shared = common(result, said)
  const change = ({ simple }: { readonly simple: number }) => format.change(simple)
  const { quantiles } = outcome
  return [
    {
      ...shared,
      key: 'outcome',
      label: evidence.outcome(y),
      value: change(moveAt(quantiles, 0.5)),
      interval: evidence.interval(endsText(quantiles, 0.025, change)),
      note: evidence.ends({
        half: endsText(quantiles, 0.25, change),
        eighty: endsText(quantiles, 0.1, change),
        most: endsText(quantiles, 0.025, change),
      }),
    },
    ...outcome.probabilityBelow.map(
      ({ simple, probability }, index): EvidenceRow => ({
        ...shared,
        key: `below-${simple}`,
        label: evidence.below(y, format.signedSize(simple)),
        value: format.share(probability),
        undefinedReason: evidence.simulated(format.integer(result.paths)),
        note: index === 0 ? evidence.belowNote : null,
      }),
    ),
    linkRow(result, said),
    {
      ...shared,
      key: 'beta',
      label: evidence.beta(x, y),
      value: format.r(outcome.beta),
      interval: evidence.error(format.r(outcome.standardErrorOfBeta)),
      note: evidence.betaNote,
    },
    {
      ...shared,
      key: 'size',
      label: evidence.size(x),
      value: format.decimal(Math.abs(outcome.sizeInSample)),
      undefinedReason: evidence.descriptive,
      note: evidence.sizeNote({
        now: format.decimal(Math.abs(outcome.size)),
        farthest: format.change(outcome.farthest.simple),
      }),
    },
  ]
}

function linkRow({ link }: ScenarioResult, { words, text, format, x, y }: ScenarioSaid): EvidenceRow {
  const why = link.reason ?? link.intervalReason
  return {
    key: 'link',
    label: words.evidence.link(x, y),
    value: format.value(link.value, 'correlation'),
    interval: intervalText(link, format, text.evidence.to),
    n: text.evidence.nPairs(format.integer(link.n), 'returns'),
    dates: link.from === null || link.to === null ? NO_VALUE : format.days(link.from, link.to),
    method: [link.method, link.intervalMethod]
      .flatMap((id) => (id === null ? [] : [methodNameOf(id, text)]))
      .join('; '),
    undefinedReason: why === null ? null : text.undefinedReasons[why],
    misleading: null,
    note:
      link.jackknife &&
      text.evidence.jackknifeNote(intervalText(link.jackknife, format, text.evidence.to) ?? NO_VALUE),
  }
}

function checkRows(
  result: ScenarioResult,
  { coverage, method, shortestHistory, longestHistory, step }: ScenarioCalibration,
  said: ScenarioSaid,
): EvidenceRow[] {
  const { words, text, format } = said
  const { evidence } = words
  const note = evidence.checkNote({
    first: format.integer(shortestHistory),
    last: format.integer(longestHistory),
    step: format.integer(step),
    sessions: result.sessions,
  })
  const row = (
    share: '80' | '95',
    held: HeldShare | null,
    { beyond, n, effectiveN }: ScenarioCalibration['coverage'][number],
  ): EvidenceRow => ({
    ...common(result, said),
    key: `held-${share}-${beyond}`,
    label: evidence.held(share),
    value: held === null ? NO_VALUE : format.share(held.share),
    interval:
      held === null || held.lower === null || held.upper === null
        ? null
        : evidence.interval({ low: format.share(held.lower), high: format.share(held.upper) }),
    n: evidence.forecasts(format.integer(n)),
    method: methodNameOf(method, text),
    undefinedReason: held === null ? text.undefinedReasons['too-few-rows'] : null,
    note: [
      beyond === 0 ? evidence.allMoves : evidence.beyond(format.decimal(beyond)),
      ...(effectiveN < n ? [evidence.worth(format.decimal(effectiveN))] : []),
      ...(beyond === 0 && share === '80' ? [note] : []),
    ].join(' '),
  })
  return coverage.flatMap((size) => [row('80', size.held80, size), row('95', size.held95, size)])
}
