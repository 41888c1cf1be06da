import type { QuarantinedInput } from '@/lib/store/quarantine'

/** Says how many values were put aside, and why the first of them. */
export function refusedSentence(quarantined: readonly QuarantinedInput[]): string {
  const [first] = quarantined
  if (first === undefined) return 'No value was refused.'
  const count = quarantined.length === 1 ? 'One value was' : `${quarantined.length} values were`
  const which = quarantined.length === 1 ? 'it' : 'the first'
  return `${count} refused; ${which}: ${first.field} of ${first.asset} at ${first.at}, ${first.reason}.`
}
