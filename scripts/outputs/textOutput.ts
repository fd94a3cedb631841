/** An output that is text: it is written as the storyboard says it, without a page of paper. */
import type { Storyboard } from '../types.ts'
import type { PaperOutput } from './output.ts'

/** @param what of it, for the user */
export function textOutput(
  { id, title, ending }: Pick<PaperOutput, 'id' | 'title' | 'ending'>,
  what: string,
  textOf: (board: Storyboard) => Promise<string>,
): PaperOutput {
  return {
    id,
    title,
    ending,
    needs: 'storyboard',
    write: async ({ deck, target: { output, stem } }) => {
      const path = output.write(`${stem}${ending}`, await textOf(deck.storyboard))
      return { path, what }
    },
  }
}
