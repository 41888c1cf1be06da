import { env } from '@/lib/env'
import type { Language } from '@/lib/i18n/language'
import type { TakeAwayOptions } from '@/lib/queries/take-away'
import { pageAddress } from './page-address'

/** What the pages offer to take away hangs on who reads and on what the operator has set. */
export async function takeAwayOptions(language: Language): Promise<TakeAwayOptions> {
  return { language, licensed: env().licensedSources, address: (await pageAddress()) ?? '' }
}
