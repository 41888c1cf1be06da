import { headers } from 'next/headers'
import { chooseLanguage, type Language } from '@/lib/i18n/language'

/** The language of this request: as the proxy read it from the URL, else as the browser prefers. */
export async function requestLanguage(): Promise<Language> {
  const sent = await headers()
  return chooseLanguage(sent.get('x-spillover-lang'), sent.get('accept-language'))
}
