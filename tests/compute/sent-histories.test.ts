import { describe, expect, it } from 'vitest'
import { namedHistories, withHistories } from '@/lib/compute/sent-histories'
import answer from '@/lib/compute/worker'
import { history, question, SHARE, series, TOTAL } from '../analysis/histories'

/** A history that no thread has. */
const another = () => history('nyse', series('ORCL', ['2025-01-02', '2025-01-03'], [1, 2]))

describe('histories on their way to a thread', () => {
  it('bear the same name each time, and come out as they were', () => {
    const input = { x: SHARE, assets: [TOTAL, SHARE], window: 60, given: null }
    const { input: named, histories } = namedHistories(input)
    expect(JSON.stringify(named)).not.toContain('levels')
    expect(namedHistories({ only: SHARE }).histories.keys().next().value).toBe(
      [...histories].find(([, one]) => one === SHARE)?.[0],
    )
    expect(withHistories(named, (name) => histories.get(name))).toEqual({ input, isWhole: true })
  })

  it('are missed where the thread has none of that name', () => {
    const { input } = namedHistories({ x: another() })
    expect(withHistories(input, () => undefined).isWhole).toBe(false)
  })
})

describe('a thread', () => {
  const task = (histories: ReturnType<typeof namedHistories>['histories']) => ({
    question: 'correlation' as const,
    input: namedHistories(ASKED).input,
    histories,
    progress: null,
  })
  const ASKED = question({ x: SHARE, y: TOTAL })

  it('answers nothing where it lacks a history, the same as ever once it was sent, and needs it no second time', () => {
    expect(answer(task(new Map()))).toBeNull()
    const sent = answer(task(namedHistories(ASKED).histories))
    expect(sent).not.toBeNull()
    expect(answer(task(new Map()))).toEqual(sent)
  })

  it('forgets histories that are many newer ones old', () => {
    const old = another()
    const ask = (x: ReturnType<typeof another>, isSent: boolean) => {
      const { input, histories } = namedHistories({
        x,
        y: TOTAL,
        given: null,
        from: '2025-01-02',
        to: '2025-01-03',
      })
      return answer({
        question: 'breakTest',
        input,
        histories: isSent ? histories : new Map(),
        progress: null,
      })
    }
    ask(old, true)
    expect(ask(old, false)).not.toBeNull()
    for (let count = 0; count < 64; count += 1) ask(another(), true)
    expect(ask(old, false)).toBeNull()
  })
})
