import { questionCsv } from '@/app/question-route'
import { getCorrelationData } from '@/lib/queries/correlation-data'

export function GET(request: Request): Promise<Response> {
  return questionCsv(request, getCorrelationData)
}
