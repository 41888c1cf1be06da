import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Rooms whose tests start processes and wait for them. */
const LONG = /\/tests\/(?:commands|crash|store)\//

/** Begins with the longest files, so that none is left over at the end while the other core has nothing to do. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
