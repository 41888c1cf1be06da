import { vectorKernel } from '../vector/vector-kernel'
import { ROUNDING, SMALLEST_SHARE, signedRoot } from './bsadf-kernel'

/** Numbers of a row: one of each series. */
const SERIES = 2
const BYTES = Float64Array.BYTES_PER_ELEMENT

/** The window whose regression is asked about is one that leaves more than rounding: see `isFit`. */
const FIT = `(v128.and
  (f64x2.gt (local.get $rest)
    (f64x2.mul (f64x2.mul (f64x2.splat (f64.const ${SMALLEST_SHARE})) (local.get $b)) (local.get $c)))
  (f64x2.gt (local.get $rest)
    (f64x2.mul (f64x2.mul
      (f64x2.mul (f64x2.splat (f64.const ${ROUNDING * ROUNDING}))
        (f64x2.add
          (f64x2.mul (f64x2.mul (local.get $rows) (local.get $pivotX)) (local.get $pivotX))
          (local.get $xx)))
      (local.get $rows)) (local.get $b))))`

/** Takes one more row into the five sums, backwards. */
const TAKE = `
  (local.set $u (f64x2.sub (v128.load (local.get $levels)) (local.get $pivotX)))
  (local.set $v (f64x2.sub (v128.load (local.get $changes)) (local.get $pivotY)))
  (local.set $x (f64x2.add (local.get $x) (local.get $u)))
  (local.set $y (f64x2.add (local.get $y) (local.get $v)))
  (local.set $xx (f64x2.add (local.get $xx) (f64x2.mul (local.get $u) (local.get $u))))
  (local.set $xy (f64x2.add (local.get $xy) (f64x2.mul (local.get $u) (local.get $v))))
  (local.set $yy (f64x2.add (local.get $yy) (f64x2.mul (local.get $v) (local.get $v))))
  (local.set $levels (i32.sub (local.get $levels) (i32.const 16)))
  (local.set $changes (i32.sub (local.get $changes) (i32.const 16)))
  (local.set $rows (f64x2.add (local.get $rows) (f64x2.splat (f64.const 1))))
  (local.set $taken (i32.add (local.get $taken) (i32.const 1)))`

/** All windows of two series that end at one level: the largest signed square of t, and that of the whole series. */
const windowsOfTwo = vectorKernel(`(func
  (param $levels i32) ;; where the last levels of the windows are
  (param $changes i32) ;; where the changes after them are
  (param $count i32) (param $least i32) ;; rows of the longest and of the shortest window
  (param $found i32) ;; where the two squares go
  (local $pivotX v128) (local $pivotY v128) (local $rows v128) (local $taken i32)
  (local $u v128) (local $v v128)
  (local $x v128) (local $y v128) (local $xx v128) (local $xy v128) (local $yy v128)
  (local $a v128) (local $b v128) (local $c v128)
  (local $rest v128) (local $signed v128) (local $square v128) (local $mask v128) (local $best v128)
  (local.set $pivotX (v128.load (local.get $levels)))
  (local.set $pivotY (v128.load (local.get $changes)))
  (local.set $best (f64x2.splat (f64.const -Infinity)))
  (block $full
    (loop $fill
      (br_if $full (i32.ge_s (i32.add (local.get $taken) (i32.const 1)) (local.get $least)))
      ${TAKE}
      (br $fill)))
  (loop $grow
    ${TAKE}
    (local.set $a (f64x2.sub
      (f64x2.mul (local.get $rows) (local.get $xy)) (f64x2.mul (local.get $x) (local.get $y))))
    (local.set $b (f64x2.sub
      (f64x2.mul (local.get $rows) (local.get $xx)) (f64x2.mul (local.get $x) (local.get $x))))
    (local.set $c (f64x2.sub
      (f64x2.mul (local.get $rows) (local.get $yy)) (f64x2.mul (local.get $y) (local.get $y))))
    (local.set $rest (f64x2.sub
      (f64x2.mul (local.get $b) (local.get $c)) (f64x2.mul (local.get $a) (local.get $a))))
    (local.set $signed (f64x2.mul
      (f64x2.mul (f64x2.sub (local.get $rows) (f64x2.splat (f64.const 2))) (local.get $a))
      (f64x2.abs (local.get $a))))
    (local.set $mask (f64x2.gt (local.get $signed) (f64x2.mul (local.get $best) (local.get $rest))))
    ;; Seldom, once some windows are behind: only then it pays to divide.
    (block $lower
      (br_if $lower (i32.eqz (v128.any_true (local.get $mask))))
      (local.set $square (f64x2.div (local.get $signed) (local.get $rest)))
      (local.set $mask (v128.and (v128.and (local.get $mask) ${FIT})
        (f64x2.gt (local.get $square) (local.get $best))))
      (local.set $best (v128.bitselect (local.get $square) (local.get $best) (local.get $mask))))
    (br_if $grow (i32.lt_s (local.get $taken) (local.get $count))))
  ;; The last window is the whole series up to here.
  (local.set $square (f64x2.div (local.get $signed) (local.get $rest)))
  (local.set $mask ${FIT})
  (v128.store (local.get $found) (v128.bitselect (local.get $square)
    (local.get $best) (v128.and (local.get $mask) (f64x2.gt (local.get $square) (local.get $best)))))
  (v128.store offset=16 (local.get $found)
    (v128.bitselect (local.get $square) (f64x2.splat (f64.const NaN)) (local.get $mask)))
  (i32.const 0))`)

/** What simulations need of `BsadfPaths`. */
export interface PathsOfDraw {
  readonly badf: Float64Array
  readonly bsadf: Float64Array
}

/**
 * The paths of `bsadfKernel` for two series of one length at a time, without the origins: the same bits in less time.
 * Null where there is no WebAssembly with vectors.
 */
export function vectorBsadf(
  series: readonly [Float64Array, Float64Array],
  minWindow: number,
): [PathsOfDraw, PathsOfDraw] | null {
  const kernel = windowsOfTwo()
  if (kernel === null) return null
  const { length } = series[0]
  const [atChanges, atFound] = [SERIES * length, 2 * SERIES * length]
  const numbers = kernel.numbers(atFound + 2 * SERIES)
  for (const [k, levels] of series.entries()) {
    for (let t = 0; t < length; t += 1) {
      numbers[SERIES * t + k] = levels[t]!
      numbers[atChanges + SERIES * t + k] = t === 0 ? 0 : levels[t]! - levels[t - 1]!
    }
  }
  const paths = series.map(() => ({
    badf: new Float64Array(length).fill(Number.NaN),
    bsadf: new Float64Array(length).fill(Number.NaN),
  })) as [PathsOfDraw, PathsOfDraw]
  for (let end = minWindow; end < length; end += 1) {
    kernel.run(
      BYTES * SERIES * (end - 1),
      BYTES * (atChanges + SERIES * end),
      end,
      minWindow,
      BYTES * atFound,
    )
    for (const [k, { badf, bsadf }] of paths.entries()) {
      const best = numbers[atFound + k]!
      if (best > Number.NEGATIVE_INFINITY) bsadf[end] = signedRoot(best)
      badf[end] = signedRoot(numbers[atFound + SERIES + k]!)
    }
  }
  return paths
}
