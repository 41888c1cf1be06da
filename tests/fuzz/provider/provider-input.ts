/** What a source answers to one question. */
export interface ProviderInput {
  /** By name, the question that is asked. */
  readonly question: string
  readonly body: Uint8Array
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** After how many bytes the connection ends, where it ends too soon. */
  readonly cutAfter: number | null
}
