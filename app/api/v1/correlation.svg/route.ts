import { addressOf, answered, asked, svgFile } from '@/app/api/v1/answers'
import { urlLanguage } from '@/app/page-query'
import { store } from '@/app/store'
import { sheetFile } from '@/lib/export/sheet-file'
import { getDashboardForFile } from '@/lib/queries/dashboard'
import { refuse } from '@/lib/queries/problem'
import { parseSheetTheme } from '@/lib/share/parse-sheet-theme'

export function GET(request: Request): Promise<Response> {
  return answered(request, async () => {
    const { query, language } = asked(request)
    const { theme, problems } = parseSheetTheme(query)
    refuse(problems)
    const reader = { language, urlLanguage: urlLanguage(query) }
    const now = new Date()
    const dashboard = await getDashboardForFile(await store(), query, reader, now, {
      signal: request.signal,
    })
    const madeOn = now.toISOString().slice(0, 10)
    const { name, svg } = sheetFile(dashboard, { theme, madeOn, origin: addressOf(request) })
    return svgFile(request, svg, name)
  })
}
