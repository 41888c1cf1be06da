export const THEMES = ['system', 'light', 'dark'] as const
/** 'system' follows the device. */
export type Theme = (typeof THEMES)[number]

/** The cookie that remembers the reader's choice, so that the server draws the page in it from the start. */
export const THEME_COOKIE = 'theme'

const A_YEAR = 365 * 24 * 60 * 60

export function themeOf(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system'
}

/**
 * The cookie that keeps a choice for a year; following the device needs none.
 *
 * @param isSecure whether the page came by HTTPS: only then a browser keeps a cookie that goes by HTTPS alone
 */
export function themeCookie(theme: Theme, isSecure: boolean): string {
  const age = theme === 'system' ? 0 : A_YEAR
  return `${THEME_COOKIE}=${theme}; path=/; max-age=${age}; samesite=lax${isSecure ? '; secure' : ''}`
}
