import type { Surface } from './surface'

/** By name, what opens a surface. Each is loaded only where it is asked for. */
export const SURFACES = {
  api: async () => (await import('./api/api-surface')).apiSurface(),
  csv: async () => (await import('./csv/csv-surface')).csvSurface(),
  provider: async () => (await import('./provider/provider-surface')).providerSurface(),
} as const

export type SurfaceName = keyof typeof SURFACES

/** Opens a surface whatever its inputs are. */
export async function openSurface(name: SurfaceName): Promise<Surface<unknown>> {
  return (await SURFACES[name]()) as unknown as Surface<unknown>
}
