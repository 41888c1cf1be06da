import { questionSvg } from '@/app/picture-route'

export function GET(request: Request): Promise<Response> {
  return questionSvg(request, 'matrix')
}
