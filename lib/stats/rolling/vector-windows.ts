import { vectorKernel } from '../vector/vector-kernel'
import type { Block, Scratch } from './block'
import { windowsText } from './windows-text'

/** Windows longer than this would take more memory than they are worth. */
const LONGEST_SPAN = 1_000_000
/** Numbers in a row of the table. */
const ROW = 6

/** Every window is full of pairs: they are as many as the fewest that count. A missing value fails the test. */
const fullWindows = vectorKernel(
  windowsText({
    prepare: '',
    move: '(f64x2.sub (local.get $v) (local.get $pivot))',
    one: '(f64x2.splat (f64.const 1))',
    n: '(local.get $minimum)',
    tooFew: '(i32.const 0)',
  }),
)

/** A pair with a missing value becomes NaN twice, two rows at a time; then it adds nothing, by a mask of all bits or none. */
const gappyWindows = vectorKernel(
  windowsText({
    prepare: `
      (loop $prepare
        (local.set $v (v128.load (i32.add (local.get $x) (local.get $row))))
        (local.set $w (v128.load (i32.add (local.get $y) (local.get $row))))
        ;; 0, or NaN where either is NaN or infinite
        (local.set $d (f64x2.add
          (f64x2.sub (local.get $v) (local.get $v)) (f64x2.sub (local.get $w) (local.get $w))))
        (v128.store (i32.add (local.get $x) (local.get $row)) (f64x2.add (local.get $v) (local.get $d)))
        (v128.store (i32.add (local.get $y) (local.get $row)) (f64x2.add (local.get $w) (local.get $d)))
        (local.set $row (i32.add (local.get $row) (i32.const 16)))
        (br_if $prepare (i32.lt_s (local.get $row) (i32.mul (local.get $rows) (i32.const 8)))))`,
    move: `(v128.and
      (f64x2.eq (local.get $v) (local.get $v)) (f64x2.sub (local.get $v) (local.get $pivot)))`,
    one: '(v128.and (f64x2.eq (local.get $v) (local.get $v)) (f64x2.splat (f64.const 1)))',
    n: '(f64x2.extract_lane 1 (local.get $wxyn))',
    tooFew: '(f64.lt (local.get $n) (local.get $minimum))',
  }),
)

/**
 * `plainWindows` for as many blocks as pass its test, two numbers at a time: the same bits in less than half the time.
 *
 * @param first where the first block begins, and `until` where the last one ends
 * @returns where the first block begins that is left to do: one that failed, or `until`; `first` where there is no
 * WebAssembly with vectors
 */
export function vectorWindows(
  { x, y, span, minimumPairs }: Pick<Block, 'x' | 'y' | 'span' | 'minimumPairs'>,
  { pivots }: Pick<Scratch, 'pivots'>,
  first: number,
  until: number,
  result: Float64Array,
): number {
  const isFull = minimumPairs === span && first > 0
  const found = span > LONGEST_SPAN ? null : isFull ? fullWindows() : gappyWindows()
  if (found === null) return first
  const before = Math.min(first, span)
  const rows = before + until - first
  // Columns and products have room for a neighbour of an odd last row: the kernel takes two at a time.
  const column = rows + (rows % 2)
  const [atY, atResult, atProducts] = [column, 2 * column, 3 * column]
  const atPivots = atProducts + span + 2
  const atTable = atPivots + 2
  const numbers = found.numbers(atTable + ROW * span)
  numbers.set(x.subarray(first - before, until), 0)
  numbers.set(y.subarray(first - before, until), atY)
  numbers.set(pivots, atPivots)
  if (first === 0) numbers.fill(0, atTable, atTable + ROW * span)
  const addresses = [0, atY, atResult, atProducts, atTable, atPivots].map(
    (at) => at * Float64Array.BYTES_PER_ELEMENT,
  )
  // The last block may be short.
  const done = Math.min(rows, found.run(...addresses, rows, before, span, minimumPairs))
  result.set(numbers.subarray(atResult + before, atResult + done), first)
  pivots.set(numbers.subarray(atPivots, atPivots + 2))
  return first + done - before
}
