/** No pattern of the project makes a text twice as long cost four times as much. */
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attacksOn, patternsIn, type Attack } from './attacks.ts'
import { counted } from './backtracking.ts'
import { runs } from './seed.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const patterns = [
  ...new Map(
    patternsIn(root, ['scripts', 'components', 'layouts', 'setup']).map(found => [
      String(found.pattern),
      found,
    ]),
  ).values(),
]

/** Characters of the texts: the first two tell what grows at all, the last two what goes on growing. */
const SIZES = [40, 80, 240, 480] as const
/**
 * Steps for each character that more text may add, as a share; a linear pattern adds none, a
 * quadratic one doubles them.
 */
const GROWTH = 1.5
/** Below so many steps for each character nothing is slow. */
const FEW = 20

/** Of very many attacks every so many; `MORE=10` tries ten times as many. */
function someOf(attacks: Attack[]): Attack[] {
  const step = Math.ceil(attacks.length / runs(1500))
  return attacks.filter((_, index) => index % step === 0)
}

/** @returns the first attack under which the steps for each character grow with the text */
function weaknessOf(pattern: RegExp): Attack | undefined {
  const run = counted(pattern)
  return someOf(attacksOn(pattern)).find(({ before, pump, after }) => {
    const steps = (size: number) => {
      const text = before + pump.repeat(Math.ceil(size / pump.length)) + after
      return run(text, 2 * FEW * text.length ** 2).steps / text.length
    }
    const [first, second, third, last] = SIZES
    if (steps(second) < 1.3 * steps(first)) return false
    const most = steps(last)
    return most === Infinity || (most > FEW && most > GROWTH * steps(third))
  })
}

describe('patterns', () => {
  it('are found, all of them', () => {
    expect(patterns.length).toBeGreaterThan(350)
  })

  it('look through a text in time that grows with it', { timeout: 600_000 }, () => {
    const weak = patterns.flatMap(({ place, pattern }) => {
      const attack = weaknessOf(pattern)
      return attack === undefined ? [] : [`${place} ${String(pattern)}: ${JSON.stringify(attack)}`]
    })
    expect(weak).toEqual([])
  })
})

describe('the measure', () => {
  it.each([
    /^(a+)+$/,
    /^(?:<!--[\s\S]*?-->\s*)*<html/,
    /^[a-z]{2,3}([-_]\w{2,8})*$/,
    /\s+$/,
    /^\s*(.*?)\s*$/,
    /<head[^>]*>/,
    /a.*b.*c/,
    /(<[A-Za-z][^<>]*?)\s[\w:-]+=\{(?:[^{}]|\{[^{}]*\})*\}(?=[^<>]*>)/g,
    /^\W*(?:\w{1,3}|comment.*)\W*$/i,
    /(?<=^\s*\d+)[.)]/g,
    /"([^"\\]|\\.|[^"])*"/,
  ])('finds what is slow in %s', pattern => {
    expect(weaknessOf(pattern)).toBeDefined()
  })

  it.each([/^\s+/, /(?<!\s)\s+$/, /"[^"]*"/, /^[a-z]+(?:-[a-z]+)*$/, /a{0,15}b/, /\p{L}+/gu])(
    'finds nothing in %s',
    pattern => {
      expect(weaknessOf(pattern)).toBeUndefined()
    },
  )

  it('takes the same texts as the engine itself', () => {
    const letters = fc.constantFrom(...'aA0 \t\n-_.,:;<>!?"\'()[]{}#*`é漢wheras')
    fc.assert(
      fc.property(
        fc.constantFrom(...patterns),
        fc.array(letters, { maxLength: 24 }).map(all => all.join('')),
        ({ pattern }, text) => {
          const match = new RegExp(pattern.source, pattern.flags.replace('g', '')).exec(text)
          const expected = match === null ? undefined : [match.index, match.index + match[0].length]
          expect(
            counted(pattern)(text).match,
            `${String(pattern)} in ${JSON.stringify(text)}`,
          ).toEqual(expected)
        },
      ),
      { numRuns: 5000, seed: 1 },
    )
  })
})
