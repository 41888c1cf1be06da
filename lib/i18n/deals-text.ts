import type { Deal, DealKind, DealStatus } from '@/lib/market/deal'
import { dealsDe } from './de/deals'
import { dealsEn } from './en/deals'
import type { Language } from './language'

type Basis = 'firm' | 'filing' | 'press' | 'none'

/** The sentences of 'who finances whom?'. Every argument is finished text; no function computes. */
export interface DealsText {
  readonly question: string
  /** `firm` how many cycles rest on binding or paid deals alone; null for none. */
  cycles(parts: { day: string; deals: string; firms: string; cycles: string; firm: string | null }): string
  noCycle(parts: { day: string; deals: string; firms: string }): string
  noDeal(day: string): string
  /** The firm that stands in most cycles. */
  hub(parts: { firm: string; inCycles: string; cycles: string; gives: string; receives: string }): string
  /** `other` cycles that need a warrant or a guarantee. */
  money(parts: { money: string; other: string }): string
  readonly onlyMoney: string
  readonly noCrypto: string
  crypto(count: string): string
  onlyKind(kind: string): string
  sources(parts: { deals: string; firm: string; filing: string; press: string; none: string }): string
  dataLine(parts: { deals: string; from: string; to: string }): string
  readonly source: string
  readonly methodLine: string
  readonly terms: readonly string[]
  readonly caveats: readonly string[]
  readonly kinds: Readonly<Record<Deal['kind'], string>>
  /** Several of them, as a choice. */
  readonly kindChoices: Readonly<Record<DealKind | 'all', string>>
  /** Beside an arrow. */
  readonly codes: Readonly<Record<DealKind, string>>
  readonly statuses: Readonly<Record<DealStatus, string>>
  readonly evidenceOf: Readonly<Record<Deal['evidence'], string>>
  readonly basis: Readonly<Record<Basis, string>>
  readonly amount: {
    about(amount: string): string
    upTo(amount: string): string
    atLeast(amount: string): string
    between(low: string, high: string): string
    shares(count: string): string
    percent(share: string): string
    readonly none: string
  }
  readonly fields: {
    readonly at: string
    atAll(day: string): string
    readonly kind: string
    readonly firm: string
    readonly steps: string
    readonly stepsRule: string
  }
  readonly chart: {
    readonly title: string
    readonly subtitle: string
    readonly strong: string
    readonly marked: string
    arrow(parts: { from: string; to: string; kind: string; amounts: string; status: string }): string
    summary(parts: { firms: string; arrows: string; cycles: string }): string
    readonly caption: string
    readonly columns: readonly string[]
  }
  readonly cycleTable: {
    readonly title: string
    readonly intro: string
    readonly columns: readonly string[]
    readonly empty: string
    readonly moneyOnly: string
    readonly needsOther: string
    /** Where no hop is worse than another. */
    everyHop(parts: { status: string; evidence: string }): string
    weakest(parts: { deal: string; status: string; evidence: string }): string
  }
  readonly exposureTable: {
    readonly title: string
    readonly intro: string
    readonly columns: readonly string[]
    readonly empty: string
    entry(parts: { kind: string; amount: string; deals: string; without: string | null }): string
    counted(count: string): string
  }
  readonly stressTable: {
    readonly title: string
    intro(parts: { firm: string; owed: string; first: string; put: string }): string
    nothing(firm: string): string
    readonly columns: readonly string[]
    step(step: string): string
    readonly put: string
  }
  readonly dealTable: {
    readonly title: string
    summary(count: string): string
    readonly columns: readonly string[]
    readonly noSource: string
    readonly noArrow: string
    readonly later: string
  }
  readonly evidence: {
    readonly cycles: string
    /** `sound` how many are left without those that have a doubtful hop. */
    cyclesNote(sound: string): string
    readonly money: string
    readonly firm: string
    readonly crypto: string
    readonly press: string
    n(parts: { deals: string; firms: string }): string
    readonly counted: string
    readonly cyclesMethod: string
    readonly countMethod: string
  }
  readonly how: readonly string[]
  readonly not: readonly string[]
}

const TEXTS = { en: dealsEn, de: dealsDe } as const satisfies Record<Language, DealsText>

export function dealsText(language: Language): DealsText {
  return TEXTS[language]
}
