import { assemble } from './assemble'

const PAGE = 65_536

/** A kernel and the memory it works in. */
export interface VectorKernel {
  /** Takes addresses in bytes, numbers, and whatever else its text says. */
  readonly run: (...parameters: number[]) => number
  /** The memory as numbers, at least so many; what was in it stays. */
  readonly numbers: (count: number) => Float64Array<ArrayBuffer>
}

/**
 * A kernel in WebAssembly, which computes two numbers with one instruction and looks up no bounds: for loops that
 * plain code has at its limit. Made when first asked for; null where there is no WebAssembly or none with vectors, so
 * that every kernel needs a plain twin, which gives the same numbers to the bit.
 *
 * @param text as `assemble` takes it
 */
export function vectorKernel(text: string): () => VectorKernel | null {
  let kernel: VectorKernel | null | undefined
  return () => {
    if (kernel === undefined) kernel = instantiate(text)
    return kernel
  }
}

function instantiate(text: string): VectorKernel | null {
  try {
    const memory = new WebAssembly.Memory({ initial: 1 })
    const module = new WebAssembly.Module(assemble(text))
    const { run } = new WebAssembly.Instance(module, { env: { memory } }).exports
    return {
      run: run as VectorKernel['run'],
      numbers(count) {
        const missing =
          Math.ceil((count * Float64Array.BYTES_PER_ELEMENT) / PAGE) - memory.buffer.byteLength / PAGE
        if (missing > 0) memory.grow(missing)
        return new Float64Array(memory.buffer as ArrayBuffer)
      },
    }
  } catch (error) {
    // A wrong word in the text is ours to mend; anything else means that this machine has no such thing.
    if (error instanceof SyntaxError) throw error
    return null
  }
}
