import { describe, expect, it } from 'vitest'
import { parameterSchema } from '@/lib/contract/document'
import { OPERATIONS } from '@/lib/contract/operations'
import { CATALOGUE } from '@/lib/market/catalogue'
import type { Parameter } from '@/lib/share/parameter'

/** What is read of the schema of a parameter. */
interface Said {
  readonly default?: unknown
  readonly enum?: readonly string[]
  readonly type?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
}

const CASES = OPERATIONS.flatMap(({ name, parameters }) =>
  parameters
    .filter((parameter) => parameter.in === 'query')
    .map((parameter) => {
      const declared = parameter.declared as Parameter<unknown>
      return { name: `${name} ${parameter.name}`, declared, said: parameterSchema(declared) as Said }
    }),
)
const reads = ({ parse }: Parameter<unknown>, value: unknown) => parse(String(value), CATALOGUE)

describe('what the document says of a parameter', () => {
  it.each(CASES.filter(({ said }) => said.minimum !== undefined))(
    'are the bounds to which its text is held: $name',
    ({ declared, said }) => {
      const [least, most] = [said.minimum ?? Number.NaN, said.maximum ?? Number.NaN]
      const step = said.type === 'integer' ? 1 : 0.001
      expect([least, most].map((value) => reads(declared, value))).toEqual([least, most])
      expect(reads(declared, Number((least - step).toFixed(3)))).toBeUndefined()
      expect(reads(declared, Number((most + step).toFixed(3)))).toBeUndefined()
    },
  )

  it.each(CASES.filter(({ said }) => said.enum !== undefined))(
    'are the words that it takes, and no others: $name',
    ({ declared, said }) => {
      expect(said.enum?.map((value) => reads(declared, value))).toEqual(said.enum)
      expect(reads(declared, 'anything')).toBeUndefined()
    },
  )

  it.each(CASES.filter(({ said }) => said.maxItems !== undefined))(
    'is how many assets it takes: $name',
    ({ declared, said: { minItems = 0, maxItems = 0 } }) => {
      const some = (count: number) => CATALOGUE.slice(0, count).map(({ id }) => id)
      // `x` of the correlation is read name by name, by a parser of its own.
      for (const count of [minItems, maxItems]) expect(reads(declared, some(count))).toEqual(some(count))
      for (const count of [minItems - 1, maxItems + 1]) expect(reads(declared, some(count))).toBeUndefined()
    },
  )

  it.each(CASES.filter(({ said }) => said.default !== undefined))(
    'is what stands where it is not given: $name',
    ({ declared, said }) => {
      expect(said.default).toEqual(declared.fallback)
      expect(reads(declared, declared.fallback)).toEqual(declared.fallback)
    },
  )
})
