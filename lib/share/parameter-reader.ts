/** A parameter that could not be used, as data: the reader's language gives it words. */
export interface ParameterProblem<Name extends string = string> {
  readonly parameter: Name
  /** What was given, cut to 60 characters. */
  readonly given: string
  readonly problem:
    | 'unknown-asset'
    | 'too-many-assets'
    | 'too-many-members'
    | 'same-asset'
    | 'not-one-of'
    | 'not-in-range'
    | 'not-a-number'
    | 'not-assets'
    | 'not-a-day'
    | 'from-after-to'
    | 'not-a-vintage'
    | 'repeated'
    | 'not-one'
  /** The valid choices, or the two ends of a valid range; of a list of assets its two ends and then the choices. */
  readonly choices: readonly string[]
}

/** Reads the parameters of a query one by one. What cannot be used falls back and is added to `problems`. */
export function parameterReader<Name extends string>(query: URLSearchParams) {
  const problems: ParameterProblem<Name>[] = []

  function report(
    parameter: Name,
    given: string,
    problem: ParameterProblem['problem'],
    choices: readonly string[] = [],
  ): void {
    problems.push({ parameter, given: given.slice(0, 60), problem, choices })
  }

  /** Absent and empty (as a form sends it) are the same: the fallback. */
  function read<Value>(
    parameter: Name,
    fallback: Value,
    parse: (text: string) => Value | undefined,
    problem: ParameterProblem['problem'],
    choices: readonly string[] = [],
  ): Value {
    const given = query.getAll(parameter)
    const text = given[0]
    if (text === undefined || text === '') return fallback
    if (given.length > 1) report(parameter, given.join(', '), 'repeated')
    const value = parse(text)
    if (value !== undefined) return value
    report(parameter, text, problem, choices)
    return fallback
  }

  return { problems, report, read }
}
