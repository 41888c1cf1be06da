import type { Language } from '@/lib/i18n/language'
import type { Chapter } from '@/lib/i18n/story-text'
import { withQuery } from '@/lib/share/question'

/** Where an answer is to be had as a picture; unlike figures, it speaks the language of its reader. */
export function pictureLinks(path: `/${Chapter}`, query: string, lang: Language) {
  const spoken = query === '' ? `lang=${lang}` : `${query}&lang=${lang}`
  return {
    svg: withQuery(`/api/v1${path}.svg`, spoken),
    png: withQuery(`/api/v1${path}.png`, spoken),
  }
}
