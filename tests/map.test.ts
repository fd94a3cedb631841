/** The map of the code tells the truth: what it names is there, and what is there is named. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { root } from './run.ts'

/** Where a path of a page may begin. */
const FOLDERS: Record<string, string[]> = {
  'README.md': [''],
  'scripts/README.md': ['', 'scripts/'],
}
/** Of what the pages name, only these are paths: they have a folder, or the ending of a source. */
const PATH = /^[\w.<>*-]+(?:\/[\w.<>*-]*)+$|^[\w.-]+\.(?:ts|mjs|vue|css)$/
/** Files whose names stand in a row of a room, without the room. */
const files = new Set(
  globSync(['scripts/**', 'components/**', 'layouts/**', 'tests/**', 'styles/**'], {
    cwd: root,
  }).map(path => path.split('/').at(-1)),
)

/** @returns the paths in the text of a page: of its links, and in its code */
function pathsIn(text: string): { linked: string[]; named: string[] } {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '')
  const linked = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, path = '']) => path)
  const named = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, path = '']) => path)
  return {
    linked: linked.filter(path => !/^(?:https?:|mailto:|#)/.test(path)),
    named: named.filter(path => PATH.test(path)),
  }
}

/** `tests/rules/<id>.json` stands for any. */
function isThere(path: string, page: string): boolean {
  const pattern = path.replace(/<[^>]+>/g, '**/*').replace(/\/$/, '')
  const isAny = pattern.includes('*')
  return (FOLDERS[page] ?? ['']).some(folder =>
    isAny
      ? globSync(`${folder}${pattern}`, { cwd: root, onlyFiles: false }).length > 0
      : existsSync(join(root, folder, pattern)),
  )
}

describe.each(Object.keys(FOLDERS))('%s', page => {
  const text = readFileSync(join(root, page), 'utf8')
  const { linked, named } = pathsIn(text)

  it('links to what is there', () => {
    const gone = linked.filter(
      path => !existsSync(join(root, dirname(page), path.replace(/#.*$/, ''))),
    )
    expect(gone).toEqual([])
  })

  it('names what is there', () => {
    const ours =
      page === 'README.md' ? named.filter(path => /^(?:scripts|tests)\//.test(path)) : named
    const gone = ours.filter(path =>
      path.includes('/') ? !isThere(path, page) && !isBelowARoom(path) : !files.has(path),
    )
    expect(gone).toEqual([])
  })
})

/** In the row of a room, what stands in one of its folders is named from there. */
function isBelowARoom(path: string): boolean {
  const pattern = path.replace(/<[^>]+>/g, '**/*').replace(/\/$/, '')
  return globSync(`scripts/*/${pattern}`, { cwd: root, onlyFiles: false }).length > 0
}

it('names every room', () => {
  const map = readFileSync(join(root, 'scripts/README.md'), 'utf8')
  const rooms = readdirSync(join(root, 'scripts'), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
  expect(rooms.filter(room => !map.includes(`\`${room}/`))).toEqual([])
})
