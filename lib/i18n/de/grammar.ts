// Companies and coins stand without an article; markets and baskets are masculine.
const hasArticle = (name: string) =>
  /^(Krypto-Gesamtmarkt|KI-Infrastruktur-Korb|Korb |S&P 500|Nasdaq-100)/.test(name)
export const der = (name: string) => (hasArticle(name) ? `der ${name}` : name)
export const den = (name: string) => (hasArticle(name) ? `den ${name}` : name)
export const dem = (name: string) => (hasArticle(name) ? `dem ${name}` : name)

export const counted = (count: string, one: string, many: string) => `${count} ${count === '1' ? one : many}`
