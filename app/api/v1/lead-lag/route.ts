import { questionJson } from '@/app/question-route'
import { getLeadLag } from '@/lib/queries/lead-lag'

export function GET(request: Request): Promise<Response> {
  return questionJson(request, getLeadLag)
}
