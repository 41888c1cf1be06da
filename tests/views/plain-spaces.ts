/** The same data with plain spaces where a number and its unit are kept on one line. */
export function plainSpaces<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value).replaceAll('\u00a0', ' '))
}
