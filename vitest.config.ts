import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** They take longest: begun last, one of them would run alone in the end. */
const FIRST = [
  'literal',
  'export',
  'look',
  'trainer',
  'classroom',
  'hostileFiles',
  'regexes',
  'outputs',
  'package',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = FIRST.findIndex(name => moduleId.endsWith(`/${name}.test.ts`))
      return at === -1 ? FIRST.length : at
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    include: ['tests/*.test.ts'],
    setupFiles: ['tests/seed.ts'],
    // A browser on a small machine takes its time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Much of the time tests wait for a browser or another process.
    maxWorkers: 4,
    // The compiler is imported once for each worker, not for each file.
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
})
