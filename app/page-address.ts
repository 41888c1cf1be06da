import { headers } from 'next/headers'
import { env } from '@/lib/env'
import { isHost } from './host'

/** The address at which the reader of a page found this server: as its operator names it, else as the request was addressed. */
export async function pageAddress(): Promise<string> {
  const named = env().publicUrl
  if (named !== null) return named
  const sent = await headers()
  const host = sent.get('host') ?? ''
  const protocol = sent.get('x-forwarded-proto') === 'https' ? 'https' : 'http'
  return isHost(host) ? `${protocol}://${host}` : ''
}
