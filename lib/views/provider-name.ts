/** What readers call each known provider, by id. An imported one is called as its operator named it. */
export type ProviderNames = ReadonlyMap<string, string>

/** Who published the values that the embedded sample keeps, by asset. */
export type SamplePublishers = ReadonlyMap<string, string>

/** A provider as a reader knows it; for a basket those of all its members. */
export function providerName(entry: string, names: ProviderNames): string {
  return providersIn(entry, names)
    .map((id) => names.get(id) ?? id)
    .join(' + ')
}

/** Several, each once. */
export function providersText(entries: readonly string[], names: ProviderNames): string {
  return [...new Set(entries)].map((entry) => providerName(entry, names)).join(', ')
}

/** The providers behind one entry of a series: a basket's entry names those of all its members, joined by '+'. */
export function providersIn(entry: string, names: ProviderNames): string[] {
  const [ids = ''] = entry.split(', anew from ', 1)
  if (names.has(ids)) return [ids]
  const parts = ids.split('+')
  // An operator's name may have a '+' in it.
  return parts.some((part) => names.has(part)) ? parts : [ids]
}
