import { questionJson } from '@/app/question-route'
import { getConnectedness } from '@/lib/queries/connectedness'

export function GET(request: Request): Promise<Response> {
  return questionJson(request, getConnectedness)
}
