import { questionPng } from '@/app/picture-route'

export function GET(request: Request): Promise<Response> {
  return questionPng(request, 'deals')
}
