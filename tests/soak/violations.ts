/** What must not happen and has: each kind with how often, and the first few in words. */
export class Violations {
  readonly counts = new Map<string, number>()
  readonly examples: string[] = []

  constructor(private readonly onExample: (example: string) => void = () => {}) {}

  add(kind: string, detail: string): void {
    const count = (this.counts.get(kind) ?? 0) + 1
    this.counts.set(kind, count)
    if (count > 3) return
    const example = `${kind}: ${detail.slice(0, 600)}`
    this.examples.push(example)
    this.onExample(example)
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0)
  }
}
