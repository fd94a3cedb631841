/** lectern init: writes a folder to begin with, and opens its deck. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { isLook, LOOKS } from '../../components/looks.ts'
import { writeFailure } from '../files/failure.ts'
import { KEYS } from '../read/frontMatterKeys.ts'
import { useOwnTemporaryFolder } from '../run/folder.ts'
import { usageError } from '../usage.ts'
import { SCRIPTS, starterFiles, type Wishes } from './starter.ts'

export interface InitOptions {
  title?: string | undefined
  author?: string | undefined
  color?: string | undefined
  look?: string | undefined
  /** nothing is asked, and the deck is not opened */ yes: boolean
}

const TITLE = 'A session from an article'

/**
 * Asks at most three things, in a terminal only, and opens the deck there. What is there already is left alone.
 * @returns whether the deck is served now
 * @throws LecternError when the folder cannot be written, or there is no such colour or look
 */
export async function init(folder: string, options: InitOptions): Promise<boolean> {
  checkLook(options.look)
  const asks = !options.yes && process.stdin.isTTY && process.stdout.isTTY
  const wishes = asks ? await asked(options) : withDefaults(options)
  if (wishes === undefined) return false
  const problem = problemWithColor(wishes.color)
  if (problem !== undefined) throw usageError(problem, 'write --color "#7a1f5c"')
  const isNew = writeStarter(folder, wishes)
  tellScripts(folder, isNew)
  if (!asks) return false
  useOwnTemporaryFolder()
  const { present } = await import('./present.ts')
  await present(join(folder, 'talk.md'), { remote: false, open: true })
  return true
}

function withDefaults({ title = TITLE, author = '', color = '', look = '' }: InitOptions): Wishes {
  return { title, author, color, look }
}

function checkLook(look = ''): void {
  if (look === '' || isLook(look)) return
  throw usageError(`There is no look "${look}".`, `the looks are ${LOOKS.join(', ')}`)
}

function problemWithColor(color: string | undefined): string | undefined {
  if (color === undefined || color === '') return undefined
  return KEYS.brand.schema.safeParse({ color }).success
    ? undefined
    : `"${color}" is no colour such as #7a1f5c.`
}

/** @returns undefined when the person ends it */
async function asked(options: InitOptions): Promise<Wishes | undefined> {
  const { group, text } = await import('@clack/prompts')
  const known = withDefaults(options)
  const ask = (given: string | undefined, question: Parameters<typeof text>[0]) => () =>
    given === undefined ? text(question) : Promise.resolve(given)
  let isEnded = false
  const answers = await group(
    {
      title: ask(options.title, {
        message: 'What is the session about?',
        placeholder: TITLE,
        defaultValue: TITLE,
      }),
      author: ask(options.author, { message: 'Whose is it?', placeholder: 'nobody is named' }),
      color: ask(options.color, {
        message: 'In which colour?',
        placeholder: "Lectern's own; or one such as #7a1f5c",
        validate: problemWithColor,
      }),
    },
    { onCancel: () => (isEnded = true) },
  )
  return isEnded ? undefined : { ...known, ...withoutEmpty(answers) }
}

function withoutEmpty(answers: Record<string, unknown>): Partial<Wishes> {
  return Object.fromEntries(
    Object.entries(answers).filter(([, value]) => typeof value === 'string' && value !== ''),
  )
}

/** @returns whether each file was written, by its name; one that was there is left alone */
function writeStarter(folder: string, wishes: Wishes): Record<string, boolean> {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
  const files = Object.entries(starterFiles(wishes, name))
  return Object.fromEntries(
    files.map(([file, text]) => {
      const path = join(folder, file)
      if (existsSync(path)) return [file, false]
      try {
        mkdirSync(folder, { recursive: true })
        writeFileSync(path, text, { flag: 'wx' })
      } catch (error) {
        throw writeFailure(path, error as Error)
      }
      process.stderr.write(`${path}: written\n`)
      return [file, true]
    }),
  )
}

function tellScripts(folder: string, isNew: Record<string, boolean>): void {
  for (const [file, isWritten] of Object.entries(isNew))
    if (!isWritten) process.stderr.write(`${join(folder, file)}: was there, left as it is\n`)
  const place = relative(process.cwd(), resolve(folder))
  const go = place === '' ? '' : `cd ${/\s/.test(place) ? JSON.stringify(place) : place}\n`
  const start = isNew['package.json'] === true ? 'npm start' : `npx ${SCRIPTS.start}`
  process.stdout.write(`${go}${start}\n`)
}
