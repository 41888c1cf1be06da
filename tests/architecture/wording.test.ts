import { describe, expect, it } from 'vitest'
import { causalClaims, textsOfCode, textsOfJson } from './causal-words'
import { readSources } from './read-sources'

const shown = ['lib/i18n', 'lib/views', 'components', 'app'].flatMap((folder) =>
  readSources(folder, /\.tsx?$/),
)
const facts = readSources('prisma/sample', /\.json$/)

describe('what a reader is told', () => {
  it('is seen: texts in code and in the sample', () => {
    expect(shown.flatMap(({ path, text }) => textsOfCode(path, text)).length).toBeGreaterThan(200)
    expect(facts.flatMap(({ text }) => textsOfJson(JSON.parse(text))).length).toBeGreaterThan(50)
  })

  it.each(shown)('claims no cause in $path', ({ path, text }) => {
    expect(causalClaims(textsOfCode(path, text))).toEqual([])
  })

  it.each(facts)('claims no cause in $path outside quotation marks', ({ text }) => {
    expect(causalClaims(textsOfJson(JSON.parse(text)))).toEqual([])
  })
})

describe('the check itself', () => {
  it.each([
    'The report led to a fall of the total.',
    'Oracle dragged the market down.',
    'Nvidia drives bitcoin.',
    'The move was triggered by a headline.',
    'It fell because of Oracle.',
    'Der Bericht führte an diesem Tag zu Verlusten.',
    'Oracle zog den Markt mit.',
    'Nvidia treibt den Markt.',
    'Die Meldung löste einen Rückgang aus.',
  ])('finds: %s', (sentence) => {
    expect(causalClaims([sentence])).toEqual([sentence])
  })

  it.each([
    'The paper wrote that the loss “dragged crypto down”.',
    'Die Zeitung schrieb, Oracle habe den Markt „mitgezogen, was Verluste verursacht hat“.',
    'Rival causes named the same day: a mixed auction.',
    'Nvidia and bitcoin tended to move in the same direction.',
  ])('passes: %s', (sentence) => {
    expect(causalClaims([sentence])).toEqual([])
  })

  it('reads strings, templates, attributes and the text between tags', () => {
    const code = `const a = \`x \${b} drives\`; const d = <p title="caused">It led to it</p>; const e = 'drove'`
    expect(causalClaims(textsOfCode('a.tsx', code))).toHaveLength(4)
  })

  it('reads every value of a document, however deep', () => {
    expect(
      causalClaims(textsOfJson({ events: [{ summary: 'It triggered a fall.', caused: 'no claim' }] })),
    ).toHaveLength(1)
  })
})
