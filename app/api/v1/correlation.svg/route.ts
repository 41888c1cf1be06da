import { answered, asked, svgFile } from '@/app/api/v1/answers'
import { urlLanguage } from '@/app/page-query'
import { store } from '@/app/store'
import { env } from '@/lib/env'
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
    const dashboard = await getDashboardForFile(await store(), query, reader, new Date(), request.signal)
    const { name, svg } = sheetFile(dashboard, { theme, origin: env().publicUrl ?? '' })
    return svgFile(request, svg, name)
  })
}
