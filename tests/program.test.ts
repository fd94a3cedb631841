/** The built program is loaded with what was compiled of it before, and the same without. */
import { createHash } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { LOAD, PARTS, programIn, SEAL_BYTES } from '../scripts/run/compiled.mjs'

const root = mkdtempSync(join(tmpdir(), 'lectern-program-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A program of two parts and a module that is waited for. */
function program(name: string): string {
  const folder = join(root, name)
  mkdirSync(folder)
  const address = pathToFileURL(join(folder, 'waits.mjs')).href
  writeFileSync(join(folder, 'waits.mjs'), 'await null\nexport const word = "waited"\n')
  writeFileSync(join(folder, 'cli.js'), `exports.main = () => ${LOAD}("later.js")\n`)
  writeFileSync(
    join(folder, 'later.js'),
    `const { word } = require(${JSON.stringify(address)})
    const { sep } = require('node:path')
    exports.say = name => word + sep + name\n`,
  )
  const needs = {
    'cli.js': { parts: [], modules: [] },
    'later.js': { parts: [], modules: [address] },
  }
  writeFileSync(join(folder, PARTS), JSON.stringify(needs))
  return folder
}

async function said(folder: string): Promise<string> {
  const { load, keep } = programIn({ folder, keeping: join(folder, 'compiled') }, 'tell')
  const { main } = await load('cli.js')
  const { say } = await main()
  const text = say('tea')
  keep()
  return text
}

/** Whether what was kept begins with the hash of all that follows. */
function isSealed(kept: Buffer): boolean {
  const [seal, content] = [kept.subarray(0, SEAL_BYTES), kept.subarray(SEAL_BYTES)]
  return content.length > 0 && createHash('sha256').update(content).digest().equals(seal)
}

describe('the built program', () => {
  it('keeps what was compiled of it, once', async () => {
    const folder = program('kept')
    expect(await said(folder)).toMatch(/^waited.tea$/)
    const kept = join(folder, 'compiled', 'tell')
    expect(readdirSync(kept).sort()).toEqual(['cli.js', 'later.js'])
    const before = statSync(join(kept, 'later.js')).ino
    expect(await said(folder)).toMatch(/^waited.tea$/)
    expect(statSync(join(kept, 'later.js')).ino).toBe(before)
  })

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
    ['damaged', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 60), Buffer.alloc(80, 1)])],
    ['empty', () => Buffer.alloc(0)],
  ])('compiles anew what is %s', async (how, spoil) => {
    const folder = program(how)
    await said(folder)
    const file = join(folder, 'compiled', 'tell', 'later.js')
    const whole = readFileSync(file)
    writeFileSync(file, spoil(whole))
    expect(await said(folder)).toMatch(/^waited.tea$/)
    expect(isSealed(readFileSync(file))).toBe(true)
  })
})
