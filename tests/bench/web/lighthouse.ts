import type { Result } from 'lighthouse'
import { launchChromium } from '../../browser/chromium'
import { freePort } from '../../browser/server'
import { type Figure, median } from './figure'
import type { Part } from './part'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const LEAST = {
  desktop: { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 },
  mobile: { performance: 95 },
} as const satisfies Record<string, Partial<Record<(typeof CATEGORIES)[number], number>>>

const MOST_RUNS = 3

/** The scores of Lighthouse, and which of its audits take something off them. */
export const lighthousePart: Part = {
  name: 'lighthouse',
  title: 'Lighthouse on the main page',
  store: 'first-start',
  async measure({ url, runs }) {
    // Long to load, and no other part needs it.
    const { default: lighthouse, desktopConfig } = await import('lighthouse')
    const port = await freePort()
    const browser = await launchChromium([`--remote-debugging-port=${port}`])
    try {
      const figures: Figure[] = []
      for (const [profile, least] of Object.entries(LEAST)) {
        const reports: Result[] = []
        for (let run = 0; run < Math.min(runs, MOST_RUNS); run += 1) {
          const config = profile === 'desktop' ? desktopConfig : undefined
          const flags = { port, logLevel: 'error' as const, onlyCategories: [...CATEGORIES] }
          const result = await lighthouse(url, flags, config)
          if (result === undefined) throw new Error('Lighthouse gave no result.')
          reports.push(result.lhr)
        }
        figures.push(...CATEGORIES.map((category) => figureOf(profile, category, reports, least)))
      }
      return figures
    } finally {
      await browser.close()
    }
  },
}

function figureOf(
  profile: string,
  category: (typeof CATEGORIES)[number],
  reports: readonly Result[],
  least: Partial<Record<(typeof CATEGORIES)[number], number>>,
): Figure {
  const scores = reports.map(({ categories }) => Math.round((categories[category]?.score ?? 0) * 100))
  const value = median(scores)
  const report = reports[scores.indexOf(value)]
  const lost = report === undefined ? [] : lostOn(report, category)
  const atLeast = least[category]
  return {
    name: `${profile}: ${category}`,
    value,
    unit: 'of 100',
    ...(atLeast !== undefined && { atLeast }),
    ...(lost.length > 0 && { note: lost.join('\n') }),
  }
}

/** A line for each audit that counts and is not passed in full. */
function lostOn({ categories, audits }: Result, category: string): string[] {
  return (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = audits[id]
    if (audit === undefined || weight === 0 || audit.score === null || audit.score === 1) return []
    const details = audit.details
    const items = details !== undefined && 'items' in details ? details.items : []
    const first = JSON.stringify(items[0] ?? '').slice(0, 160)
    const what = audit.displayValue ?? `${audit.title}: ${first}`
    return [`${id} ${Math.round(audit.score * 100)} (weight ${weight}): ${what}`]
  })
}
