import type { Asset, AssetKind, Calendar } from '@/lib/market/asset'
import { CATALOGUE } from '@/lib/market/catalogue'
import type { Asset as AssetRow } from '@/prisma/generated/sqlite/client'
import type { Store, Transaction } from './connect'
import { inWriteTransaction } from './write-transaction'

/** Every asset: the catalogue's and those that imports have added, by id. */
export async function readAssets(store: Store): Promise<Asset[]> {
  const rows = await store.client.asset.findMany()
  // Sorted here, as databases differ in what comes first.
  return rows.map(fromRow).sort((one, other) => (one.id < other.id ? -1 : 1))
}

/**
 * Brings the stored assets in line with the catalogue. Own assets stay, unless the catalogue has since taken
 * their id. Writes nothing, and waits for nobody, when all is as it should be.
 */
export async function syncCatalogue(store: Store): Promise<void> {
  if (differing(await store.client.asset.findMany()).length === 0) return
  await inWriteTransaction(store, async (tx) => {
    const stored = await tx.asset.findMany()
    const known = new Set(stored.map(({ id }) => id))
    const rows = differing(stored)
    await tx.asset.createMany({ data: rows.filter(({ id }) => !known.has(id)) })
    for (const row of rows.filter(({ id }) => known.has(id))) {
      await tx.asset.update({ where: { id: row.id }, data: row })
    }
  })
}

/** Adds assets of the user's own; one that is known already stays as it is. */
export async function insertOwnAssets(tx: Transaction, assets: readonly Asset[]): Promise<void> {
  for (const asset of assets) {
    if (asset.kind !== 'own') throw new RangeError(`asset ${asset.id} must be of kind 'own' to be added`)
    const row = toRow(asset)
    await tx.asset.upsert({ where: { id: row.id }, create: row, update: {} })
  }
}

function differing(stored: readonly AssetRow[]): AssetRow[] {
  const byId = new Map(stored.map((row) => [row.id, row]))
  return CATALOGUE.map(toRow).filter((row) => !isSame(row, byId.get(row.id)))
}

function isSame(row: AssetRow, other: AssetRow | undefined): boolean {
  return (
    other !== undefined && (Object.keys(row) as (keyof AssetRow)[]).every((key) => row[key] === other[key])
  )
}

function toRow(asset: Asset): AssetRow {
  return {
    id: asset.id,
    name: asset.name,
    kind: asset.kind,
    calendar: asset.calendar,
    currency: asset.currency,
    unit: asset.unit,
    mainField: asset.mainField,
    aiInfrastructure: asset.aiInfrastructure ?? false,
    approximateShares: asset.approximateShares?.count ?? null,
    approximateSharesSource: asset.approximateShares?.source ?? null,
  }
}

function fromRow(row: AssetRow): Asset {
  const { approximateShares: count, approximateSharesSource: source } = row
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as AssetKind,
    calendar: row.calendar as Calendar,
    currency: row.currency as Asset['currency'],
    unit: row.unit,
    mainField: row.mainField as Asset['mainField'],
    ...(row.aiInfrastructure ? { aiInfrastructure: true } : {}),
    ...(count !== null && source !== null ? { approximateShares: { count, source } } : {}),
  }
}
