import { vectorKernel } from '../vector/vector-kernel'
import type { SteadySeries } from './steady-series'

/** More numbers than these (64 MB) are not worth their memory. */
const MOST_NUMBERS = 2 ** 23
const BYTES = Float64Array.BYTES_PER_ELEMENT
const COLUMNS = ['inOwnBlock', 'inNextBlock', 'sum', 'scale'] as const

const kernel = vectorKernel(`
(func
  ;; addresses of the columns of one series, and of those of its two partners; rows lie 16 bytes apart in all of them
  (param $ownA i32) (param $nextA i32) (param $sumA i32) (param $scaleA i32)
  (param $own i32) (param $next i32) (param $sum i32) (param $scale i32)
  (param $table i32) (param $pathB i32) (param $pathC i32) (param $rows i32) (param $span i32)
  (local $first i32) (local $row i32) (local $until i32) (local $at i32) (local $entry i32)
  (local $total v128) (local $spans v128) (local $r v128)
  (local.set $spans (f64x2.splat (f64.convert_i32_s (local.get $span))))
  (block $all
  (loop $blocks
    (br_if $all (i32.ge_s (local.get $first) (local.get $rows)))

    ;; the ends of the block before, from its last row backwards; of the first block only the last window is full,
    ;; and needs none of them: entry span-1, which is always 0
    (block $tabulated
      (br_if $tabulated (i32.eqz (local.get $first)))
      (local.set $total (f64x2.splat (f64.const 0)))
      (local.set $at (i32.mul (local.get $first) (i32.const 16)))
      (local.set $entry (i32.add (local.get $table) (i32.mul (local.get $span) (i32.const 16))))
      (loop $back
        (local.set $at (i32.sub (local.get $at) (i32.const 16)))
        (local.set $entry (i32.sub (local.get $entry) (i32.const 16)))
        (v128.store (local.get $entry) (local.get $total))
        (local.set $total (f64x2.add (local.get $total) (f64x2.mul
          (v128.load64_splat (i32.add (local.get $nextA) (local.get $at)))
          (v128.load (i32.add (local.get $next) (local.get $at))))))
        (br_if $back (i32.lt_s (local.get $table) (local.get $entry)))))

    ;; this block, window by window
    (local.set $total (f64x2.splat (f64.const 0)))
    (local.set $entry (local.get $table))
    (local.set $row (local.get $first))
    (local.set $until (i32.add (local.get $first) (local.get $span)))
    (block $whole
      (br_if $whole (i32.lt_s (local.get $until) (local.get $rows)))
      (local.set $until (local.get $rows)))
    (loop $windows
      (local.set $at (i32.mul (local.get $row) (i32.const 16)))
      (local.set $total (f64x2.add (local.get $total) (f64x2.mul
        (v128.load64_splat (i32.add (local.get $ownA) (local.get $at)))
        (v128.load (i32.add (local.get $own) (local.get $at))))))
      (local.set $r (f64x2.mul
        (f64x2.sub
          (f64x2.mul (local.get $spans) (f64x2.add (local.get $total) (v128.load (local.get $entry))))
          (f64x2.mul
            (v128.load64_splat (i32.add (local.get $sumA) (local.get $at)))
            (v128.load (i32.add (local.get $sum) (local.get $at)))))
        (f64x2.mul
          (v128.load64_splat (i32.add (local.get $scaleA) (local.get $at)))
          (v128.load (i32.add (local.get $scale) (local.get $at))))))
      (local.set $r (f64x2.max (f64x2.splat (f64.const -1)) (f64x2.min (f64x2.splat (f64.const 1)) (local.get $r))))
      (v128.store64_lane 0 (i32.add (local.get $pathB) (i32.mul (local.get $row) (i32.const 8))) (local.get $r))
      (v128.store64_lane 1 (i32.add (local.get $pathC) (i32.mul (local.get $row) (i32.const 8))) (local.get $r))
      (local.set $entry (i32.add (local.get $entry) (i32.const 16)))
      (local.set $row (i32.add (local.get $row) (i32.const 1)))
      (br_if $windows (i32.lt_s (local.get $row) (local.get $until))))
    (local.set $first (i32.add (local.get $first) (local.get $span)))
    (br $blocks)))
  (i32.const 0))
`)

/**
 * `plainPair` for all pairs of several series, two partners of one series at a time: the same bits in a third of the
 * time.
 *
 * @returns false where there is no WebAssembly with vectors, or too much to hold in its memory
 */
export function vectorPairs(
  series: readonly SteadySeries[],
  span: number,
  pathOf: (i: number, j: number) => Float64Array,
): boolean {
  const rows = series[0]?.sum.length ?? 0
  // Each series lies beside its neighbour, row by row; where their number is odd, the last has nobody beside it.
  const couples = Math.ceil(series.length / 2)
  const size = 2 * couples * rows
  const atPaths = COLUMNS.length * size
  const atTable = atPaths + size
  const found = atTable + 2 * span <= MOST_NUMBERS ? kernel() : null
  if (found === null) return false
  const numbers = found.numbers(atTable + 2 * span)
  const addressOf = (column: number, couple: number) => BYTES * (column * size + 2 * couple * rows)
  for (const [k, ready] of series.entries()) {
    for (const [column, name] of COLUMNS.entries()) {
      const values = ready[name]
      let at = addressOf(column, k >> 1) / BYTES + (k & 1)
      for (let row = 0; row < rows; row += 1, at += 2) numbers[at] = values[row]!
    }
  }
  numbers.fill(0, atTable, atTable + 2 * span)
  for (let i = 0; i < series.length; i += 1) {
    for (let couple = (i + 1) >> 1; couple < couples; couple += 1) {
      found.run(
        ...COLUMNS.map((_, column) => addressOf(column, i >> 1) + BYTES * (i & 1)),
        ...COLUMNS.map((_, column) => addressOf(column, couple)),
        BYTES * atTable,
        BYTES * (atPaths + 2 * couple * rows),
        BYTES * (atPaths + (2 * couple + 1) * rows),
        rows,
        span,
      )
    }
    for (let j = i + 1; j < series.length; j += 1) {
      pathOf(i, j).set(numbers.subarray(atPaths + j * rows, atPaths + (j + 1) * rows))
    }
  }
  return true
}
