import { embedPage, embedProblemPage } from '@/lib/export/embed-page'
import { embedPolicy } from '@/lib/export/embed-style'
import { embedText } from '@/lib/i18n/embed-text'
import { interfaceText } from '@/lib/i18n/interface-text'
import { logger } from '@/lib/logger'
import { getEmbed, getFrozenEmbed } from '@/lib/queries/get-embed'
import { problemOf, QuestionProblem, refuse } from '@/lib/queries/problem'
import { questionProblemText } from '@/lib/queries/problem-text'
import { isTooLong, LONGEST_QUERY } from '@/lib/share/longest-query'
import { type EmbedView, parseEmbed } from '@/lib/share/parse-embed'
import { STORY } from '@/lib/share/story'
import { asked, retryAfter, statusOf, taggedPage } from '../api/v1/answers'
import { store } from '../store'

/** How long a frame may show what it has before it asks again, in seconds: readers of one article come in crowds. */
const FRESH = 300

/** The answer that a path below /embed stands for, as a page; a page with a sentence where there is none. */
export async function embedRoute(request: Request, path: readonly string[]): Promise<Response> {
  const { query, language } = asked(request)
  const { view, problems } = parseEmbed(query)
  try {
    if (isTooLong(new URL(request.url)))
      throw new QuestionProblem({ kind: 'query-too-long', most: LONGEST_QUERY })
    refuse(problems)
    const embed = await embedOfPath(request, path, query, view)
    if (embed === null) return problemPage(404, unknownPath(path, language), view)
    const response = taggedPage(request, embedPage(embed, view.theme), headersOf(view))
    response.headers.set('answer-hash', embed.hash)
    response.headers.set('cache-control', `public, max-age=${FRESH}, stale-while-revalidate=${FRESH}`)
    return response
  } catch (error) {
    const known = problemOf(error)
    if (known !== null) {
      const sentence = questionProblemText(known, language)
      const response = problemPage(statusOf(known.problem.kind), sentence, view)
      for (const [name, value] of Object.entries(retryAfter(known.problem))) response.headers.set(name, value)
      return response
    }
    logger().error({ error, path: new URL(request.url).pathname }, 'An embed has failed.')
    const { errorTitle, errorText } = interfaceText(language)
    return problemPage(500, errorText, view, errorTitle)
  }
}

/** null of a path that stands for nothing. */
async function embedOfPath(
  request: Request,
  [first, id, ...more]: readonly string[],
  query: URLSearchParams,
  { lang }: EmbedView,
) {
  const options = { language: lang, now: new Date(), signal: request.signal }
  if (first === 's' && id !== undefined && more.length === 0)
    return getFrozenEmbed(await store(), id, options)
  const question = STORY.find((chapter) => chapter === first)
  return question === undefined || id !== undefined ? null : getEmbed(await store(), question, query, options)
}

function unknownPath(path: readonly string[], language: EmbedView['lang']): string {
  return embedText(language).unknownPath({
    given: `/embed/${path.join('/')}`.slice(0, 60),
    questions: STORY.join(', '),
  })
}

function problemPage(
  status: number,
  sentence: string,
  { lang, theme }: EmbedView,
  title: string = interfaceText(lang).cannotAnswer,
): Response {
  return new Response(embedProblemPage({ title, sentence }, lang, theme), {
    status,
    headers: { ...headersOf({ lang, theme }), 'cache-control': 'no-store' },
  })
}

/** In anyone's frame, in nobody's index: the page that it leads to is found by itself. */
function headersOf({ lang, theme }: EmbedView) {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-language': lang,
    'content-security-policy': embedPolicy(theme),
    'x-robots-tag': 'noindex',
  }
}
