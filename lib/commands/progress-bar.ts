import { Presets, SingleBar } from 'cli-progress'
import type { Progress } from '@/lib/ingest/run-ingest'

export interface ProgressReport {
  readonly update: (progress: Progress) => void
  /** Ends the bar; more than once does no harm. */
  end(): void
}

/** Shows progress: a bar on a terminal, one line for each step elsewhere. */
export function reportProgress(output: NodeJS.WriteStream = process.stderr): ProgressReport {
  if (!output.isTTY) {
    return {
      update({ done, total, asset, provider }) {
        if (done < total) output.write(`${done + 1}/${total} ${labelOf(asset, provider)}\n`)
      },
      end() {},
    }
  }
  const bar = new SingleBar(
    { format: '{bar} {value}/{total} {label}', stream: output, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  )
  return {
    update({ done, total, asset, provider }) {
      const label = { label: labelOf(asset, provider) }
      if (!bar.isActive || done === 0) bar.start(total, done, label)
      else bar.update(done, label)
    },
    end: () => bar.stop(),
  }
}

function labelOf(asset: string, provider: string | null): string {
  return asset === '*' ? `present values from ${provider ?? 'all'}` : asset
}
