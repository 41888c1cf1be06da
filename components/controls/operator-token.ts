/** Kept for the tab only: the operator types the token once and it goes when the tab closes. */
const TOKEN_KEY = 'spillover-operator-token'

/** The token that this tab was last let in with. */
export function keptToken(): string | null {
  return window.sessionStorage.getItem(TOKEN_KEY)
}

export function keepToken(token: string): void {
  window.sessionStorage.setItem(TOKEN_KEY, token)
}

export function forgetToken(): void {
  window.sessionStorage.removeItem(TOKEN_KEY)
}
