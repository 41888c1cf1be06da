import { bundleWorker } from '@/lib/commands/bundle-worker.mjs'

/** The threads run a bundle: that of the sources as they stand now. */
export default async function setup(): Promise<void> {
  await bundleWorker()
}
