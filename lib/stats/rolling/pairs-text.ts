import { IN_NEXT_BLOCK, IN_OWN_BLOCK, SCALE, SUM } from './steady-row'

const BYTES = Float64Array.BYTES_PER_ELEMENT

/**
 * `plainPair` for both series of a couple A with both of a couple B, so four pairs: $s and $r are of A with the first of
 * B, $t and $q with its second.
 */
export const PAIRS_TEXT = `
(func
  ;; addresses: the first rows of the couples, room for the ends of a block (span entries of 32 bytes) and for four paths
  (param $a i32) (param $b i32) (param $ends i32) (param $path i32) (param $rows i32) (param $span i32)
  (local $first i32) (local $until i32) (local $rowA i32) (local $rowB i32) (local $entry i32)
  (local $path2 i32) (local $path3 i32) (local $path4 i32)
  (local $s v128) (local $t v128) (local $r v128) (local $q v128)
  (local $zero v128) (local $one v128) (local $minusOne v128) (local $spans v128)
  (local.set $one (f64x2.splat (f64.const 1)))
  (local.set $minusOne (f64x2.splat (f64.const -1)))
  (local.set $spans (f64x2.splat (f64.convert_i32_s (local.get $span))))
  (local.set $path2 (i32.add (local.get $path) (i32.mul (local.get $rows) (i32.const 8))))
  (local.set $path3 (i32.add (local.get $path2) (i32.mul (local.get $rows) (i32.const 8))))
  (local.set $path4 (i32.add (local.get $path3) (i32.mul (local.get $rows) (i32.const 8))))
  (block $all
  (loop $blocks
    (br_if $all (i32.ge_s (local.get $first) (local.get $rows)))
    (local.set $rowA (i32.add (local.get $a) (i32.mul (local.get $first) (i32.const 64))))
    (local.set $rowB (i32.add (local.get $b) (i32.mul (local.get $first) (i32.const 64))))

    ;; the ends of the block before, from its last row backwards; of the first block only the last window is full,
    ;; and needs none of them: entry span-1, which is always 0
    (block $tabulated
      (br_if $tabulated (i32.eqz (local.get $first)))
      (local.set $s (local.get $zero))
      (local.set $t (local.get $zero))
      (local.set $entry (i32.add (local.get $ends) (i32.mul (local.get $span) (i32.const 32))))
      (loop $back
        (local.set $rowA (i32.sub (local.get $rowA) (i32.const 64)))
        (local.set $rowB (i32.sub (local.get $rowB) (i32.const 64)))
        (local.set $entry (i32.sub (local.get $entry) (i32.const 32)))
        (v128.store (local.get $entry) (local.get $s))
        (v128.store offset=16 (local.get $entry) (local.get $t))
        (local.set $s (f64x2.add (local.get $s) ${product(IN_NEXT_BLOCK, 0)}))
        (local.set $t (f64x2.add (local.get $t) ${product(IN_NEXT_BLOCK, 1)}))
        (br_if $back (i32.lt_s (local.get $ends) (local.get $entry))))
      (local.set $rowA (i32.add (local.get $rowA) (i32.mul (local.get $span) (i32.const 64))))
      (local.set $rowB (i32.add (local.get $rowB) (i32.mul (local.get $span) (i32.const 64)))))

    ;; this block, window by window
    (local.set $s (local.get $zero))
    (local.set $t (local.get $zero))
    (local.set $entry (local.get $ends))
    (local.set $first (i32.add (local.get $first) (local.get $span)))
    (local.set $until (local.get $first))
    (block $whole
      (br_if $whole (i32.lt_s (local.get $until) (local.get $rows)))
      (local.set $until (local.get $rows)))
    (local.set $until (i32.add (local.get $a) (i32.mul (local.get $until) (i32.const 64))))
    (loop $windows
      (local.set $s (f64x2.add (local.get $s) ${product(IN_OWN_BLOCK, 0)}))
      (local.set $t (f64x2.add (local.get $t) ${product(IN_OWN_BLOCK, 1)}))
      (local.set $r ${correlation('$s', 0)})
      (local.set $q ${correlation('$t', 1)})
      (v128.store64_lane 0 (local.get $path) (local.get $r))
      (v128.store64_lane 1 (local.get $path2) (local.get $r))
      (v128.store64_lane 0 (local.get $path3) (local.get $q))
      (v128.store64_lane 1 (local.get $path4) (local.get $q))
      (local.set $path (i32.add (local.get $path) (i32.const 8)))
      (local.set $path2 (i32.add (local.get $path2) (i32.const 8)))
      (local.set $path3 (i32.add (local.get $path3) (i32.const 8)))
      (local.set $path4 (i32.add (local.get $path4) (i32.const 8)))
      (local.set $entry (i32.add (local.get $entry) (i32.const 32)))
      (local.set $rowA (i32.add (local.get $rowA) (i32.const 64)))
      (local.set $rowB (i32.add (local.get $rowB) (i32.const 64)))
      (br_if $windows (i32.lt_s (local.get $rowA) (local.get $until))))
    (br $blocks)))
  (i32.const 0))
`

/** A column of both series of A times that of one series of B. */
function product(column: number, ofB: 0 | 1): string {
  const at = BYTES * column
  return `(f64x2.mul
    (v128.load offset=${at} (local.get $rowA))
    (v128.load64_splat offset=${at + BYTES * ofB} (local.get $rowB)))`
}

/** From the running sum: kept within -1 and 1 by comparisons that let NaN through. */
function correlation(sum: string, ofB: 0 | 1): string {
  const total = `(f64x2.add (local.get ${sum}) (v128.load offset=${2 * BYTES * ofB} (local.get $entry)))`
  const joint = `(f64x2.sub (f64x2.mul (local.get $spans) ${total}) ${product(SUM, ofB)})`
  const r = `(f64x2.mul ${joint} ${product(SCALE, ofB)})`
  return `(f64x2.pmax (f64x2.pmin ${r} (local.get $one)) (local.get $minusOne))`
}
