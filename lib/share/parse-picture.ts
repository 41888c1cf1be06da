import { type ParameterProblem, parameterReader } from './parameter-reader'

const THEMES = ['light', 'dark'] as const
const SIZES = ['sheet', 'card'] as const

/** How an answer is drawn where it stands alone. */
export interface PictureView {
  readonly theme: (typeof THEMES)[number]
  /** All charts, or a card of one for a glance. */
  readonly size: (typeof SIZES)[number]
}

/** Reads how a picture is asked for: a light sheet where nothing is named. */
export function parsePicture(query: URLSearchParams): { picture: PictureView; problems: ParameterProblem[] } {
  const { problems, oneOf } = parameterReader(query)
  const theme = oneOf('theme', 'light', THEMES)
  const size = oneOf('size', 'sheet', SIZES)
  return { picture: { theme, size }, problems }
}
