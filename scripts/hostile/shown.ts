/** A deck as people see it: presented live, and as a built site opened from its files. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import type { Case } from './cases.ts'
import type { Problem } from './findings.ts'
import { startRun, wait } from './program.ts'
import { tryCommand, type Trial } from './commands.ts'
import { problemsOf } from './said.ts'
import { bare, type SourceText } from './source.ts'
import { look, type SeenPage, type View } from './windows.ts'

export interface Audience {
  browser: Browser
  /** global variables of a view when a harmless deck is shown, by its name */ usual: Map<
    string,
    Set<string>
  >
  /** slides that are turned in each view, at most */ turns: number
}

/** How often the start is looked at, ms. */
const LOOK_MS = 25
/** Slides that are turned where the same ones are shown as in the audience's view. */
const FEW = 5

/** Presents a deck and opens every view of it with its dialogs. @returns what is wrong; what was shown */
export async function tryPresent(
  { program, limitOf }: Trial,
  tested: Case,
  audience: Audience,
): Promise<{ problems: Problem[]; text: string }> {
  const { article, work, temporary, source } = tested
  const run = await startRun(program, ['present', article], { work, temporary })
  const limit = limitOf('present')
  const isOver = () => run.child.exitCode !== null || run.child.signalCode !== null
  let waited = 0
  for (; !addressIn(run.out()) && !isOver() && waited < limit; waited += LOOK_MS)
    await wait(LOOK_MS)
  const address = addressIn(run.out())
  const problems: Problem[] = []
  let text = ''
  if (address !== undefined) {
    const seen = await openAll(
      audience,
      liveViews(address, audience.turns),
      url => url.startsWith(address) || isOfPage(url),
    )
    problems.push(...seen.problems)
    text = seen.text
  } else if (!isOver()) problems.push({ kind: 'hang', detail: `no slide after ${limit / 1000} s` })
  const hasEnded = isOver() || (await run.interrupt())
  if (!hasEnded) problems.push({ kind: 'hang', detail: 'Ctrl-C does not end it' })
  else
    problems.push(...problemsOf((await run.end(0)) ?? run.child.exitCode, run.err(), source.text))
  problems.push(...(await run.look()), ...tested.look())
  return { problems, text }
}

function addressIn(out: string): string | undefined {
  // The overview's address is the last; when it is printed, the server stands.
  if (!/^overview\s.*\n/m.test(out)) return undefined
  return /^audience\s+(http:\/\/localhost:\d+\/)/m.exec(out)?.[1]
}

function liveViews(address: string, turns: number): View[] {
  return [
    { name: 'audience', address, dialogs: ['g', 'o'], turns },
    { name: 'presenter', address: `${address}presenter/`, dialogs: ['g', 'o', 's'], turns: FEW },
    ...['overview', 'notes', 'remote'].map(name => ({
      name,
      address: `${address}${name}`,
      dialogs: [],
      turns: 0,
    })),
  ]
}

/** Builds a deck and opens its pages from the disk. */
export async function tryBuild(
  trial: Trial,
  tested: Case,
  audience: Audience,
): Promise<{ build: Problem[]; site: Problem[]; text: string; isBuilt: boolean }> {
  const folder = join(tested.output, 'dist')
  const built = await tryCommand(
    trial,
    'build',
    ['build', tested.article, '--with-notes', '-o', folder],
    tested,
  )
  if (built.code !== 0) return { build: built.problems, site: [], text: '', isBuilt: false }
  const own = pathToFileURL(folder).href
  const isOwn = (address: string) => address.startsWith(`${own}/`) || isOfPage(address)
  const { problems, text } = await openAll(audience, siteViews(`${own}/index.html`), isOwn)
  return { build: built.problems, site: problems, text, isBuilt: true }
}

function siteViews(address: string): View[] {
  return [
    { name: 'site', address, dialogs: ['g', 'o'], turns: FEW },
    ...['presenter/1', 'overview', 'notes'].map(name => ({
      name: `site ${name.split('/')[0]}`,
      address: `${address}#/${name}`,
      dialogs: [],
      turns: 0,
    })),
  ]
}

/** Addresses that ask nobody. */
function isOfPage(address: string): boolean {
  return /^(?:data|blob|about):/.test(address)
}

async function openAll(
  audience: Audience,
  views: View[],
  isOwn: (address: string) => boolean,
): Promise<{ problems: Problem[]; text: string }> {
  const problems: Problem[] = []
  const texts: string[] = []
  for (const view of views) {
    const seen = await look(audience.browser, view, isOwn)
    problems.push(...seen.problems, ...newGlobals(audience, view, seen))
    texts.push(seen.text)
  }
  return { problems, text: texts.join('\n') }
}

/** The first deck that is shown tells which variables there are without any article's doing. */
function newGlobals({ usual }: Audience, { name }: View, { globals }: SeenPage): Problem[] {
  // A view that did not open has none.
  if (globals.length === 0) return []
  const known = usual.get(name)
  if (known === undefined) {
    usual.set(name, new Set(globals))
    return []
  }
  const found = globals.filter(variable => !known.has(variable) && !/^\d+$/.test(variable))
  return found.map(variable => ({ kind: 'code', detail: `${name}: a new variable, ${variable}` }))
}

/**
 * @param shown everything that was shown
 * @param listed everything that was said or listed
 * @returns what of the source came back as something else
 */
export function interpretedIn(
  { expressions, results }: SourceText,
  shown: string,
  listed: string,
): Problem[] {
  const letters = bare(`${shown}\n${listed}`)
  // Beside a colon or a slash stand times and numbers of slides; the overview counts what there is.
  const numbers = new Set(
    shown.match(/(?<![\d:/])\d+(?![\d:/]|[ ](?:slides|clicks|words)\b)/g) ?? [],
  )
  return [
    ...expressions
      .filter(expression => !letters.includes(expression))
      .map(expression => `${expression} is shown nowhere`),
    ...results.filter(result => numbers.has(result)).map(result => `${result} is shown`),
  ].map(detail => ({ kind: 'interpreted', detail }))
}
