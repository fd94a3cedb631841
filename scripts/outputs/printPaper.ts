/** A paper of the kit as PDF: printed by the same Chromium as the slides, and read back. */
import { withTab } from '../browser/tab.ts'
import { showPage } from '../deck/resources.ts'
import { LecternError } from '../messages.ts'
import { stampPdf } from '../pdf/stamp.ts'
import type { PageFault } from '../pdf/paperPages.ts'
import { letters, shows, textOfPdf } from '../pdf/verify.ts'
import type { Message } from '../types.ts'
import type { ToldArticle } from './output.ts'
import { printFilled, type Printed } from './fillPages.ts'
import { PRINTING } from './printing.ts'

/**
 * @param html of the whole document
 * @param what the paper is, for its title and for messages
 * @throws LecternError when it came out without its text
 */
export async function printPaper(
  told: ToldArticle,
  html: string,
  what: string,
): Promise<{ bytes: Uint8Array; pages: number }> {
  told.progress(`Printing the ${what}`)
  const { bundle, info } = await told.sheets()
  const { bytes, faults, heading } = await print(told, html, bundle)
  const { text, pages } = await textOfPdf(bytes)
  if (pages === 0 || !shows(letters(text), heading))
    throw new LecternError({
      rule: 'export/paper',
      severity: 'error',
      file: told.file,
      message: `The ${what} came out without its text.`,
      hint: 'please report it',
    })
  if (faults.length > 0) throw new LecternError(faults.map(fault => aboutFault(fault, told, what)))
  return { bytes: await stampPdf(bytes, { ...info, title: `${info.title}: ${what}` }), pages }
}

const FAULTS: Record<PageFault['kind'], string> = {
  blank: 'is blank',
  cut: 'has text that is cut off at its edge',
  heading: 'ends with a heading alone',
}

function aboutFault({ page, kind }: PageFault, { file }: ToldArticle, what: string): Message {
  return {
    rule: 'export/paper',
    severity: 'error',
    file,
    message: `Page ${page} of the ${what} ${FAULTS[kind]}.`,
    hint: 'please report this article; no file was written',
  }
}

async function print(
  { browser, folder }: ToldArticle,
  html: string,
  bundle: string,
): Promise<Printed & { heading: string }> {
  return withTab(browser, {}, async tab => {
    await showPage(tab, html, { bundle, article: folder })
    const printed = await printFilled(tab, () => tab.pdf(PRINTING))
    const heading = await tab.evaluate(
      () => document.querySelector('h1')?.textContent?.trim() ?? '',
    )
    return { ...printed, heading }
  })
}
