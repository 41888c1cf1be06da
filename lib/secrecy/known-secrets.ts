import type { Env } from '@/lib/env'

/** The secrets that this process was given, the password of its database among them. */
export function knownSecrets(
  env: Pick<Env, 'adminToken' | 'coingeckoApiKey' | 'coinmarketcapApiKey' | 'databaseUrl'>,
): string[] {
  const given = [env.adminToken, env.coingeckoApiKey, env.coinmarketcapApiKey].filter((one) => one !== null)
  return [...given, ...passwordsIn(env.databaseUrl)]
}

/** As it is written in the address, and as it is meant. */
function passwordsIn(databaseUrl: string): string[] {
  const address = databaseUrl.replace('@/', '@localhost/')
  if (!databaseUrl.startsWith('postgres') || !URL.canParse(address)) return []
  const { password, searchParams } = new URL(address)
  return [password, decoded(password), searchParams.get('password') ?? ''].filter((one) => one !== '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
