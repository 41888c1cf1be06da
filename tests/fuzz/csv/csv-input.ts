/** One file as somebody may hand it to the import, with what they say about it. */
export interface CsvInput {
  readonly bytes: Uint8Array
  readonly asset?: string
  readonly provider?: string
  /** In pieces of how many bytes the file arrives. */
  readonly chunk: number
  /** Whether nothing is wrong with it, so that every line must be taken. */
  readonly isSound: boolean
}
