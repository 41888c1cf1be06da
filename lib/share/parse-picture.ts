import { declaredReader } from './declared-reader'
import { oneOf } from './parameter'
import type { ParameterProblem } from './parameter-reader'

const THEMES = ['light', 'dark'] as const
const SIZES = ['sheet', 'card'] as const

/** How an answer is drawn where it stands alone. */
export interface PictureView {
  readonly theme: (typeof THEMES)[number]
  /** All charts, or a card of one for a glance. */
  readonly size: (typeof SIZES)[number]
}

export const PICTURE_PARAMETERS = {
  theme: oneOf<PictureView['theme']>('light', THEMES),
  size: oneOf<PictureView['size']>('sheet', SIZES),
}

/** Reads how a picture is asked for: a light sheet where nothing is named. */
export function parsePicture(query: URLSearchParams): { picture: PictureView; problems: ParameterProblem[] } {
  const { problems, takeAll } = declaredReader<PictureView>(query, PICTURE_PARAMETERS)
  return { picture: takeAll(), problems }
}
