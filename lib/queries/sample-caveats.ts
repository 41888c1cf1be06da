import type { Language } from '@/lib/i18n/language'
import { SAMPLE_PROVIDER } from '@/lib/market/sample-provider'
import { providersIn } from '@/lib/views/provider-name'
import type { ShownAsset } from '@/lib/views/shown-asset'
import sample from '@/prisma/sample/sources.json'
import { providerNames } from './provider-terms'

/** What is weak about the embedded figures that are shown: nothing of assets that come from elsewhere. */
export function sampleCaveats(
  shown: readonly Pick<ShownAsset, 'levels' | 'members'>[],
  language: Language,
): string[] {
  const names = providerNames(language)
  const ids = shown
    .filter(({ levels }) =>
      levels.providers.some((entry) => providersIn(entry, names).includes(SAMPLE_PROVIDER)),
    )
    .flatMap(({ members }) => members.map(({ id }) => id))
  return sample.caveats
    .filter(({ assets }) => assets.some((id) => ids.includes(id)))
    .map(({ text }) => text[language])
}
