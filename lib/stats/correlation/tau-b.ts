/** Tau-b from whole numbers: concordant less discordant pairs, and the pairs untied in x and in y. Null if all tie. */
export function tauB(concordance: number, untiedX: number, untiedY: number): number | null {
  return untiedX > 0 && untiedY > 0 ? concordance / Math.sqrt(untiedX * untiedY) : null
}
