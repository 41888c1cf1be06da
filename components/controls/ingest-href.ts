import type { View } from '@/lib/share/view'

/** The address that pulls what a view is made of; the server pulls a basket as its members. */
export function ingestHref({ x, y, given }: Pick<View, 'x' | 'y' | 'given'>): string {
  const names = new Set([...x, y, ...(given === null ? [] : [given])])
  return `/api/v1/ingest?${new URLSearchParams({ assets: [...names].join(',') })}`
}
