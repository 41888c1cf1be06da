/**
 * Adjusts p-values that a rule wants in ascending order, and puts the results back where they came from. Nulls stay
 * where they are and the rule does not see them. A RangeError when a p-value does not lie between 0 and 1.
 */
export function adjustedInOrder(
  p: readonly (number | null)[],
  adjust: (sorted: readonly number[]) => number[],
): (number | null)[] {
  const outside = p.find((value) => value !== null && !(value >= 0 && value <= 1))
  if (outside !== undefined) throw new RangeError(`A p-value lies between 0 and 1, not at ${outside}.`)
  const order = p.flatMap((value, i) => (value === null ? [] : [{ value, i }]))
  order.sort((a, b) => a.value - b.value)
  const adjusted = adjust(order.map(({ value }) => value))
  const result: (number | null)[] = p.map(() => null)
  order.forEach(({ i }, place) => {
    result[i] = adjusted[place]!
  })
  return result
}
