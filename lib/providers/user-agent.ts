import manifest from '@/package.json'

/** Who asks: the program, its version, and where it can be found if it is public. */
export function userAgent(publicUrl: string | null): string {
  return `Spillover/${manifest.version}${publicUrl === null ? '' : ` (+${publicUrl})`}`
}
