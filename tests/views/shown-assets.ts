import { assetById } from '@/lib/market/catalogue'
import type { ShownAsset } from '@/lib/views/shown-asset'

/** Assets of the catalogue as pages show them, without any value: enough for their names. */
export function shownAssets(ids: readonly string[]): ShownAsset[] {
  return ids.map((id) => {
    const asset = assetById(id)
    if (asset === null) throw new RangeError(`${id} is not in the catalogue.`)
    const none = {
      asset: id,
      field: asset.mainField,
      unit: asset.unit,
      days: [],
      values: [],
      providers: ['test'],
      providerIndex: [],
    }
    return {
      id,
      name: asset.name,
      calendar: asset.calendar,
      clock: 'day',
      members: [asset],
      levels: none,
      forReturns: none,
      available: ['test'],
      chosen: 'test',
      couldBegin: null,
    }
  })
}
