import { CANCELLED, LARGEST, NEGLIGIBLE } from './plain-windows'

/** In what the kernel for full windows and the one for windows with gaps differ. */
export interface Parts {
  /** What is done to all rows at the start. */
  readonly prepare: string
  /** What a row adds to the sums, and to the count. */
  readonly move: string
  readonly one: string
  /** Pairs in a window, and whether these are too few, as a condition. */
  readonly n: string
  readonly tooFew: string
}

/**
 * The text of the kernel behind `vectorWindows`: `plainWindows`, two numbers at a time. A first loop over a block leaves
 * the covariance of each window in the result and the product of the variances aside; a second one divides, two windows
 * at a time.
 */
export function windowsText(parts: Parts): string {
  return `
(func
  ;; addresses of x, y, the result, the products, the table and the two pivots; rows in all, the row to begin with, rows
  ;; in a window
  (param $x i32) (param $y i32) (param $result i32) (param $products i32) (param $table i32) (param $pivots i32)
  (param $rows i32) (param $first i32) (param $span i32) (param $minimum f64)
  (local $row i32) (local $until i32) (local $entry i32) (local $at i32) (local $n f64) (local $ns v128)
  (local $pivot v128) (local $v v128) (local $w v128) (local $d v128)
  (local $s v128) (local $ss v128) (local $xyn v128) ;; sums of (dx, dy), of their squares, of (dx dy, 1)
  (local $ws v128) (local $wss v128) (local $wxyn v128) (local $var v128) ;; of a window
  (local $safe v128) ;; all bits, until a window fails the test
  ${parts.prepare}
  (block $all
  (loop $blocks
    (br_if $all (i32.ge_s (local.get $first) (local.get $rows)))
    (local.set $pivot (v128.load (local.get $pivots)))
    (local.set $s (f64x2.splat (f64.const 0)))
    (local.set $ss (f64x2.splat (f64.const 0)))
    (local.set $xyn (f64x2.splat (f64.const 0)))

    ;; the ends of the block before, from its last row backwards: the first block has none, its table is 0
    (block $tabulated
      (br_if $tabulated (i32.eqz (local.get $first)))
      (local.set $row (i32.mul (local.get $first) (i32.const 8)))
      (local.set $entry (i32.add (local.get $table) (i32.mul (local.get $span) (i32.const 48))))
      (loop $back
        (local.set $row (i32.sub (local.get $row) (i32.const 8)))
        (local.set $entry (i32.sub (local.get $entry) (i32.const 48)))
        (v128.store (local.get $entry) (local.get $s))
        (v128.store offset=16 (local.get $entry) (local.get $ss))
        (v128.store offset=32 (local.get $entry) (local.get $xyn))
        ${addRow(parts)}
        (br_if $back (i32.lt_s (local.get $table) (local.get $entry)))))

    ;; this block, window by window
    (local.set $s (f64x2.splat (f64.const 0)))
    (local.set $ss (f64x2.splat (f64.const 0)))
    (local.set $xyn (f64x2.splat (f64.const 0)))
    (local.set $safe (f64x2.eq (local.get $s) (local.get $s)))
    (local.set $row (i32.mul (local.get $first) (i32.const 8)))
    (local.set $entry (local.get $table))
    (local.set $at (local.get $products))
    (local.set $until (i32.add (local.get $first) (local.get $span)))
    (block $whole
      (br_if $whole (i32.lt_s (local.get $until) (local.get $rows)))
      (local.set $until (local.get $rows)))
    (local.set $until (i32.mul (local.get $until) (i32.const 8)))
    (loop $windows
      ${addRow(parts)}
      (local.set $wxyn (f64x2.add (local.get $xyn) (v128.load offset=32 (local.get $entry))))
      (local.set $n ${parts.n})
      (f64.store (local.get $at) (f64.const NaN))
      (block $told
        (br_if $told ${parts.tooFew})
        (local.set $ns (f64x2.splat (local.get $n)))
        (local.set $ws (f64x2.add (local.get $s) (v128.load (local.get $entry))))
        (local.set $wss (f64x2.mul (local.get $ns) (f64x2.add (local.get $ss) (v128.load offset=16 (local.get $entry)))))
        (local.set $var (f64x2.sub (local.get $wss) (f64x2.mul (local.get $ws) (local.get $ws))))
        (local.set $safe (v128.and (local.get $safe) (f64x2.gt
          (f64x2.mul (f64x2.splat (f64.const ${CANCELLED})) (local.get $var))
          (f64x2.add (local.get $wss) (f64x2.splat (f64.const ${NEGLIGIBLE}))))))
        (f64.store (local.get $at)
          (f64.mul (f64x2.extract_lane 0 (local.get $var)) (f64x2.extract_lane 1 (local.get $var))))
        (f64.store (i32.add (local.get $result) (local.get $row)) (f64.sub
          (f64.mul (local.get $n) (f64x2.extract_lane 0 (local.get $wxyn)))
          (f64.mul (f64x2.extract_lane 0 (local.get $ws)) (f64x2.extract_lane 1 (local.get $ws))))))
      (local.set $at (i32.add (local.get $at) (i32.const 8)))
      (local.set $entry (i32.add (local.get $entry) (i32.const 48)))
      (local.set $row (i32.add (local.get $row) (i32.const 8)))
      (br_if $windows (i32.lt_s (local.get $row) (local.get $until))))

    ;; two windows at a time; an odd last one has a neighbour that is nothing
    (f64.store (local.get $at) (f64.const NaN))
    (local.set $at (local.get $products))
    (local.set $row (i32.mul (local.get $first) (i32.const 8)))
    (loop $pairs
      (local.set $v (v128.load (local.get $at)))
      (local.set $safe (v128.andnot (local.get $safe)
        (f64x2.ge (local.get $v) (f64x2.splat (f64.const ${LARGEST})))))
      (v128.store (i32.add (local.get $result) (local.get $row))
        (f64x2.pmax
          (f64x2.pmin
            (f64x2.div (v128.load (i32.add (local.get $result) (local.get $row))) (f64x2.sqrt (local.get $v)))
            (f64x2.splat (f64.const 1)))
          (f64x2.splat (f64.const -1))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (local.set $row (i32.add (local.get $row) (i32.const 16)))
      (br_if $pairs (i32.lt_s (local.get $row) (local.get $until))))
    ;; a window that fails the test ends the run at its block
    (br_if $all (i32.eqz (i64x2.all_true (local.get $safe))))

    ;; the middle of this block is what the next one is measured from, if it has a pair
    (local.set $n (f64x2.extract_lane 1 (local.get $xyn)))
    (block $empty
      (br_if $empty (f64.lt (local.get $n) (f64.const 1)))
      (v128.store (local.get $pivots)
        (f64x2.add (local.get $pivot) (f64x2.div (local.get $s) (f64x2.splat (local.get $n))))))
    (local.set $first (i32.add (local.get $first) (local.get $span)))
    (br $blocks)))
  (local.get $first))`
}

function addRow({ move, one }: Parts): string {
  return `
    (local.set $v (v128.load64_lane 1 (i32.add (local.get $y) (local.get $row))
      (v128.load64_zero (i32.add (local.get $x) (local.get $row)))))
    (local.set $d ${move})
    (local.set $s (f64x2.add (local.get $s) (local.get $d)))
    (local.set $ss (f64x2.add (local.get $ss) (f64x2.mul (local.get $d) (local.get $d))))
    (local.set $xyn (f64x2.add (local.get $xyn) (f64x2.replace_lane 0 ${one}
      (f64.mul (f64x2.extract_lane 0 (local.get $d)) (f64x2.extract_lane 1 (local.get $d))))))`
}
