import { type Cell, csv } from '@/lib/export/csv'
import { refuse } from '@/lib/queries/problem'
import { parseDecimal } from '@/lib/share/decimal'
import { answered, asked, csvFile } from './api/v1/answers'

/** What a CSV holds, and the name of its file without ending. */
export interface CsvAnswer {
  readonly header: readonly string[]
  readonly columns: readonly (readonly Cell[])[]
  readonly file: string
}

/** Columns as CSV, their numbers written as the query asks for. Nothing is computed for who asks for what there is not. */
export function csvRoute(request: Request, getColumns: () => Promise<CsvAnswer>): Promise<Response> {
  return answered(request, async () => {
    const { decimal, problems } = parseDecimal(asked(request).query)
    refuse(problems)
    const { header, columns, file } = await getColumns()
    return csvFile(request, csv(header, columns, decimal), file)
  })
}
