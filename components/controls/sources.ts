/** The assets with the one at `index` replaced; an empty id takes it out. The order stays, nothing stands twice. */
export function withSource(sources: readonly string[], index: number, id: string): string[] {
  const slots = Array.from({ length: Math.max(sources.length, index + 1) }, (_, slot) => sources[slot] ?? '')
  const others = slots.map((source, slot) => (slot === index ? id : source === id ? '' : source))
  return others.filter((source) => source !== '')
}
