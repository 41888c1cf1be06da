/** A way into JSON of which nothing is known: what is not there is undefined. */
export function at(json: unknown, ...path: readonly (string | number)[]): unknown {
  let here = json
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined
    here = (here as Record<string | number, unknown>)[key]
  }
  return here
}

export function listAt(json: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(json, ...path)
  return Array.isArray(found) ? found : []
}

export function numberAt(json: unknown, ...path: readonly (string | number)[]): number {
  const found = at(json, ...path)
  return typeof found === 'number' ? found : Number.NaN
}
