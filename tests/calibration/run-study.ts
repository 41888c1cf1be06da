import { CALIBRATION_SEED } from './report'
import type { Study } from './study'

/** One study in a process of its own: its rows as JSON on the standard output. */
const { study } = (await import(`./studies/${process.argv[2]}`)) as { study: Study }
const { title, about } = study
process.stdout.write(JSON.stringify({ title, about, rows: study.run(CALIBRATION_SEED) }))
