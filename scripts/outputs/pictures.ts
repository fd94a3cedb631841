/** The deck as pictures: a folder with one of each page. */
import { join } from 'node:path'
import type { Pages } from '../deck/pages.ts'
import type { SlidesOutput } from './output.ts'

export const pictures: SlidesOutput = {
  id: 'png',
  title: 'a picture of each slide',
  needs: 'slides',
  ending: '/001.png …',
  isFolder: true,
  write: async ({ pages, target: { output, folder, stem }, progress }) => {
    progress(`Drawing ${pages.slides.length} pages`)
    const images = await imagesOf(pages)
    for (const [index, image] of images.entries())
      output.write(`${stem}/${String(index + 1).padStart(3, '0')}.png`, image)
    output.finish(path => isPictureOf(stem, path))
    return { path: join(folder, stem), what: `${images.length} pictures` }
  },
}

/**
 * A slide is no whole number of px high; each is moved to where one begins, so that its picture shows
 * nothing of the next.
 */
async function imagesOf({ tab, selector, height }: Pages): Promise<Uint8Array[]> {
  await tab.addStyleTag({
    content: `${selector} { margin-block-end: ${Math.ceil(height) - height}px !important }`,
  })
  const images: Uint8Array[] = []
  for (const page of await tab.locator(selector).all()) {
    const box = await page.boundingBox()
    if (box === null) continue
    const clip = { ...box, height: Math.floor(box.height) }
    images.push(await tab.screenshot({ fullPage: true, clip }))
  }
  return images
}

/** Whether a path is that of a slide's picture; the folder may hold outputs of articles as well. */
function isPictureOf(stem: string, path: string): boolean {
  const folder = `${stem.replaceAll('\\', '/')}/`
  return path.startsWith(folder) && /^\d{3,}\.png$/.test(path.slice(folder.length))
}
