import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assemble } from '@/lib/stats/vector/assemble'
import { OPCODES } from '@/lib/stats/vector/opcodes'
import { vectorKernel } from '@/lib/stats/vector/vector-kernel'

/** Adds up the numbers from an address on, two at a time, and stores the sum after them. */
const SUM = `
(func (param $from i32) (param $count i32) (local $at i32) (local $until i32) (local $sum v128)
  (local.set $at (local.get $from))
  (local.set $until (i32.add (local.get $from) (i32.mul (local.get $count) (i32.const 8)))) ;; bytes
  (block $none
    (br_if $none (i32.ge_s (local.get $at) (local.get $until)))
    (loop $two
      (local.set $sum (f64x2.add (local.get $sum) (v128.load (local.get $at))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $two (i32.lt_s (local.get $at) (local.get $until)))))
  (f64.store offset=8 (local.get $until)
    (f64x2.extract_lane 0 (f64x2.add (local.get $sum) (f64x2.splat (f64x2.extract_lane 1 (local.get $sum))))))
  (local.get $count))`

describe('assemble', () => {
  it('turns text into a module that WebAssembly takes', () => {
    expect(WebAssembly.validate(assemble(SUM))).toBe(true)
  })

  it('writes the bytes of a small function as the specification has them', () => {
    const bytes = assemble('(func (param $n i32) (i32.add (local.get $n) (i32.const 300)))')
    // local.get 0, i32.const 300 (LEB128: ac 02), i32.add, end
    expect(Array.from(bytes.slice(-8))).toEqual([0x00, 0x20, 0x00, 0x41, 0xac, 0x02, 0x6a, 0x0b])
  })

  it.each([0, 1, -1, 63, 64, -64, -65, 8191, 8192, -8192, -8193, 2 ** 31 - 1, -(2 ** 31)])(
    'writes %i so that it comes back',
    (value) => {
      expect(vectorKernel(`(func (i32.const ${value}))`)()!.run()).toBe(value)
    },
  )

  it('refuses an instruction, a name, a label and a type that nobody knows', () => {
    expect(() => assemble('(func (i32.power (i32.const 1)))')).toThrow(/No instruction i32.power/)
    expect(() => assemble('(func (local.get $a))')).toThrow(/Nothing is called \$a/)
    expect(() => assemble('(func (br $out) (i32.const 0))')).toThrow(/Nothing is called \$out/)
    expect(() => assemble('(func (param $a i31) (i32.const 0))')).toThrow(SyntaxError)
    expect(() => assemble('(module)')).toThrow(/one \(func/)
  })

  it('knows no instruction that no kernel uses', () => {
    const files = [
      'rolling/vector-windows',
      'rolling/windows-text',
      'rolling/pairs-text',
      'bubbles/vector-bsadf',
    ]
    const texts = files.map((name) =>
      readFileSync(new URL(`../../../lib/stats/${name}.ts`, import.meta.url), 'utf8'),
    )
    const unused = Object.keys(OPCODES).filter(
      (name) => !texts.some((text) => new RegExp(`\\(${name.replaceAll('.', '\\.')}\\s`).test(text)),
    )
    expect(unused).toEqual([])
  })
})

describe('vectorKernel', () => {
  it('computes in a memory that grows and keeps what is in it', () => {
    const kernel = vectorKernel(SUM)()!
    kernel.numbers(10).set([1, 2, 3, 4])
    const numbers = kernel.numbers(100_000)
    expect(Array.from(numbers.subarray(0, 4))).toEqual([1, 2, 3, 4])
    expect(numbers.length).toBeGreaterThanOrEqual(100_000)
    expect(kernel.run(0, 4)).toBe(4)
    expect(numbers[5]).toBe(10)
  })

  it('is made once', () => {
    const kernel = vectorKernel(SUM)
    expect(kernel()).toBe(kernel())
  })

  it('is null where a machine does not take it, and throws where the text is wrong', () => {
    // A function without its result: no machine takes that.
    expect(vectorKernel('(func (param $n i32))')()).toBeNull()
    expect(() => vectorKernel('(func (nonsense))')()).toThrow(SyntaxError)
  })
})
