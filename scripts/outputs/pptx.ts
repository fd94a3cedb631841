/** The deck for PowerPoint: native texts, lists and tables where the pages have them. */
import { readFileSync } from 'node:fs'
import { plainText } from '../../components/inlineMarkdown.ts'
import type { DeckSlide } from '../deck/parse.ts'
import type { SlideInfo } from '../powerpoint/presentation.ts'
import { LecternError } from '../messages.ts'
import { unreadable } from '../powerpoint/firmColors.ts'
import type { Template } from '../powerpoint/template.ts'
import type { SlidesOutput } from './output.ts'

export const pptx: SlidesOutput = {
  id: 'pptx',
  title: 'the slides for PowerPoint, to edit',
  needs: 'slides',
  ending: '.pptx',
  write: async ({ parsed, target, progress, drawAgain, template }) => {
    const { measure } = await import('../powerpoint/measure.ts')
    const { pictureFiles } = await import('../powerpoint/pictures.ts')
    const { presentationOf } = await import('../powerpoint/presentation.ts')
    const { pack } = await import('../office/pack.ts')
    const { infoOf } = await import('./deckInfo.ts')
    const firm = template === undefined ? undefined : await readTemplate(template)
    progress('Drawing the slides for PowerPoint')
    const bytes = await drawAgain({ withClicks: false, withHidden: true }, async pages => {
      const measured = await measure(pages)
      const files = await pictureFiles(pages.tab, measured.pictures)
      const { title, author } = infoOf(parsed)
      const slides = withSections(pages.slides, title)
      const info = { title, author, slides, ...(firm === undefined ? {} : { template: firm }) }
      return pack(presentationOf(measured, files, info))
    })
    const path = target.output.write(`${target.stem}${pptx.ending}`, bytes)
    return { path, what: `slides to edit${firm === undefined ? '' : toldOf(firm)}` }
  },
}

/** @throws LecternError when the file is none that gives anything */
async function readTemplate(file: string): Promise<Template> {
  const { templateOf } = await import('../powerpoint/template.ts')
  try {
    return await templateOf(readFileSync(file))
  } catch (error) {
    const reason = error instanceof Error ? ` ${error.message}` : ''
    throw new LecternError({
      rule: 'export/template',
      severity: 'error',
      file,
      message: `"${file}" cannot be used as a template.${reason}`,
      hint: 'name a presentation that PowerPoint or LibreOffice saved as .pptx or .potx',
    })
  }
}

/** What of a firm's file was not taken, and why. */
function toldOf(firm: Template): string {
  const colors = unreadable(firm).map(
    ({ slot, value }) => `its ${slot} (#${value}), too pale for text`,
  )
  const left = [...firm.left, ...colors]
  const fonts = Object.values(firm.fonts)
  const measured = fonts.length === 0 ? '' : `; lines in ${fonts.join(' and ')} may break elsewhere`
  return `, in the look of the template${left.length === 0 ? '' : `; not taken: ${left.join(', ')}`}${measured}`
}

/** What has no section belongs to one that its own first slide names. */
export function withSections(slides: DeckSlide[], title: string): SlideInfo[] {
  let before: { number: number | undefined; name: string; hidden: boolean } | undefined
  return slides.map(({ frontmatter, note, hidden }) => {
    const { number, name } = sectionIn(frontmatter)
    if (before?.number !== number || before?.hidden !== hidden)
      before = { number, hidden, name: name ?? titleIn(frontmatter) ?? title }
    return { note, hidden, section: before.name }
  })
}

function sectionIn({ section }: Record<string, unknown>): { number?: number; name?: string } {
  if (typeof section !== 'object' || section === null) return {}
  const { number, name, chapter } = section as { number: number; name: string; chapter?: string }
  return { number, name: `${number}. ${plainText(chapter ?? name)}` }
}

function titleIn({ title }: Record<string, unknown>): string | undefined {
  return typeof title === 'string' && title !== '' ? plainText(title) : undefined
}
