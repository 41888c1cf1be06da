/** Reads the number of the last committed batch as it is now; 0 for an empty store. */
export interface VintageReader {
  readonly read: () => Promise<number>
  readonly close: () => Promise<void>
}
