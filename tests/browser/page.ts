import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

interface PageOptions extends BrowserContextOptions {
  /** Whether this is a first visit, on which the tour is offered; else the reader has had it. */
  readonly firstVisit?: boolean
}

/**
 * Opens a page in a fresh profile, hands it to `use`, and fails if in the meantime the page wrote an error to
 * the console (but for those `expected`), threw, or asked any other host than `allowed` for anything.
 */
export async function withPage<Result>(
  browser: Browser,
  allowed: string,
  { firstVisit = false, ...options }: PageOptions,
  use: (page: Page) => Promise<Result>,
  expected?: RegExp,
): Promise<Result> {
  const context = await browser.newContext({ baseURL: allowed, locale: 'en-GB', ...options })
  const problems: string[] = []
  try {
    if (!firstVisit) await context.addInitScript(rememberTour)
    await context.route(
      (url) => /^https?:$/.test(url.protocol) && url.origin !== allowed,
      (route) => {
        problems.push(`request to another host: ${route.request().url()}`)
        return route.abort()
      },
    )
    const page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() !== 'error' || expected?.test(message.text())) return
      problems.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`))
    const result = await use(page)
    if (problems.length > 0) throw new Error(`The page misbehaved:\n${problems.join('\n')}`)
    return result
  } finally {
    await context.close()
  }
}

function rememberTour(): void {
  try {
    window.localStorage.setItem('spillover.tour', 'done')
  } catch {
    // A frame without an origin has no storage, and no tour.
  }
}
