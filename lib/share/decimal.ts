import { oneOf } from './parameter'
import { type ParameterProblem, parameterReader } from './parameter-reader'

const DECIMALS = ['point', 'comma'] as const

/** How numbers are written: with a point, or as spreadsheets of countries read them that write a comma. */
export type Decimal = (typeof DECIMALS)[number]

export const DECIMAL_PARAMETER = oneOf<Decimal>('point', DECIMALS)

/** Reads how the numbers of a CSV are to be written. */
export function parseDecimal(query: URLSearchParams): { decimal: Decimal; problems: ParameterProblem[] } {
  const { fallback, parse, problem, choices } = DECIMAL_PARAMETER
  const { problems, read } = parameterReader(query)
  const decimal = read('decimal', fallback, (text) => parse(text, []), problem, choices([]))
  return { decimal, problems }
}
