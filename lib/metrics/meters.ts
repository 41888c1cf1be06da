// prom-client, because the exposition format, histograms and the figures of Node's runtime are its whole business.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** From a file sent at once to the longest computation. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

export type Meters = ReturnType<typeof makeMeters>

/** On `globalThis`, because Next loads this module once for its start and once for its pages. */
const holder = globalThis as typeof globalThis & { spilloverMeters?: Meters }

/** All that this process counts and measures. */
export function meters(): Meters {
  holder.spilloverMeters ??= makeMeters()
  return holder.spilloverMeters
}

function makeMeters() {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter<Label>({ name, help, labelNames, registers })
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge<Label>({ name, help, labelNames, registers })
  const histogram = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Histogram<Label>({ name, help, labelNames, buckets: SECONDS, registers })
  return {
    registry,
    requests: counter(
      'spillover_http_requests_total',
      'Requests answered, or given up: status 499 is a caller who went away before any answer.',
      ['route', 'method', 'status'],
    ),
    requestSeconds: histogram(
      'spillover_http_request_duration_seconds',
      'From the head of a request to the end of its answer.',
      ['route', 'method'],
    ),
    attempts: counter(
      'spillover_ingest_attempts_total',
      'Askings of a provider for an asset, by what came of them; kind is that of the failure.',
      ['provider', 'result', 'kind'],
    ),
    values: counter('spillover_ingest_values_total', 'Values that providers gave, by what became of them.', [
      'provider',
      'outcome',
    ]),
    computations: counter(
      'spillover_computations_total',
      'Computations by queue and outcome; busy is turned away.',
      ['queue', 'outcome'],
    ),
    computationSeconds: histogram(
      'spillover_computation_duration_seconds',
      'From asking for a computation to its end, waiting included.',
      ['queue'],
    ),
    waiting: gauge('spillover_computations_waiting', 'Computations that wait for a thread.', ['queue']),
    running: gauge('spillover_computations_running', 'Computations that have a thread.', ['queue']),
    threads: gauge('spillover_compute_threads', 'Threads that are ready to compute.', ['queue']),
    ready: gauge('spillover_ready', 'Whether this process takes requests: 1 or 0.'),
    databaseUp: gauge('spillover_database_up', 'Whether the store can be read: 1 or 0.'),
    databaseWritable: gauge(
      'spillover_database_writable',
      'Whether the store can be written, as far as is known: 1 or 0.',
    ),
    vintage: gauge('spillover_data_vintage', 'Number of the last batch of values.'),
    assets: gauge('spillover_assets', 'Known assets by the state of their newest value.', ['state']),
    assetAge: gauge('spillover_asset_age_seconds', 'Since the day of the newest value ended.', ['asset']),
    assetBehind: gauge(
      'spillover_asset_days_behind',
      'Sessions (days) that can be expected by now and are not there.',
      ['asset'],
    ),
    lastSuccess: gauge(
      'spillover_ingest_last_success_timestamp_seconds',
      'When a provider last gave something usable, in whichever process.',
      ['provider'],
    ),
    refused: gauge('spillover_values_refused', 'Values that were refused and kept aside, in all.'),
  }
}
