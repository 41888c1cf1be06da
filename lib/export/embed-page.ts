import { EMBED_SIZES, type EmbedSize, embedChart } from '@/lib/drawing/embed-chart'
import { escapeXml } from '@/lib/drawing/svg-element'
import { embedText } from '@/lib/i18n/embed-text'
import { NO_VALUE } from '@/lib/i18n/format'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import type { EmbedTheme } from '@/lib/share/parse-embed'
import type { EvidenceRow } from '@/lib/views/dashboard/dashboard'
import type { Embed } from '@/lib/views/embed/embed'
import { embedStyle } from './embed-style'

/** An answer as a page for inside another: HTML that stands alone, without a script and with nothing to fetch. */
export function embedPage(embed: Embed, theme: EmbedTheme): string {
  const { lang, question, lead, warnings, limit, figure, source, foot, open, page } = embed
  const { appName, noAdvice, emptyChart } = interfaceText(lang)
  const drawn = chart(embed)
  const words = [
    `<h1>${escapeXml(question)}</h1>`,
    paragraph(lead),
    ...warnings.map((text) => paragraph(text, 'warning')),
    drawn === null ? paragraph(emptyChart) : '',
  ]
  return document({ lang, title: `${question} · ${appName}`, theme, isCharted: drawn !== null }, [
    `<div>${words.join('')}</div>`,
    drawn ?? '',
    figure === null ? '' : numbers(figure, lang),
    footer([limit ?? '', source, foot.join(' · ')], `${appName}. ${noAdvice} `, newTab(page, open, lang)),
  ])
}

/** What stands in the frame where there is no answer. */
export function embedProblemPage(
  { title, sentence }: { readonly title: string; readonly sentence: string },
  lang: Language,
  theme: EmbedTheme,
): string {
  const { appName, toStart } = interfaceText(lang)
  return document({ lang, title: `${title} · ${appName}`, theme, isCharted: false }, [
    `<div><h1>${escapeXml(title)}</h1>${paragraph(sentence)}</div>`,
    footer([], '', newTab(`/?lang=${lang}`, `${appName}: ${toStart}`, lang)),
  ])
}

function footer(sentences: readonly string[], last: string, link: string): string {
  const paragraphs = sentences.map((text) => paragraph(text)).join('')
  return `<footer>${paragraphs}<p>${escapeXml(last)}${link}</p></footer>`
}

function document(
  { lang, title, theme, isCharted }: { lang: Language; title: string; theme: EmbedTheme; isCharted: boolean },
  parts: readonly string[],
): string {
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${escapeXml(title)}</title><style>${embedStyle(theme)}</style></head>`,
    `<body><main${isCharted ? ' class="charted"' : ''}>${parts.join('')}</main></body></html>`,
  ].join('')
}

function paragraph(text: string, kind?: 'warning'): string {
  return text === '' ? '' : `<p${kind === undefined ? '' : ` class="${kind}"`}>${escapeXml(text)}</p>`
}

function newTab(href: string, text: string, lang: Language): string {
  const tab = escapeXml(embedText(lang).newTab)
  return `<a href="${escapeXml(href)}" target="_blank" rel="noopener" title="${tab}">${escapeXml(text)}</a>`
}

/** The figure that the answer rests on, with all that makes it defensible. */
function numbers({ label, value, interval, n, dates, undefinedReason }: EvidenceRow, lang: Language): string {
  const text = embedText(lang)
  const pairs = [
    [label, value],
    [text.interval, interval ?? undefinedReason ?? NO_VALUE],
    [interfaceText(lang).sampleSize, n],
    [text.dates, dates],
  ] as const
  const items = pairs.map(
    ([name, said]) => `<div><dt>${escapeXml(name)}</dt><dd>${escapeXml(said)}</dd></div>`,
  )
  return `<dl>${items.join('')}</dl>`
}

/** The chart once for each width of a frame; the style shows one of them. null where there is nothing to draw. */
function chart({ main, lang }: Embed): string | null {
  if (main === null) return null
  const drawings = (Object.keys(EMBED_SIZES) as EmbedSize[]).map((size) => embedChart(main, size, lang))
  return drawings.includes(null)
    ? null
    : `<figure><figcaption>${escapeXml(main.chart.title)}</figcaption>${drawings.join('')}</figure>`
}
