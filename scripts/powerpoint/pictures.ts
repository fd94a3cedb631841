/** The bytes of pictures: their own, or a photograph of where they stand. */
import type { CDPSession, Page as Tab } from 'playwright-core'
import { PICTURE } from './measure.ts'
import type { Box, MeasuredPicture } from './measured.ts'

export interface PictureFile {
  ending: 'png' | 'jpeg' | 'gif'
  bytes: Uint8Array
}

const AS_IT_STANDS = '/* nothing is hidden */'

/** Of a photograph: pixels to a px of the page. */
const SCALE = 3

/** While pictures are photographed nothing else is seen, and nothing stands behind them. */
const ALONE = `
*:not([${PICTURE}]) { background: none !important; border-color: transparent !important; box-shadow: none !important }
body * { visibility: hidden !important }
[${PICTURE}], [${PICTURE}] * { visibility: visible !important }`

/** @returns each picture's file, by its number */
export async function pictureFiles(tab: Tab, pictures: MeasuredPicture[]): Promise<PictureFile[]> {
  const own = await Promise.all(pictures.map(picture => ownBytes(tab, picture)))
  if (!own.includes(undefined)) return own.filter(file => file !== undefined)
  const photographs = await photographed(tab, pictures, index => own[index] === undefined, true)
  return own.map((file, index) => file ?? photographs[index] ?? { ending: 'png', bytes: NOTHING })
}

/** A picture of one transparent pixel, for what has no size. */
const NOTHING = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

async function ownBytes(tab: Tab, { source }: MeasuredPicture): Promise<PictureFile | undefined> {
  if (source === undefined) return undefined
  const encoded = await tab.evaluate(async address => {
    const loaded = await window.fetch(address)
    const bytes = new Uint8Array(await loaded.arrayBuffer())
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return btoa(text)
  }, source)
  const bytes = Buffer.from(encoded, 'base64')
  const ending = endingOf(bytes)
  return ending === undefined ? undefined : { ending, bytes }
}

/** By its first bytes, whatever its name says. */
function endingOf(bytes: Buffer): PictureFile['ending'] | undefined {
  if (bytes.subarray(1, 4).toString('latin1') === 'PNG') return 'png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'jpeg'
  return bytes.subarray(0, 3).toString('latin1') === 'GIF' ? 'gif' : undefined
}

/** @param isAlone without what stands behind and beside them */
export async function photographed(
  tab: Tab,
  pictures: { box: Box }[],
  isWanted: (index: number) => boolean = () => true,
  isAlone = false,
): Promise<(PictureFile | undefined)[]> {
  const style = await tab.addStyleTag({ content: isAlone ? ALONE : AS_IT_STANDS })
  const session = await tab.context().newCDPSession(tab)
  const viewport = tab.viewportSize() ?? VIEWPORT
  await session.send('Emulation.setDefaultBackgroundColorOverride', { color: TRANSPARENT })
  await session.send('Emulation.setDeviceMetricsOverride', {
    ...viewport,
    deviceScaleFactor: SCALE,
    mobile: false,
  })
  const files: (PictureFile | undefined)[] = []
  for (const [index, { box }] of pictures.entries()) {
    const isSeen = isWanted(index) && box.width >= 1 && box.height >= 1
    files.push(isSeen ? await photograph(tab, session, box) : undefined)
  }
  await session.send('Emulation.clearDeviceMetricsOverride')
  await session.detach()
  await style.evaluate(element => (element as Element).remove())
  return files
}

/** What is not in view is drawn coarsely first: it is brought there, and drawn, before it is taken. */
async function photograph(tab: Tab, session: CDPSession, box: Box): Promise<PictureFile> {
  await tab.evaluate(async top => {
    window.scrollTo(0, top)
    const frame = () => new Promise(done => requestAnimationFrame(done))
    await frame()
    await frame()
  }, box.y)
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    clip: { ...box, scale: 1 },
  })
  return { ending: 'png', bytes: Buffer.from(data, 'base64') }
}

const VIEWPORT = { width: 980, height: 552 }
const TRANSPARENT = { r: 0, g: 0, b: 0, a: 0 }
