import { questionCsv } from '@/app/question-route'
import { getMatrix } from '@/lib/queries/matrix'

export function GET(request: Request): Promise<Response> {
  return questionCsv(request, getMatrix)
}
