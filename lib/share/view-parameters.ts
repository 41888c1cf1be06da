import { asset, assets, integer, oneOf, type Parameter, SAMPLE_PARAMETERS } from './parameter'
import { BANDS, DEFAULT_VIEW, METHODS, SCALES, type View } from './view'

export interface ViewLimits {
  readonly mostSources: number
  readonly smallestWindow: number
  /** null: as large as the sample. */
  readonly largestWindow: number | null
}

/** No sample is as long; it keeps numbers sensible. */
const LARGEST_INTEGER = 1_000_000

export type ViewParameters = { readonly [Name in keyof View]: Parameter<View[Name]> }

/** The parameters of the main question, within the limits of a page or of the API. */
export function viewParameters({ mostSources, smallestWindow, largestWindow }: ViewLimits): ViewParameters {
  const given = asset(DEFAULT_VIEW.y)
  return {
    x: assets(DEFAULT_VIEW.x, { least: 1, most: mostSources }),
    y: asset(DEFAULT_VIEW.y),
    window: {
      ...integer(DEFAULT_VIEW.window, smallestWindow, largestWindow ?? LARGEST_INTEGER),
      choices: () => [String(smallestWindow), largestWindow === null ? 'n' : String(largestWindow)],
    },
    method: oneOf(DEFAULT_VIEW.method, METHODS),
    on: oneOf<View['on']>(DEFAULT_VIEW.on, ['returns', 'levels']),
    given: {
      ...given,
      fallback: DEFAULT_VIEW.given,
      parse: (text, known) => (text === 'none' ? null : given.parse(text, known)),
    },
    ...SAMPLE_PARAMETERS,
    scale: oneOf(DEFAULT_VIEW.scale, SCALES),
    band: oneOf(DEFAULT_VIEW.band, BANDS),
  }
}
