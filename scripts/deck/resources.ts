/** What a page may load: files of the bundle and of the article's folder. Everything else is refused and remembered. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'
import type { Page as Tab } from 'playwright-core'
import { ARTICLE_FILES, decodedPath } from '../../components/pictures.ts'
import { lazily } from '../lazily.ts'

/** A name that never resolves: whatever is not answered here goes nowhere. */
const ORIGIN = 'http://lectern.invalid'

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
}

/**
 * Answers a tab's requests from the given folders.
 * @returns the addresses that were refused, filled as the page loads
 */
async function serveResources(
  tab: Tab,
  html: string,
  folders: { bundle: string; article?: string | undefined },
): Promise<string[]> {
  const refused: string[] = []
  await tab.route('**/*', async route => {
    const url = new URL(route.request().url())
    if (url.origin === ORIGIN && url.pathname === '/')
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    const file = url.origin === ORIGIN ? fileOf(url.pathname, folders) : undefined
    if (file !== undefined)
      return route.fulfill({ contentType: typeOf(file), body: await contentOf(file) })
    refused.push(route.request().url())
    return route.abort('blockedbyclient')
  })
  return refused
}

/**
 * Shows a document in a tab, which loads what the folders have, and waits until it stands.
 * @returns the addresses that were refused, filled as the page loads
 */
export async function showPage(
  tab: Tab,
  html: string,
  folders: { bundle: string; article?: string | undefined },
): Promise<string[]> {
  const refused = await serveResources(tab, html, folders)
  await tab.goto(`${ORIGIN}/`, { waitUntil: 'load' })
  await tab.evaluate(() => document.fonts.ready)
  return refused
}

/** @returns the media type of a file, by its name */
export function typeOf(file: string): string {
  return TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
}

/** Sends a file, as `inside` found it. */
export async function sendFile(response: ServerResponse, file: string): Promise<void> {
  const body = await contentOf(file)
  response.setHeader('Content-Type', typeOf(file))
  response.end(body)
}

/** Loaded for the first drawing. */
export const loadDrawings = lazily(() => import('./drawings.ts'))

/** @param file as `inside` found it. @returns its bytes; a drawing only draws */
export async function contentOf(file: string): Promise<Buffer> {
  if (extname(file).toLowerCase() !== '.svg') return readFileSync(file)
  const { drawingIn } = await loadDrawings()
  const drawing = drawingIn(file)
  return Buffer.from('svg' in drawing ? drawing.svg : '')
}

function fileOf(
  path: string,
  folders: { bundle: string; article?: string | undefined },
): string | undefined {
  if (path.startsWith('/assets/')) return inside(folders.bundle, decodedPath(path))
  if (path.startsWith(ARTICLE_FILES) && folders.article !== undefined)
    return pictureIn(folders.article, path.slice(ARTICLE_FILES.length))
  return undefined
}

/**
 * @param address of a picture as it stands in the deck
 * @returns its file in the article's folder, when there is one
 */
export function pictureIn(folder: string, address: string): string | undefined {
  return inside(folder, decodedPath(address)) ?? inside(folder, address)
}

/** The file, when it exists and really lies in the folder, symbolic links followed; only known kinds are given out. */
export function inside(folder: string, path: string): string | undefined {
  const file = join(folder, path)
  if (!existsSync(file) || TYPES[extname(file).toLowerCase()] === undefined) return undefined
  const real = realpathSync(file)
  return real.startsWith(realpathSync(folder) + sep) && statSync(real).isFile() ? real : undefined
}
