import type { Choice } from '../dashboard/dashboard'

interface AnyField {
  /** The parameter that it sets. */
  readonly name: string
  readonly label: string
  /** What stands for the parameter where the URL leaves it out. */
  readonly fallback: string
}

/** What can be asked differently on a page, as data: every page draws its controls from these. */
export type Field =
  | (AnyField & { readonly kind: 'choice'; readonly value: string; readonly choices: readonly Choice[] })
  | (AnyField & {
      readonly kind: 'number'
      readonly value: string
      readonly min: number
      readonly max: number
      readonly step: number
      /** What may be typed, as a sentence. */
      readonly rule: string
    })
  /** A share, such as '-0.2', that is typed and shown in per cent, with the decimal mark of the language. */
  | (AnyField & {
      readonly kind: 'percent'
      readonly value: string
      readonly mark: '.' | ','
      readonly rule: string
    })
  | (AnyField & { readonly kind: 'day'; readonly value: string; readonly rule: string })
  /** One of many values in their order, with what is read at each. */
  | (AnyField & { readonly kind: 'slider'; readonly value: string; readonly stops: readonly Choice[] })
  /** A few values next to each other, each a place to go to. */
  | (AnyField & { readonly kind: 'links'; readonly value: string; readonly choices: readonly Choice[] })
  | (AnyField & {
      readonly kind: 'assets'
      readonly value: readonly string[]
      /** What is chosen, in words. */
      readonly chosen: string
      readonly most: number
      readonly apply: string
      readonly choices: readonly Choice[]
    })
