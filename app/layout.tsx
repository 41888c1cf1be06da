import '@fontsource-variable/inter/wght.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { interfaceText } from '@/lib/i18n/interface-text'
import { requestLanguage } from './request-language'

export async function generateMetadata(): Promise<Metadata> {
  const text = interfaceText(await requestLanguage())
  return {
    title: { default: text.appName, template: `%s · ${text.appName}` },
    description: text.appDescription,
    robots: { index: false },
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#14161a' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await requestLanguage()}>
      <body className="font-sans text-base antialiased">{children}</body>
    </html>
  )
}
