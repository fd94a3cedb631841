/** The deck as PDF: a page a slide, read back before it is written. */
import { join } from 'node:path'
import type { Pages } from '../deck/pages.ts'
import { LecternError } from '../messages.ts'
import { PRINTING } from './printing.ts'
import type { ShownDeck, SlidesOutput, Written } from './output.ts'

export const pdf: SlidesOutput = {
  id: 'pdf',
  title: 'the slides as PDF, tagged and with bookmarks',
  needs: 'slides',
  ending: '.pdf',
  write: async shown => {
    shown.progress(`Printing ${shown.pages.slides.length} pages`)
    return checked(shown, await print(shown.pages))
  },
}

function print({ tab, width, height }: Pages): Promise<Uint8Array> {
  return tab.pdf({
    ...PRINTING,
    width: `${width}px`,
    height: `${height}px`,
  })
}

/** @throws LecternError when a page does not say what its slide says */
async function checked(
  { pages: { slides }, parsed, target, progress }: ShownDeck,
  printed: Uint8Array,
): Promise<Written> {
  const { stampPdf } = await import('../pdf/stamp.ts')
  const { verifyPdf } = await import('../pdf/verify.ts')
  const { expectedOf, infoOf } = await import('./deckInfo.ts')
  progress('Checking the PDF')
  const stamped = await stampPdf(printed, infoOf(parsed))
  const name = `${target.stem}${pdf.ending}`
  const failures = await verifyPdf(stamped, slides.map(expectedOf), join(target.folder, name))
  if (failures.length > 0) throw new LecternError(failures)
  const path = target.output.write(name, stamped)
  return { path, what: `${slides.length} pages, checked` }
}
