import type { InterfaceText } from '@/lib/i18n/interface-text'
import { Refusal } from './refusal'
import { replyReason } from './reply-reason'

/** Pixels of the picture for each of the drawing: it stays crisp on a dense screen and on paper. */
const SCALE = 2

/** Fetches a drawing and turns it into a PNG, which bears the name of the drawing's file. */
export async function pngOfSvg(href: string, text: InterfaceText): Promise<{ blob: Blob; name: string }> {
  const reply = await fetch(href).catch(() => {
    throw new Refusal(text.serverUnreachable)
  })
  if (!reply.ok) throw new Refusal(await replyReason(reply, text))
  return { blob: await rasterised(await reply.blob()), name: fileName(reply) }
}

async function rasterised(svg: Blob): Promise<Blob> {
  const source = URL.createObjectURL(svg)
  try {
    const image = new Image()
    image.src = source
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * SCALE
    canvas.height = image.naturalHeight * SCALE
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (png) => (png === null ? reject(new Error('an empty canvas')) : resolve(png)),
        'image/png',
      )
    })
  } finally {
    URL.revokeObjectURL(source)
  }
}

function fileName(reply: Response): string {
  const named = /filename="([^"]+)\.svg"/.exec(reply.headers.get('content-disposition') ?? '')
  return `${named?.[1] ?? 'correlation'}.png`
}
