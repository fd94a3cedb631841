/** The questions for places of learning that know QTI. */
import type { PaperOutput } from './output.ts'

export const qti: PaperOutput = {
  id: 'qti',
  title: 'the questions for other places of learning, as QTI 2.1',
  ending: '-questions.zip',
  needs: 'storyboard',
  write: async ({ deck: { storyboard }, target: { output, stem } }) => {
    const { questionsOf } = await import('../paper/practice.ts')
    const { readable } = await import('../text/plain.ts')
    const { qtiFiles } = await import('./qtiPackage.ts')
    const { zipped } = await import('../office/pack.ts')
    const { settings, title } = storyboard
    const files = qtiFiles(readable(title), settings.language, questionsOf(storyboard))
    const bytes = await zipped(files)
    return { path: output.write(`${stem}${qti.ending}`, bytes), what: 'the questions' }
  },
}
