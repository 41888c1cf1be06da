import { questionZip } from '@/app/question-route'

export function GET(request: Request): Promise<Response> {
  return questionZip(request, 'lead-lag')
}
