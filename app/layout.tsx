import './globals.css'
import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { InterfaceTextProvider } from '@/components/ui/interface-text-context'
import { THEME_COOKIE, themeOf } from '@/components/ui/theme'
import { interfaceText } from '@/lib/i18n/interface-text'
import { requestLanguage } from './request-language'

// Asked for at once. Where it is not there for the first frame, a face of much the same measures stays until the next page:
// a line that is being read never breaks anew.
const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'optional',
  adjustFontFallback: 'Arial',
  variable: '--font-inter',
})

export async function generateMetadata(): Promise<Metadata> {
  const text = interfaceText(await requestLanguage())
  return {
    title: { default: text.appName, template: `%s · ${text.appName}` },
    description: text.appDescription,
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#14161a' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const language = await requestLanguage()
  // Known to the server, so that a page is drawn in it from its first byte on.
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <html lang={language} className={inter.variable} data-theme={theme === 'system' ? undefined : theme}>
      <body className="font-sans text-base antialiased">
        <InterfaceTextProvider text={interfaceText(language)}>{children}</InterfaceTextProvider>
      </body>
    </html>
  )
}
