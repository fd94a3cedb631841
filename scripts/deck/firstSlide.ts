/**
 * The slide that a window opens on, drawn by Lectern and sent with the page itself: it stands at once, while Slidev's
 * client is still loading behind it, and goes as soon as the client shows the same slide.
 */
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { loadBundle, type Bundle } from './bundle.ts'
import { renderDocument } from './document.ts'
import { hasPicture } from './pages.ts'
import { parseDeck, reasonForSlidev } from './parse.ts'
import { inside, sendFile } from './resources.ts'

/** Where the bundle's style sheet says its fonts are; no path of Slidev's own server. */
const PREFIX = '/assets/'

/** @param entry the deck's file; `folder` is where its pictures are; `indexHtml` is Slidev's page */
export function firstSlide(entry: string, folder: string, indexHtml: string): Plugin {
  const bundle = loadBundle()
  // Who waits for it is told; nobody else needs to know.
  bundle.catch(() => undefined)
  return {
    name: 'lectern:first-slide',
    enforce: 'pre',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname
        if (!path.startsWith(PREFIX)) return next()
        bundle
          .then(async loaded => {
            const file = inside(loaded.folder, path)
            if (file === undefined) return next()
            await sendFile(response, file)
          })
          .catch(next)
      })
      // After Vite has said which requests are for a page.
      return () => {
        server.middlewares.use((request, response, next) => {
          const asked = new URL(request.originalUrl ?? '/', 'http://localhost')
          const no = /^\/(\d*)\/?$/.exec(asked.pathname)?.[1]
          if (request.url !== '/index.html' || no === undefined) return next()
          bundle
            .then(loaded =>
              withFirstSlide(
                indexHtml,
                {
                  entry,
                  folder,
                  no: Number(no || 1),
                  click: Number(asked.searchParams.get('clicks') ?? 0),
                },
                loaded,
              ),
            )
            .catch(() => indexHtml)
            .then(html => {
              response.setHeader('Content-Type', 'text/html')
              response.end(html)
            }, next)
        })
      }
    },
  }
}

/** @returns Slidev's page with the slide in it; as it is when Slidev alone can draw the deck */
async function withFirstSlide(
  indexHtml: string,
  { entry, folder, no, click }: { entry: string; folder: string; no: number; click: number },
  bundle: Bundle,
): Promise<string> {
  const parsed = parseDeck(readFileSync(entry, 'utf8'))
  if (reasonForSlidev(parsed) !== undefined || parsed.slides[no - 1] === undefined) return indexHtml
  const {
    sheets,
    pages,
    width,
    height: exact,
  } = await renderDocument(
    parsed,
    bundle,
    { withClicks: true, dark: false, range: new Set([no]) },
    path => hasPicture(folder, path),
  )
  // Slidev's canvas is whole pixels high.
  const height = Math.ceil(exact)
  const sheet =
    sheets[
      Math.max(
        0,
        pages.findIndex(page => page.click === click),
      )
    ] ?? ''
  const links = bundle.css
    .map(path => `<link rel="stylesheet" href="/${path}" data-lectern-first>`)
    .join('')
  return indexHtml
    .replace('</head>', () => `${links}</head>`)
    .replace(
      '<div id="app">',
      () =>
        `<div id="lectern-first" style="position:fixed;inset:0;z-index:100;background:black;overflow:hidden"><div style="position:absolute;width:${width}px;height:${height}px;transform-origin:0 0">${sheet}</div></div><script>(${handOver.toString()})(${width},${height})</script><div id="app">`,
    )
}

/** Runs in the page: fits the slide to the window as Slidev does, and takes it away once Slidev's own stands. */
function handOver(width: number, height: number): void {
  const first = document.getElementById('lectern-first')
  const sheet = first?.firstElementChild as HTMLElement | null
  if (first === null || sheet === null) return
  const chosen = localStorage.getItem('slidev-color-schema')
  if (
    chosen === 'dark' ||
    (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  )
    document.documentElement.classList.add('dark')
  const fit = () => {
    const scale = Math.min(innerWidth / width, innerHeight / height)
    sheet.style.transform = `translate(${(innerWidth - width * scale) / 2}px, ${(innerHeight - height * scale) / 2}px) scale(${scale})`
  }
  fit()
  addEventListener('resize', fit)
  // Who turns the page before the client is there has turned it when it is.
  const pressed: KeyboardEventInit[] = []
  const press = ({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
    void (ctrlKey || metaKey || altKey || pressed.push({ key, code, bubbles: true }))
  addEventListener('keydown', press)
  const look = () => {
    if (document.querySelector('#app .slidev-layout') === null) return void setTimeout(look, 50)
    // One more frame, in which the client's slide is painted below.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        removeEventListener('resize', fit)
        removeEventListener('keydown', press)
        first.remove()
        for (const link of document.querySelectorAll('link[data-lectern-first]')) link.remove()
        for (const key of pressed)
          for (const type of ['keydown', 'keyup'])
            document.body.dispatchEvent(new KeyboardEvent(type, key))
      }),
    )
  }
  look()
}
