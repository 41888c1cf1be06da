import type { Arbitrary } from 'fast-check'

/** What became of one input. */
export type Verdict = 'accepted' | 'refused'

/** One place where something comes in from outside. */
export interface Surface<Input> {
  /** Inputs of any kind. */
  readonly random: Arbitrary<Input>
  /** Valid inputs with something wrong, or nothing. */
  readonly mutated: Arbitrary<Input>
  /** Gives the program one input and holds what it does against what an independent reading says. Throws where they part. */
  check(input: Input): Promise<Verdict>
  /** The input as a person can read it. */
  show(input: Input): string
  close(): Promise<void>
}

/** The kinds of input a surface is given. */
export type InputKind = 'random' | 'mutated'
