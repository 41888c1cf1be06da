import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

/** A picture is kept as one pixel for each square of so many: where things stand and in which colour, not each letter. */
const SQUARE = 24
/** How far a colour may be off, of 255, before its square counts as another; and which share of squares may. */
const COLOUR = 24
const SHARE = 0.03

/**
 * Compares how the window of a page looks with the picture kept beside this file, tolerantly: fonts and browsers may draw
 * a letter otherwise, but a block that has moved or another colour shows. `UPDATE_LOOKS=1` keeps the new picture.
 *
 * @returns the share of squares that look different, and how many may
 */
export async function compareLooks(page: Page, name: string): Promise<{ share: number; most: number }> {
  const file = fileURLToPath(new URL(`looks/${name}.png`, import.meta.url))
  const shot = (await page.screenshot()).toString('base64')
  const small = await page.evaluate(shrink, { shot, square: SQUARE })
  if (process.env.UPDATE_LOOKS === '1' || !existsSync(file)) {
    if (process.env.UPDATE_LOOKS !== '1')
      throw new Error(`No picture is kept for ${name}: run with UPDATE_LOOKS=1.`)
    await writeFile(file, Buffer.from(small, 'base64'))
  }
  const kept = (await readFile(file)).toString('base64')
  return { share: await page.evaluate(differing, { small, kept, colour: COLOUR }), most: SHARE }
}

/** In the page: the picture with one pixel, the mean, for each square. */
async function shrink({ shot, square }: { shot: string; square: number }): Promise<string> {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${shot}`)).blob())
  const canvas = document.createElement('canvas')
  let [width, height] = [image.width, image.height]
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')!
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  ;[width, height] = [Math.floor(width / square), Math.floor(height / square)]
  const small = new ImageData(width, height)
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      for (let channel = 0; channel < 4; channel += 1) {
        let sum = 0
        for (let y = 0; y < square; y += 1)
          for (let x = 0; x < square; x += 1)
            sum += data[((row * square + y) * image.width + column * square + x) * 4 + channel]!
        small.data[(row * width + column) * 4 + channel] = sum / square ** 2
      }
  canvas.width = width
  canvas.height = height
  context.putImageData(small, 0, 0)
  return canvas.toDataURL('image/png').split(',')[1]!
}

/** In the page: the share of pixels of two pictures that differ; 1 where their sizes do. */
async function differing(given: { small: string; kept: string; colour: number }): Promise<number> {
  const read = async (picture: string) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob())
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    return context.getImageData(0, 0, image.width, image.height)
  }
  const [one, other] = await Promise.all([read(given.small), read(given.kept)])
  if (one.width !== other.width || one.height !== other.height) return 1
  let count = 0
  for (let at = 0; at < one.data.length; at += 4)
    if ([0, 1, 2].some((c) => Math.abs(one.data[at + c]! - other.data[at + c]!) > given.colour)) count += 1
  return (4 * count) / one.data.length
}
