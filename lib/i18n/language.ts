/** The languages of the product. Everything a reader sees exists in each. */
export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

/** The one that a page offers beside its own. */
export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'de' : 'en'
}

/** The language asked for in a URL, else the best of an Accept-Language header, else English. */
export function chooseLanguage(asked: string | null, acceptLanguage: string | null): Language {
  const isKnown = (text: string | undefined): text is Language =>
    LANGUAGES.some((language) => language === text)
  if (asked !== null && isKnown(asked)) return asked
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters
        .find((parameter) => parameter.trim().startsWith('q='))
        ?.trim()
        .slice(2)
      return {
        language: tag.slice(0, 2).toLowerCase(),
        quality: quality === undefined ? 1 : Number(quality) || 0,
      }
    })
    .sort((one, other) => other.quality - one.quality)
  const best = wanted.find(({ language, quality }) => quality > 0 && isKnown(language))?.language
  return isKnown(best) ? best : 'en'
}
