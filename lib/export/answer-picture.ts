import { answerCard } from '@/lib/drawing/answer-card'
import { chartSheet, type SheetOptions } from '@/lib/drawing/chart-sheet'
import { inTurn } from '@/lib/limits/in-turn'
import { TurnedAway } from '@/lib/limits/turned-away'
import { contentHash } from '@/lib/share/recipe'
import type { Sheet } from '@/lib/views/sheet/sheet'
import { byteKeeper } from './kept-bytes'
import { png } from './png'
import { rasterised } from './rasterised'

export { CARD } from '@/lib/drawing/answer-card'

export interface PictureOptions extends SheetOptions {
  /** All charts with all that is said beside them, or a card for a glance. */
  readonly size: 'sheet' | 'card'
}

/** Pixels for each of the drawing: a sheet stays crisp on a dense screen and on paper, a card has the size it is asked in. */
const SCALES = { sheet: 2, card: 1 } as const
const KEPT_BYTES = 32 * 1024 ** 2

/** A sheet of 2,400 by 5,000 points takes 50 MB, up to three times over while it is drawn and packed. */
const MOST_AT_ONCE = 2
/** About half a minute of drawing; whoever comes then had better ask again later. */
const MOST_WAITING = 16

const keptPngs = byteKeeper(KEPT_BYTES)
const inTurnToDraw = inTurn(MOST_AT_ONCE, MOST_WAITING)

/** An answer drawn, as an SVG document. */
export function answerSvg(sheet: Sheet, { size, ...options }: PictureOptions): string {
  return size === 'card' ? answerCard(sheet, options) : chartSheet(sheet, options)
}

/**
 * An answer drawn, as PNG: from the very SVG, with the same said for machines. Drawn once for as long as it is remembered.
 *
 * @param signal that whoever asks has gone: then it is not drawn
 * @throws TurnedAway where it is not drawn
 */
export async function answerPng(
  sheet: Sheet,
  options: PictureOptions,
  svg: string,
  signal?: AbortSignal,
): Promise<Buffer<ArrayBuffer>> {
  try {
    // The texts follow from what the drawing says, too.
    return await keptPngs(contentHash(svg), () =>
      inTurnToDraw(
        async () => png(await rasterised(svg, SCALES[options.size]), pngTexts(sheet, options)),
        signal,
      ),
    )
  } catch (error) {
    const isCancelled = error instanceof TurnedAway && error.why === 'cancelled'
    // Whoever began the same drawing went away before its turn came; this one is still here.
    if (isCancelled && signal?.aborted !== true) return answerPng(sheet, options, svg, signal)
    throw error
  }
}

/** What stands in the PNG beside its points; the first three keys are those of its standard. */
function pngTexts({ question, lead, page, seal }: Sheet, { origin = '' }: PictureOptions) {
  return {
    Title: question,
    Description: lead,
    Software: 'Spillover',
    Source: `${origin}${page}`,
    Question: seal.question,
    'Answer-Hash': seal.hash,
    ...(seal.vintage === null ? {} : { 'Data-Vintage': String(seal.vintage) }),
  }
}
