import { questionCsv } from '@/app/question-route'
import { getEventStudy } from '@/lib/queries/event-study'

export function GET(request: Request): Promise<Response> {
  return questionCsv(request, getEventStudy)
}
