import { describe, expect, it } from 'vitest'
import { progressStream, type Step } from '@/app/progress-stream'

async function allOf(steps: ReadableStream<Step>): Promise<Step[]> {
  const reader = steps.getReader()
  const rest = async (): Promise<Step[]> => {
    const { done, value } = await reader.read()
    return done ? [] : [value, ...(await rest())]
  }
  return rest()
}

describe('progressStream', () => {
  it('hands on every step and then ends', async () => {
    const { steps, report, end } = progressStream()
    report(1, 3)
    report(2, 3)
    end()
    expect(await allOf(steps)).toEqual([
      [1, 3],
      [2, 3],
    ])
  })

  it('takes no notice of what is reported after its end', async () => {
    const { steps, report, end } = progressStream()
    end()
    report(1, 3)
    end()
    expect(await allOf(steps)).toEqual([])
  })

  it('takes no notice of steps that nobody follows any more', async () => {
    const { steps, report, end } = progressStream()
    await steps.cancel()
    expect(() => report(1, 3)).not.toThrow()
    expect(end).not.toThrow()
  })
})
