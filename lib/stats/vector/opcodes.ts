/** What follows an instruction in its bytes besides operands: nothing, a local, a number, a label, an address, a lane. */
export type Immediate = 'none' | 'local' | 'i32' | 'f64' | 'label' | 'memory' | 'lane' | 'memory-lane'

/** WebAssembly's vector instructions are a second table behind this byte. */
const VECTOR = 0xfd

/** The bytes of each instruction that our kernels use, as the core specification (2.0) numbers them. */
export const OPCODES: Readonly<Record<string, readonly [bytes: readonly number[], immediate: Immediate]>> = {
  br: [[0x0c], 'label'],
  br_if: [[0x0d], 'label'],
  'local.get': [[0x20], 'local'],
  'local.set': [[0x21], 'local'],
  'f64.store': [[0x39], 'memory'],
  'i32.const': [[0x41], 'i32'],
  'f64.const': [[0x44], 'f64'],
  'i32.eqz': [[0x45], 'none'],
  'i32.lt_s': [[0x48], 'none'],
  'i32.ge_s': [[0x4e], 'none'],
  'f64.lt': [[0x63], 'none'],
  'i32.add': [[0x6a], 'none'],
  'i32.sub': [[0x6b], 'none'],
  'i32.mul': [[0x6c], 'none'],
  'f64.sub': [[0xa1], 'none'],
  'f64.mul': [[0xa2], 'none'],
  'f64.convert_i32_s': [[0xb7], 'none'],
  'v128.load': [[VECTOR, 0x00], 'memory'],
  'v128.load64_splat': [[VECTOR, 0x0a], 'memory'],
  'v128.store': [[VECTOR, 0x0b], 'memory'],
  'f64x2.splat': [[VECTOR, 0x14], 'none'],
  'f64x2.extract_lane': [[VECTOR, 0x21], 'lane'],
  'f64x2.replace_lane': [[VECTOR, 0x22], 'lane'],
  'f64x2.eq': [[VECTOR, 0x47], 'none'],
  'f64x2.gt': [[VECTOR, 0x4a], 'none'],
  'f64x2.ge': [[VECTOR, 0x4c], 'none'],
  'v128.and': [[VECTOR, 0x4e], 'none'],
  'v128.andnot': [[VECTOR, 0x4f], 'none'],
  'v128.load64_lane': [[VECTOR, 0x57], 'memory-lane'],
  'v128.store64_lane': [[VECTOR, 0x5b], 'memory-lane'],
  'v128.load64_zero': [[VECTOR, 0x5d], 'memory'],
  'i64x2.all_true': [[VECTOR, 0xc3, 0x01], 'none'],
  'f64x2.sqrt': [[VECTOR, 0xef, 0x01], 'none'],
  'f64x2.add': [[VECTOR, 0xf0, 0x01], 'none'],
  'f64x2.sub': [[VECTOR, 0xf1, 0x01], 'none'],
  'f64x2.mul': [[VECTOR, 0xf2, 0x01], 'none'],
  'f64x2.div': [[VECTOR, 0xf3, 0x01], 'none'],
  'f64x2.pmin': [[VECTOR, 0xf6, 0x01], 'none'],
  'f64x2.pmax': [[VECTOR, 0xf7, 0x01], 'none'],
}
