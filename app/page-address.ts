import { headers } from 'next/headers'
import { addressNamed } from './server-address'

/** The address at which a reader finds this server, without a slash at the end; null where the request names none. */
export async function pageAddress(): Promise<string | null> {
  const sent = await headers()
  const isSecure = sent.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https'
  return addressNamed(isSecure ? 'https:' : 'http:', sent.get('host'))
}
