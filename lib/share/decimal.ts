import { declaredReader } from './declared-reader'
import { oneOf } from './parameter'
import type { ParameterProblem } from './parameter-reader'

const DECIMALS = ['point', 'comma'] as const

/** How numbers are written: with a point, or as spreadsheets of countries read them that write a comma. */
export type Decimal = (typeof DECIMALS)[number]

export const DECIMAL_PARAMETER = { decimal: oneOf<Decimal>('point', DECIMALS) }

/** Reads how the numbers of a CSV are to be written. */
export function parseDecimal(query: URLSearchParams): { decimal: Decimal; problems: ParameterProblem[] } {
  const { problems, take } = declaredReader(query, DECIMAL_PARAMETER)
  return { decimal: take('decimal'), problems }
}
