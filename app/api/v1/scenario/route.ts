import { questionJson } from '@/app/question-route'
import { getScenario } from '@/lib/queries/scenario'

export function GET(request: Request): Promise<Response> {
  return questionJson(request, getScenario)
}
