/**
 * Before anything else runs: where this page lies, and which slide it opens with. The same build
 * serves a server, a folder under any path and a file, so neither the base path nor the kind of
 * address is known before.
 */
import { page } from './page.ts'

declare global {
  /** Path under which the client lies, with a slash at its end. */
  var __LECTERN_BASE__: string
  /** Whether the slide stands behind a # in the address: where no server answers other paths. */
  var __LECTERN_HASH__: boolean
}

const { base = '/', address = 'path' } = document.documentElement.dataset
const hash = address === 'hash'
globalThis.__LECTERN_HASH__ = hash
// With # the router keeps the page's own path.
globalThis.__LECTERN_BASE__ = hash ? location.pathname : base

/** Whether the window was loaded anew rather than opened with an address. */
function isReload(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return navigation?.type === 'reload' || navigation?.type === 'back_forward'
}

/** The key has become a cookie; an address on a projector or in a history needs it no more. */
function withoutKey(search: string): string {
  const query = new URLSearchParams(search)
  query.delete('key')
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** Who opens a window joins where the session stands; who names a slide gets that slide. */
function opened(path: string, search: string): string {
  const position = page.state?.position
  const [, view = '', no = ''] = /^(presenter\/?)?(\d*)\/?$/.exec(path) ?? []
  const isView = /^(?:presenter\/?)?\d*\/?$/.test(path)
  if (position === undefined || !isView || (no !== '' && !isReload())) return path + search
  const query = new URLSearchParams(search)
  query.delete('clicks')
  if (position.clicks > 0) query.set('clicks', String(position.clicks))
  const text = query.toString()
  return `${view === '' ? '' : 'presenter/'}${position.page}${text === '' ? '' : `?${text}`}`
}

/** Notes on a page of their own are read from a lectern too; what a person chose stays. */
function readableNotes(): void {
  try {
    localStorage['slidev-notes-font-size'] ??= '22'
  } catch {
    // A browser that keeps nothing shows them in Slidev's own size.
  }
}
readableNotes()

if (!hash && location.pathname.startsWith(base)) {
  const path = location.pathname.slice(base.length)
  history.replaceState(
    history.state,
    '',
    base + opened(path, withoutKey(location.search)) + location.hash,
  )
}
