const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/**
 * The values of days that readings give: of those from two hours before midnight UTC until five after it the nearest, the
 * earlier of two, unless the day has a value.
 */
export function dayEndsOf(
  values: ReadonlyMap<string, number>,
  said: ReadonlyMap<string, number>,
  roundTheClock: ReadonlySet<string>,
  now: string,
): Map<string, number> {
  const nearest = new Map<string, { ms: number; distance: number; value: number }>()
  for (const [key, value] of values) {
    const [asset = '', field, provider, at = '', kind] = key.split('|')
    if (kind === 'day' || !roundTheClock.has(asset)) continue
    const ms = Date.parse(at)
    const midnight = Math.round((ms - 1.5 * HOUR_MS) / DAY_MS) * DAY_MS
    const offset = ms - midnight
    if (offset < -2 * HOUR_MS || offset >= 5 * HOUR_MS || midnight > Date.parse(now)) continue
    const day = new Date(midnight - DAY_MS).toISOString().slice(0, 10)
    const place = `${asset}|${field}|${provider}|${day}|day`
    if (said.has(place)) continue
    const best = nearest.get(place)
    const distance = Math.abs(offset)
    if (best === undefined || distance < best.distance || (distance === best.distance && ms < best.ms))
      nearest.set(place, { ms, distance, value })
  }
  return new Map([...nearest].map(([place, { value }]) => [place, value]))
}
