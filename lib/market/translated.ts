/** A text in every language of the product. */
export interface Translated {
  readonly en: string
  readonly de: string
}
