import { questionCsv } from '@/app/question-route'
import { getCorrelationData } from '@/lib/queries/correlation-data'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export function GET(request: Request): Promise<Response> {
  return questionCsv(request, getCorrelationData)
}
