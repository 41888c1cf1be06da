import { type Cell, csv } from '@/lib/export/csv'
import { refuse } from '@/lib/queries/problem'
import { parseDecimal } from '@/lib/share/decimal'
import { answered, asked, csvFile, sealedBy } from './api/v1/answers'

/** What a CSV holds, the name of its file without ending, and the hash of the figures where they are those of an answer. */
export interface CsvAnswer {
  readonly header: readonly string[]
  readonly columns: readonly (readonly Cell[])[]
  readonly file: string
  readonly hash?: string
}

/** Columns as CSV, their numbers written as the query asks for. Nothing is computed for who asks for what there is not. */
export function csvRoute(request: Request, getColumns: () => Promise<CsvAnswer>): Promise<Response> {
  return answered(request, async () => {
    const { decimal, problems } = parseDecimal(asked(request).query)
    refuse(problems)
    const { header, columns, file, hash } = await getColumns()
    const response = csvFile(request, csv(header, columns, decimal), file)
    return hash === undefined ? response : sealedBy(hash, response)
  })
}
