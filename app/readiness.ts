import { logger } from '@/lib/logger'
import { getReadiness, type Unready } from '@/lib/queries/readiness'
import { isShuttingDown } from '@/lib/shutdown'
import { store } from './store'

type Reason = Unready | 'shutting-down'

/** One look counts for all who ask within this time: a probe each second from ten sides costs what one does. */
const KEPT_MS = 1_000

interface Look {
  readonly at: number
  readonly reasons: Promise<readonly Unready[]>
}

let last: Look | undefined
let told = ''

/** What speaks against sending requests to this process; nothing where it is ready. Whatever changes is written in the log. */
export async function unreadyReasons(now: number = Date.now()): Promise<readonly Reason[]> {
  if (isShuttingDown()) return ['shutting-down']
  if (last === undefined || now - last.at >= KEPT_MS || now < last.at) last = { at: now, reasons: look() }
  return last.reasons
}

async function look(): Promise<readonly Unready[]> {
  const { reasons, error } = await getReadiness(store)
  const said = reasons.join()
  if (said !== told) {
    if (reasons.length > 0) logger().error({ reasons, error }, 'Not ready for requests.')
    else logger().info('Ready for requests again.')
  }
  told = said
  return reasons
}
