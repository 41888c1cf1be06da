/**
 * Yahoo computes in single precision and prints the result in double: 129.04 arrives as 129.0399932861328.
 * This gives back the shortest decimal that single precision cannot tell from it. Numbers that need more than
 * single precision, and anything that is no number, are returned as they are.
 */
export function shortest(value: unknown): unknown {
  if (typeof value !== 'number' || !isSingle(value)) return value
  for (let digits = 4; digits < 9; digits++) {
    const rounded = Number(value.toPrecision(digits))
    if (Math.fround(rounded) === Math.fround(value)) return rounded
  }
  return value
}

function isSingle(value: number): boolean {
  return Math.abs(Math.fround(value) - value) <= Math.abs(value) * 1e-15
}
