/** A matrix row by row: `matrix[i][j]` stands in row i and column j. */
export type Matrix = readonly Float64Array[]
