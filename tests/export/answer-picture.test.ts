import { describe, expect, it, vi } from 'vitest'
import { answerPng, type PictureOptions } from '@/lib/export/answer-picture'
import type { Pixels } from '@/lib/export/png'
import type { Sheet } from '@/lib/views/sheet/sheet'

/** Drawings that are under way, by their SVG; each ends when it is told to. */
const drawing = vi.hoisted(() => new Map<string, () => void>())
vi.mock('@/lib/export/rasterised', () => ({
  rasterised: (svg: string) =>
    new Promise<Pixels>((resolve) => {
      drawing.set(svg, () => resolve({ width: 1, height: 1, pixels: Buffer.alloc(4) }))
    }),
}))

const sheet = {
  question: 'Q',
  lead: 'L',
  page: '/p',
  seal: { question: 'bubble', hash: 'h', vintage: 1 },
} as unknown as Sheet
const options = { size: 'card', theme: 'light', madeOn: '2026-01-02' } as unknown as PictureOptions
const draw = (svg: string, signal?: AbortSignal) => answerPng(sheet, options, svg, signal)

describe('a PNG that several ask for', () => {
  it('is still drawn for one who waits when the one who asked first goes away', async () => {
    const others = [draw('one'), draw('two')]
    const gone = new AbortController()
    const first = draw('three', gone.signal)
    const second = draw('three')
    gone.abort()
    await expect(first).rejects.toMatchObject({ name: 'TurnedAway', why: 'cancelled' })
    expect([...drawing.keys()]).toEqual(['one', 'two'])
    drawing.get('one')?.()
    await vi.waitFor(() => expect(drawing.has('three')).toBe(true))
    for (const end of drawing.values()) end()
    expect((await second).subarray(1, 4).toString('latin1')).toBe('PNG')
    await Promise.all(others)
  })
})
