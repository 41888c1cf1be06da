import { describe, expect, it } from 'vitest'
import { png } from '@/lib/export/png'
import { chunksOf, pictureOf, textsOfPng } from './read-png'

const RED = [255, 0, 0, 255]
const BLUE = [0, 0, 255, 255]
const HALF = [1, 2, 3, 128]
const pixels = Buffer.from([RED, BLUE, HALF, HALF, BLUE, RED].flat())
const drawn = () =>
  png(
    { width: 3, height: 2, pixels },
    { Title: 'Größe: −1 → “x”', 'Answer-Hash': 'ab'.repeat(32), Empty: '' },
  )

describe('png', () => {
  it('writes what is one by its signature, its chunks in order and their checks', async () => {
    const bytes = await drawn()
    expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
    expect(chunksOf(bytes).map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'iTXt', 'IDAT', 'IEND'])
    expect([...(chunksOf(bytes)[0]?.data ?? [])]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 8, 6, 0, 0, 0])
  })

  it('holds every point', async () => {
    const { width, height, point } = pictureOf(await drawn())
    expect([width, height]).toEqual([3, 2])
    expect([0, 1, 2].map((x) => point(x, 0))).toEqual([RED, BLUE, HALF])
    expect([0, 1, 2].map((x) => point(x, 1))).toEqual([HALF, BLUE, RED])
  })

  it('holds texts of any language, to be read back by their keys', async () => {
    expect(textsOfPng(await drawn())).toEqual({
      Title: 'Größe: −1 → “x”',
      'Answer-Hash': 'ab'.repeat(32),
      Empty: '',
    })
  })
})
