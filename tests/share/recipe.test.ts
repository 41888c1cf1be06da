import { describe, expect, it } from 'vitest'
import { answerHash, contentHash, queryOfRecipe, queryOfView, type Recipe } from '@/lib/share/recipe'

const recipe: Recipe = {
  question: 'lead-lag',
  view: { x: 'ORCL', y: 'TOTAL', maxLag: 10, from: '2025-05-08', asof: null },
  vintage: 3,
  methods: { correlation: 'pearson/1', granger: 'granger/1' },
  seed: 20251007,
}
const answer = {
  r: [0.1 + 0.2, null],
  n: 323,
  sentence: 'In words.',
  warnings: ['One.'],
  coverage: { share: 0.95, runs: 500 },
}

describe('answerHash', () => {
  const hash = answerHash(recipe, answer)

  it('is 64 hexadecimal digits', () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is the same in another language, and whatever the order of the keys', () => {
    const german = { ...answer, sentence: 'In Worten.', warnings: ['Eins.'] }
    expect(answerHash(recipe, german)).toBe(hash)
    expect(answerHash(recipe, Object.fromEntries(Object.entries(answer).reverse()))).toBe(hash)
  })

  it.each([
    ['a figure in its last digit', recipe, { ...answer, r: [0.3, null] }],
    ['a missing value told as 0', recipe, { ...answer, r: [0.1 + 0.2, 0] }],
    ['the vintage', { ...recipe, vintage: 4 }, answer],
    ['a method', { ...recipe, methods: { ...recipe.methods, granger: 'granger/2' } }, answer],
    ['the seed', { ...recipe, seed: 1 }, answer],
    ['the view', { ...recipe, view: { ...recipe.view, maxLag: 11 } }, answer],
    ['a column called coverage', recipe, { ...answer, coverage: [0.95] }],
  ])('is another with %s changed', (_, otherRecipe, otherAnswer) => {
    expect(answerHash(otherRecipe, otherAnswer)).not.toBe(hash)
  })

  it('does not count how often an interval held in simulation, which comes with a release', () => {
    expect(answerHash(recipe, { ...answer, coverage: { share: 0.94, runs: 900 } })).toBe(hash)
  })
})

describe('queryOfView', () => {
  it('leaves what is null to its default and joins lists by commas', () => {
    expect(String(queryOfView({ x: ['ORCL', 'NVDA'], given: null, window: 60 }))).toBe(
      'x=ORCL%2CNVDA&window=60',
    )
  })

  it('names the vintage of a recipe', () => {
    expect(queryOfRecipe(recipe).get('asof')).toBe('3')
  })
})

describe('contentHash', () => {
  it('tells a list from the same list in another order', () => {
    expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]))
  })

  it('is SHA-256 in hexadecimal digits', () => {
    expect(contentHash('')).toBe('12ae32cb1ec02d01eda3581b127c1fee3b0dc53572ed6baf239721a03d82e126')
  })
})
