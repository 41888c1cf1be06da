import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import type { Pixels } from './png'

const FONTS = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', '@expo-google-fonts', 'inter')
/** The two weights in which pictures are written. */
const FONT_FILES = ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf'].map((file) =>
  join(FONTS, file),
)

/** An SVG as its points, on a thread of its own; the same everywhere, as no font of the system takes part. */
export async function rasterised(svg: string, scale: number): Promise<Pixels> {
  const { width, height, pixels } = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles: FONT_FILES,
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
  })
  return { width, height, pixels }
}
