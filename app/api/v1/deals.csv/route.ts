import { questionCsv } from '@/app/question-route'
import { getDeals } from '@/lib/queries/deals'

export function GET(request: Request): Promise<Response> {
  return questionCsv(request, getDeals)
}
