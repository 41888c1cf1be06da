import { Problem } from '@/components/ui/problem'
import { interfaceText } from '@/lib/i18n/interface-text'
import { requestLanguage } from './request-language'

export default async function NotFound() {
  const lang = await requestLanguage()
  const text = interfaceText(lang)
  return <Problem lang={lang} text={text} title={text.notFoundTitle} detail={text.notFoundText} />
}
