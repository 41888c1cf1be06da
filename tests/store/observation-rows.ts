import type { Day } from '@/lib/market/day'
import type { ObservationInput } from '@/lib/store/observations'

export const ORCL = { asset: 'ORCL', field: 'close', provider: 'test' } as const
export const IMPORT = { kind: 'import', provider: 'test', note: 'a file' } as const

/** Closes of Oracle from the provider 'test'. */
export function closes(values: Record<Day, number>): { observations: ObservationInput[] } {
  return { observations: Object.entries(values).map(([day, value]) => ({ ...ORCL, day, value })) }
}
