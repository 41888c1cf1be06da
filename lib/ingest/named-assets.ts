import type { Asset } from '@/lib/market/asset'
import { AI_BASKET, assetById, parseAssetExpression } from '@/lib/market/catalogue'

/** What was asked for cannot be pulled; its message says what could be. */
export class UnknownAsset extends Error {
  override readonly name = 'UnknownAsset'

  constructor(
    message: string,
    readonly choices: readonly string[],
  ) {
    super(message)
  }
}

/**
 * The assets that names such as 'ORCL', 'ORCL+NVDA' or 'AI' stand for, baskets as their members, each once.
 *
 * @throws UnknownAsset where a name stands for none.
 */
export function namedAssets(names: readonly string[], known: readonly Asset[]): Asset[] {
  const members = names.flatMap((name) => {
    const expression = parseAssetExpression(name, known)
    if (typeof expression === 'string')
      throw new UnknownAsset(expression, [...known.map(({ id }) => id), AI_BASKET])
    return expression.members
  })
  return [...new Set(members)].flatMap((id) => assetById(id, known) ?? [])
}
