import { logger } from '@/lib/logger'

/** Writes a line about a request that Next could not answer. */
export function logPageFailure(
  error: unknown,
  { path, method }: { readonly path: string; readonly method: string },
  route: string,
): void {
  logger().error({ error, method, path: path.split('?')[0], route }, 'A page could not be drawn.')
}
