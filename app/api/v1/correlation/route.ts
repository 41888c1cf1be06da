import { questionJson } from '@/app/question-route'
import { getCorrelationData } from '@/lib/queries/correlation-data'

export function GET(request: Request): Promise<Response> {
  return questionJson(request, getCorrelationData)
}
