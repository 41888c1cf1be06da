import { type ParameterProblem, parameterReader } from './parameter-reader'

const SHEET_THEMES = ['light', 'dark'] as const

/** The theme of a drawing that stands alone: light where none is named. */
export function parseSheetTheme(query: URLSearchParams): {
  theme: (typeof SHEET_THEMES)[number]
  problems: ParameterProblem[]
} {
  const { problems, oneOf } = parameterReader(query)
  const theme = oneOf('theme', 'light', SHEET_THEMES)
  return { theme, problems }
}
