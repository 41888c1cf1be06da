import { Presets, SingleBar } from 'cli-progress'

/** How many steps are done, and what the next one is about. */
export interface Step {
  readonly done: number
  readonly total: number
  readonly label: string
}

export interface ProgressReport {
  readonly update: (step: Step) => void
  /** Ends the bar; more than once does no harm. */
  end(): void
}

/** Shows progress: a bar on a terminal, one line for each step elsewhere. */
export function reportProgress(output: NodeJS.WriteStream = process.stderr): ProgressReport {
  if (!output.isTTY) {
    return {
      update({ done, total, label }) {
        if (done < total) output.write(`${done + 1}/${total} ${label}\n`)
      },
      end() {},
    }
  }
  const bar = new SingleBar(
    { format: '{bar} {value}/{total} {label}', stream: output, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  )
  return {
    update({ done, total, label }) {
      if (!bar.isActive || done === 0) bar.start(total, done, { label })
      else bar.update(done, { label })
    },
    end: () => bar.stop(),
  }
}
