import { answerPng, answerSvg, type PictureOptions } from '@/lib/export/answer-picture'
import type { Chapter } from '@/lib/i18n/story-text'
import { perClient } from '@/lib/limits/client-limits'
import { throwOn } from '@/lib/queries/for-lack'
import { getSheet } from '@/lib/queries/get-sheet'
import { refuse } from '@/lib/queries/problem'
import { parsePicture } from '@/lib/share/parse-picture'
import { addressOf, answered, asked, pngFile, sealedBy } from './api/v1/answers'
import { type FileKind, minuteFile } from './api/v1/kept-file'
import { urlLanguage } from './page-query'
import { store } from './store'

const SVG_FILE = {
  contentType: 'image/svg+xml; charset=utf-8',
  ending: '.svg',
  disposition: 'inline',
} as const satisfies FileKind

/** The answer of a question drawn, as SVG. */
export function questionSvg(request: Request, question: Chapter): Promise<Response> {
  return answered(request, () =>
    minuteFile(request, SVG_FILE, async (signal, now) => {
      const { sheet, svg, file } = await drawn(request, question, signal, now)
      return { content: svg, hash: sheet.seal.hash, file }
    }),
  )
}

/** The same drawing as PNG. */
export function questionPng(request: Request, question: Chapter): Promise<Response> {
  return answered(request, async () => {
    const { sheet, options, svg, file } = await drawn(request, question, request.signal, new Date())
    const make = () =>
      perClient('picture', () => answerPng(sheet, options, svg, request.signal)).catch(throwOn)
    return sealedBy(sheet.seal.hash, await pngFile(request, svg, make, file))
  })
}

async function drawn(request: Request, question: Chapter, signal: AbortSignal, now: Date) {
  const { query, language } = asked(request)
  const { picture, problems } = parsePicture(query)
  refuse(problems)
  const { sheet, file } = await getSheet(await store(), question, query, {
    language,
    urlLanguage: urlLanguage(query),
    isStrict: true,
    signal,
    now,
  })
  const options: PictureOptions = {
    ...picture,
    madeOn: now.toISOString().slice(0, 10),
    origin: addressOf(request),
  }
  return {
    sheet,
    options,
    svg: answerSvg(sheet, options),
    file: picture.size === 'card' ? `${file}-card` : file,
  }
}
