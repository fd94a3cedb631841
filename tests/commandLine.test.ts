/** The command line itself: what it says to a slip of the finger, and what it tells of the machine. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { startLectern } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-words-'))
writeFileSync(join(folder, 'talk.md'), '# A talk\n\nWords that are said.\n')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function say(args: string[], env: NodeJS.ProcessEnv = {}) {
  const run = startLectern(args, { cwd: folder, env })
  const code = await run.ended()
  return { code, out: run.out(), err: run.err() }
}

describe('a slip of the finger', () => {
  it.each([
    [['exprot', 'talk.md'], 'did you mean export?'],
    [['check', 'talk.md', '--quik'], 'did you mean --quick?'],
    [['tlak.md'], 'There is no file "tlak.md"'],
    [['zebra'], 'lectern --help lists them'],
    [['check', 'talk.md', '--zebra'], 'options are --json'],
    [['doctor', 'talk.md'], 'leave it out'],
  ])('%j is told', async (args, said) => {
    const { code, err } = await say(args)
    expect(code).toBe(2)
    expect(err).toContain(said)
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})

describe('help', () => {
  it.each([
    'generate',
    'read',
    'present',
    'export',
    'build',
    'check',
    'direct',
    'adopt',
    'diff',
    'doctor',
    'init',
    'completion',
  ])('on %s has examples, and no colours where it is not shown in a terminal', async name => {
    const { code, out } = await say([name, '--help'])
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`Examples:\n {2}lectern ${name}`))
    expect(out).not.toContain('\u001b')
  })
})

describe('an article alone', () => {
  it('is presented', async () => {
    const run = startLectern(['talk.md'], { cwd: folder })
    await run.until(() => run.out().includes('overview'), 'the addresses')
    expect(run.out()).toMatch(/^presenter /m)
    await run.interrupt()
  })
})

describe('completion', () => {
  const inBash = (script: string, ...words: string[]) =>
    spawnSync(
      'bash',
      [
        '-c',
        `${script}\nCOMP_WORDS=(lectern ${words.map(word => `'${word}'`).join(' ')})\n` +
          `COMP_CWORD=${words.length}\n_lectern\nprintf '%s\\n' "\${COMPREPLY[@]}"`,
      ],
      { cwd: folder, encoding: 'utf8' },
    )
      .stdout.trim()
      .split('\n')

  it.runIf(process.platform !== 'win32')('completes commands, articles and options', async () => {
    const { out } = await say(['completion', 'bash'])
    expect(inBash(out, 'ex')).toEqual(['export'])
    expect(inBash(out, 'ta')).toEqual(['talk.md'])
    expect(inBash(out, 'check', '--qu')).toEqual(['--quick'])
    expect(inBash(out, 'check', 'ta')).toEqual(['talk.md'])
  })

  it('is there for zsh and fish, and says what else is not', async () => {
    expect((await say(['completion', 'zsh'])).out).toContain('bashcompinit')
    expect((await say(['completion', 'fish'])).out).toMatch(/seen_subcommand_from check' -l quick /)
    expect((await say(['completion', 'tcsh'])).err).toContain('bash, zsh and fish are')
    expect((await say(['completion'])).err).toContain('No shell is named.')
  })
})

describe('doctor', () => {
  it('says what is there', async () => {
    const { code, out } = await say(['doctor'])
    expect(code).toBe(0)
    for (const what of ['Lectern', 'Node.js', 'Browser', 'Fonts', 'Cache', 'Client', 'Slidev'])
      expect(out).toMatch(new RegExp(`^✓ ${what} +\\S`, 'm'))
    expect(out.trim().split('\n').length).toBeLessThanOrEqual(10)
  })

  it('says what is missing, and what to do', async () => {
    const { code, out, err } = await say(['doctor'], { LECTERN_BROWSER: join(folder, 'none') })
    expect(code).toBe(3)
    expect(out).toMatch(/^– Browser +There is no browser at .*\n +correct the variable/m)
    expect(err).toMatch(/^error doctor\/missing Browser: .* hint: /)
  })
})

describe('init', () => {
  const place = join(folder, 'my workshop')

  it('writes an article that can be presented, a configuration and scripts', async () => {
    const { code, out } = await say([
      'init',
      'my workshop',
      '--title',
      'A "new" way',
      '--color',
      '#7a1f5c',
    ])
    expect({ code, out }).toEqual({ code: 0, out: 'cd "my workshop"\nnpm start\n' })
    expect(readdirSync(place).sort()).toEqual(['lectern.config.yaml', 'package.json', 'talk.md'])
    const checked = await say(['check', join(place, 'talk.md'), '--quick', '--strict'])
    expect(checked.code, checked.err).toBe(0)
    expect(checked.out).toContain('A "new" way')
  })

  it('leaves what is there, and makes nothing of what it cannot use', async () => {
    writeFileSync(join(place, 'talk.md'), 'mine')
    const { code, err } = await say(['init', 'my workshop'])
    expect(code).toBe(0)
    expect(err).toContain('was there, left as it is')
    expect(readFileSync(join(place, 'talk.md'), 'utf8')).toBe('mine')
    expect((await say(['init', 'other', '--color', 'red'])).code).toBe(2)
    expect(readdirSync(folder)).not.toContain('other')
  })
})
