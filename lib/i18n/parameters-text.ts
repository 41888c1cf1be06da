import { parametersDe } from './de/parameters'
import { parametersEn } from './en/parameters'
import type { Language } from './language'

type Meanings<Name extends string> = Readonly<Record<Name, string>>

/** What each parameter of a question asks for, one sentence each: for the document and the reference page of the API. */
export interface ParametersText {
  /** Of every question about assets. */
  readonly sample: Meanings<'from' | 'to' | 'provider' | 'clock' | 'asof' | 'at'>
  readonly pair: string
  readonly lang: string
  readonly v: string
  readonly picture: { readonly theme: string; readonly size: string }
  readonly decimal: string
  readonly correlation: Meanings<'x' | 'y' | 'window' | 'method' | 'on' | 'given' | 'scale' | 'band'>
  readonly 'event-study': Meanings<
    | 'event'
    | 'day'
    | 'table'
    | 'source'
    | 'target'
    | 'market'
    | 'pre'
    | 'post'
    | 'estimation'
    | 'gap'
    | 'fall'
  >
  readonly matrix: Meanings<'assets' | 'window'>
  readonly 'lead-lag': Meanings<'x' | 'y' | 'maxLag'>
  readonly connectedness: Meanings<'assets' | 'of' | 'lags' | 'horizon' | 'window'>
  readonly bubble: Meanings<'asset' | 'series' | 'scale' | 'minWindow'>
  readonly scenario: Meanings<'source' | 'target' | 'shock' | 'horizon' | 'seed'>
  readonly deals: Meanings<'at' | 'kind' | 'firm' | 'steps' | 'revenue' | 'margin' | 'depreciation' | 'loss'>
  readonly series: Meanings<'asset' | 'field' | 'interval' | 'from' | 'to' | 'provider' | 'asof'>
  readonly quotes: Meanings<'assets'>
  readonly ingest: Meanings<'assets'>
  readonly snapshot: Meanings<'id'>
  /** Of what the deals do not rest on, before its meaning elsewhere. */
  readonly keptByDeals: string
}

const TEXTS = { en: parametersEn, de: parametersDe } as const satisfies Record<Language, ParametersText>

export function parametersText(language: Language): ParametersText {
  return TEXTS[language]
}
