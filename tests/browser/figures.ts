import type { Page } from 'playwright-core'

/** What a page says in numbers: its answer and each row of the evidence, as printed. */
export interface Figures {
  readonly answer: string
  readonly evidence: readonly (readonly string[])[]
}

/** Reads the figures off a page in English, once its evidence speaks of windows of `window` sessions. */
export async function readFigures(page: Page, window: number): Promise<Figures> {
  await lastWindowRow(page, window).waitFor()
  const answer = (await page.locator('#answer [data-answer]').allTextContents()).join(' ')
  const table = page.getByRole('table').filter({ has: lastWindowRow(page, window) })
  const rows = await table.getByRole('row').all()
  return {
    answer,
    evidence: await Promise.all(rows.map((row) => row.locator('th, td').allTextContents())),
  }
}

/** The printed value of the last window, such as '−0.02', as a number. */
export async function lastWindowValue(page: Page, window: number): Promise<number> {
  const text = await lastWindowRow(page, window).getByRole('cell').first().textContent()
  const value = /[−-]?\d\.\d\d/.exec(text ?? '')?.[0]
  if (value === undefined) throw new Error(`no figure in '${text}'`)
  return Number(value.replace('−', '-'))
}

/** The row of the last window; for short windows those with its other intervals follow it. */
function lastWindowRow(page: Page, window: number) {
  return page.getByRole('row', { name: new RegExp(`^Last window of ${window} sessions(?!: )`) })
}
