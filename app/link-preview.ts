import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { CARD } from '@/lib/export/answer-picture'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import { type Chapter, storyText } from '@/lib/i18n/story-text'
import { type AnswerPreview, questionPreview } from '@/lib/queries/answer-preview'
import { QuestionProblem } from '@/lib/queries/problem'
import { askedOnce, type GetAnswer, LATER, later, PATIENCE_MS } from './asked-once'
import { pageAddress } from './page-address'
import { type PageQuery, toQuery } from './page-query'
import { requestLanguage } from './request-language'

/** How long those are kept waiting for an answer who read nothing but the head of a page. */
const PATIENCE_OF_CRAWLERS_MS = 4_000
/** As they name themselves: Twitterbot, facebookexternalhit, WhatsApp, Bluesky Cardyb, Mastodon and the like. */
const CRAWLERS = /bot\b|crawler|spider|preview|embed|iframely|externalhit|whatsapp|cardyb|mastodon|http\.rb/i
const LOCALES = { en: 'en_GB', de: 'de_DE' } as const satisfies Record<Language, string>

/** The head of a page by which other sites show its question, its sentence and its chart (Open Graph). */
export async function linkPreview(
  { title, sentence, page, png }: AnswerPreview,
  lang: Language,
): Promise<Metadata> {
  const { appName } = interfaceText(lang)
  const images = [{ url: `${png}&size=card`, ...CARD, alt: sentence }]
  const told = { title, description: sentence, images }
  return {
    ...(await base()),
    title: { absolute: `${title} · ${appName}` },
    description: sentence,
    alternates: { canonical: page },
    openGraph: { ...told, type: 'website', siteName: appName, locale: LOCALES[lang], url: page },
    twitter: { ...told, card: 'summary_large_image' },
  }
}

/**
 * The head of the page of a question. One whose answer takes long tells of the question alone: no first frame waits for a
 * sentence that only other sites read.
 */
export async function questionHead(
  chapter: Chapter,
  searchParams: Promise<PageQuery>,
  getAnswer: GetAnswer<{ readonly page: Parameters<typeof questionPreview>[0] }>,
): Promise<Metadata> {
  const query = toQuery(await searchParams)
  const lang = await requestLanguage()
  const { answer } = askedOnce(getAnswer, query.toString(), lang)
  const found = await Promise.race([answer, later(await patience())]).catch(nothingOfProblem)
  const asked = storyText(lang).chapters[chapter].question
  const { appName, appDescription } = interfaceText(lang)
  if (found === null || found === LATER)
    return { title: { absolute: `${asked} · ${appName}` }, description: appDescription }
  return linkPreview(questionPreview(found.page), lang)
}

/** A question that cannot be answered as asked has no picture; its page says why. */
export function nothingOfProblem(error: unknown): null {
  if (!(error instanceof QuestionProblem)) throw error
  return null
}

async function patience(): Promise<number> {
  const agent = (await headers()).get('user-agent') ?? ''
  return CRAWLERS.test(agent) ? PATIENCE_OF_CRAWLERS_MS : PATIENCE_MS
}

async function base(): Promise<Pick<Metadata, 'metadataBase'>> {
  const address = await pageAddress()
  return address === null ? {} : { metadataBase: new URL(address) }
}
