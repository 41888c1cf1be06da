import type { Page } from 'playwright-core'

/** A field for a date takes up to four presses: day, month, year and calendar. */
const MORE_PRESSES_OF_A_DATE = 3

/**
 * Presses the tab key once around the page.
 *
 * @returns how many controls are to be seen, and those that it never comes to, or comes to without showing it
 */
export async function tabAround(page: Page): Promise<{ total: number; missed: string[] }> {
  const { total, dates } = await page.evaluate(() => {
    const usable =
      'a[href]:not([tabindex="-1"]), button:not(:disabled), input:not(:disabled), select, summary, [tabindex="0"]'
    const seen = [...document.querySelectorAll<HTMLElement>(usable)].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('[type=hidden]'),
    )
    for (const element of seen) element.dataset.reach = 'never'
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof HTMLElement || target instanceof SVGElement)) return
      const { outlineStyle, boxShadow } = getComputedStyle(target)
      if (outlineStyle !== 'none' || boxShadow !== 'none') target.dataset.reach = 'shown'
      else if (target.dataset.reach === 'never') target.dataset.reach = 'unmarked'
    })
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    return { total: seen.length, dates: seen.filter((element) => element.matches('[type=date]')).length }
  })
  const presses = total + MORE_PRESSES_OF_A_DATE * dates + 2
  for (let press = 0; press < presses; press += 1) await page.keyboard.press('Tab')
  const missed = page.locator('[data-reach=never], [data-reach=unmarked]')
  return {
    total,
    missed: await missed.evaluateAll((all) => all.map((element) => element.outerHTML.slice(0, 120))),
  }
}
