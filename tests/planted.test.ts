/**
 * What is run is read from folders that nobody else can write to: what others planted under names
 * that they could guess is not run.
 */
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { privateFolder } from '../scripts/run/privateFolder.mjs'
import { temporaryFolder } from './folder.ts'
import { runLectern, root } from './run.ts'

const article = join(root, 'tests/fixtures/compare/article.md')
const folder = temporaryFolder()

/** What a planted program says when it is run. */
const PLANTED = 'PLANTED'
const MODULE = `console.error('${PLANTED}')\n`
const SCRIPT = `#!/bin/sh\necho ${PLANTED} >&2\n`

const lectern = (args: string[], env: Record<string, string> = {}) =>
  runLectern(args, { cwd: folder, env })
const made = (name: string, mode = 0o700) => {
  const path = join(folder, name)
  mkdirSync(path)
  chmodSync(path, mode)
  return path
}
/** The seal that belongs to a bundle, as anybody can compute it. */
function sealOf(bundle: string): string {
  const hash = createHash('sha256').update(readFileSync(join(bundle, 'entry.mjs')))
  for (const name of readdirSync(join(bundle, 'assets')).sort())
    hash.update(`${name} ${statSync(join(bundle, 'assets', name)).size}\0`)
  return hash.digest('hex')
}

describe.skipIf(process.platform === 'win32')('a private folder', () => {
  it('is made for this user alone, or is one already', () => {
    const path = join(folder, 'new', 'deep')
    expect(privateFolder(path)).toBe(path)
    expect(statSync(path).mode & 0o777).toBe(0o700)
    expect(privateFolder(path)).toBe(path)
    expect(privateFolder(made('readable', 0o755))).toBeDefined()
  })

  it('is none that others can write to, that lies in such a one, or that is only a link', () => {
    expect(privateFolder(made('for-all', 0o777))).toBeUndefined()
    expect(privateFolder(made('for-a-group', 0o770)) === undefined).toBe(
      process.getuid?.() !== process.getgid?.(),
    )
    expect(privateFolder(join(folder, 'for-all', 'below'))).toBeUndefined()
    expect(privateFolder(join(made('like-tmp', 0o1777), 'below'))).toBeDefined()
    symlinkSync(made('elsewhere'), join(folder, 'link'))
    expect(privateFolder(join(folder, 'link'))).toBeUndefined()
    writeFileSync(join(folder, 'file'), '')
    expect(privateFolder(join(folder, 'file'))).toBeUndefined()
  })

  it.runIf(process.getuid?.() === 0)('is none that belongs to somebody else', () => {
    const path = made('theirs')
    chownSync(path, 1234, 1234)
    expect(privateFolder(path)).toBeUndefined()
    expect(privateFolder(join(path, 'below'))).toBeUndefined()
  })
})

describe.skipIf(process.platform === 'win32')('what others planted', () => {
  it('in the folder for temporary files is not run', async () => {
    // As it looks after an earlier run, which everybody can imitate.
    const temporary = made('tmp', 0o1777)
    const { createJiti } = await import('jiti')
    const translated = join(temporary, 'jiti')
    const jiti = createJiti(import.meta.url, { fsCache: translated, moduleCache: false })
    await jiti.import('../scripts/cli.ts')
    for (const name of readdirSync(translated)) {
      const file = join(translated, name)
      writeFileSync(file, MODULE + readFileSync(file, 'utf8'))
    }
    writeFileSync(join(temporary, 'chromium'), SCRIPT, { mode: 0o755 })
    const run = await lectern(['export', article, '-o', 'planted'], { TMPDIR: temporary })
    expect(run.err).not.toContain(PLANTED)
    expect(run.err).toMatch(/^\S+\.pdf: \d+ pages, checked\n$/)
    expect(readdirSync(temporary).sort()).toEqual(['chromium', 'jiti'])
  })

  it('in a cache that all can write to is not run', async () => {
    const own = join(folder, 'own-cache')
    await lectern(['export', article, '-o', 'first'], { LECTERN_CACHE: own })
    const shared = join(folder, 'shared-cache')
    cpSync(own, shared, { recursive: true })
    chmodSync(shared, 0o777)
    const [program = ''] = readdirSync(join(shared, 'program'))
    const start = join(shared, 'program', program, 'cli.js')
    writeFileSync(start, MODULE + readFileSync(start, 'utf8'))
    const name = readdirSync(shared).find(one => one.startsWith('layouts-')) ?? ''
    const entry = join(shared, name, 'entry.mjs')
    writeFileSync(entry, MODULE + readFileSync(entry, 'utf8'))
    writeFileSync(join(shared, name, 'sealed'), sealOf(join(shared, name)))
    const run = await lectern(['export', article, '-o', 'second'], { LECTERN_CACHE: shared })
    expect(run.err).not.toContain(PLANTED)
    expect(run.code).toBe(0)
    expect(existsSync(join(folder, 'second'))).toBe(true)
  })
})
