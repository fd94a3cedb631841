/** A file alone in a fresh folder, with a tree around it that nobody may touch. */
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { ownFolder } from '../run/folder.ts'
import type { Problem } from './findings.ts'
import { sourceTextOf, type SourceText } from './source.ts'
import { differences, filesIn, treeOf, type Tree } from './trees.ts'

export interface Case {
  /** relative to the folder that was named */ name: string
  /** of the article in its folder */ article: string
  /** where commands are started */ work: string
  /** where all outputs go, inside `work` */ output: string
  temporary: string
  source: SourceText
  /** what is other than when it was looked at before, but for the output */ look: () => Problem[]
  remove: () => void
}

const ARTICLES = /\.(?:md|markdown|html?|docx|txt)$/i
/** Name of the folder for outputs, in that of the article. */
const OUTPUT = 'out'
/** Files around a case, whose bytes belong nowhere else. */
const CANARIES = ['secret.png', 'secret.md', 'etc/hostname', 'beside/secret.png', 'beside/CNAME']
const CANARY = 'CANARY-3f1c9e77-these-words-leave-their-folder'

export function isArticle(path: string): boolean {
  return ARTICLES.test(path)
}

/** All articles below a folder. */
export function articlesIn(folder: string): string[] {
  return filesIn(folder).filter(isArticle)
}

/** A folder for all cases, removed when the program ends. */
export function casesFolder(): string {
  return ownFolder('hostile')
}

/**
 * @param base where cases are made
 * @param root the folder that was named
 * @param path of the article
 */
export async function openCase(base: string, root: string, path: string): Promise<Case> {
  const around = mkdtempSync(join(base, 'case-'))
  const work = join(around, 'work')
  mkdirSync(join(work, OUTPUT), { recursive: true })
  plantCanaries(around)
  const article = basename(path)
  copyFileSync(path, join(work, article))
  copyPictures(dirname(path), work)
  const isLeftOut = [`work/${OUTPUT}`]
  let before = treeOf(around, isLeftOut)
  const known = new Set<string>()
  const look = () => {
    const after = treeOf(around, isLeftOut)
    const problems = [...changes(before, after), ...escaped(join(work, OUTPUT))]
    before = after
    const fresh = problems.filter(({ detail }) => !known.has(detail))
    for (const { detail } of fresh) known.add(detail)
    return fresh
  }
  return {
    name: relative(root, path).split(sep).join('/') || article,
    article,
    work,
    output: join(work, OUTPUT),
    temporary: `${around}-temporary`,
    source: await sourceTextOf(path),
    look,
    remove: () => rmSync(around, { recursive: true, force: true }),
  }
}

export function plantCanaries(folder: string): void {
  for (const name of CANARIES) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), CANARY)
  }
}

/** Everything beside an article that is none itself. */
export function copyPictures(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true }))
    if (entry.isFile() && !isArticle(entry.name))
      copyFileSync(join(from, entry.name), join(to, entry.name))
}

export function changes(before: Tree, after: Tree): Problem[] {
  return differences(before, after).map(detail => ({ kind: 'file', detail }))
}

/** Files of the surroundings that are in an output, as they are or as embedded data. */
export function escaped(output: string): Problem[] {
  const marks = [CANARY, Buffer.from(CANARY).toString('base64').slice(0, -4)]
  return filesIn(output)
    .filter(file => marks.some(mark => readFileSync(file).includes(mark)))
    .map(file => ({
      kind: 'file',
      detail: `${relative(output, file)} holds a file from outside its article's folder`,
    }))
}
