import { describe, expect, it } from 'vitest'
import { themeCookie, themeOf } from '@/components/ui/theme'

describe('the cookie of the theme', () => {
  it('goes by HTTPS alone where the page came by it, and works without it', () => {
    expect(themeCookie('dark', true)).toBe('theme=dark; path=/; max-age=31536000; samesite=lax; secure')
    expect(themeCookie('dark', false)).toBe('theme=dark; path=/; max-age=31536000; samesite=lax')
  })

  it('is gone where the theme follows the device', () => {
    expect(themeCookie('system', false)).toContain('max-age=0')
  })

  it.each([undefined, '', 'none', 'dark"><script>', '__proto__'])(
    'says no theme that there is not: %s',
    (value) => {
      expect(themeOf(value)).toBe('system')
    },
  )
})
