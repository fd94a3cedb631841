/** The measuring of one slide: its texts at the widths that they have there, and the sizes of the boxes around them. */
import { isLongHeadline } from '../../components/arrangement.ts'
import { asText, type Text } from '../text/text.ts'
import type { Line, Piece, Section } from '../types.ts'
import { CANVAS_WIDTH } from './canvas.ts'
import { labelAbove } from './chapterName.ts'
import { withPiece } from './pieceNumber.ts'
import { written } from './text.ts'
import type { Role, Typesetter } from './typesetter.ts'

export class Box {
  readonly #type: Typesetter
  readonly #section: Section | undefined
  readonly #piece: Piece | undefined

  /**
   * @param section that the slide stands in, named above its headline @param piece that it is,
   * which its headline says
   */
  constructor(type: Typesetter, section?: Section, piece?: Piece) {
    this.#type = type
    this.#section = section
    this.#piece = piece
  }

  /** Width of the text column inside the margins, px. */
  get column(): number {
    return CANVAS_WIDTH - 2 * this.size('margin-inline')
  }

  /** @returns px, or a share where the size is one: `--lectern-<name>` in styles/tokens.css */
  size(name: string): number {
    return this.#type.size(name)
  }

  /** @returns the height of a text at a width, px, and the gap that comes with it; 0 when there is none */
  text(line: Line | undefined, role: Role, width: number, gap = 0): number {
    return line === undefined ? 0 : this.height(line.text, role, width) + gap
  }

  /** @returns the height of words at a width, px */
  height(words: Text, role: Role, width: number): number {
    return this.#type.height(words, role, width)
  }

  /** @returns how many lines words take at a width, px */
  lines(words: Text, role: Role, width: number): number {
    return this.#type.lines(words, role, width)
  }

  /** @returns whether a word stands on one line, unbroken */
  holdsWord(word: string, role: Role, width: number): boolean {
    return this.lines(asText(word), role, width) === 1
  }

  /** @returns the height of one line of a role, px */
  line(role: Role): number {
    return this.#type.line(role)
  }

  /** @returns the size of a role's letters, px */
  letters(role: Role): number {
    return this.#type.letters(role)
  }

  /** @returns the height of the label above a headline, px, and the gap below; 0 where there is none */
  label(headline: Text, width: number, gap: number): number {
    const above = labelAbove(this.#section, headline)
    return above === undefined ? 0 : this.height(above, 'label', width) + gap
  }

  /**
   * @returns the height of label, headline and introducing line, and the gaps below them
   * (components/SlideFrame.vue)
   */
  head({ title, intro }: { title?: Line | undefined; intro?: Line }): number {
    if (title === undefined) return 0
    return (
      this.label(title.text, this.column, this.size('space-1')) +
      this.height(
        withPiece(title.text, this.#piece),
        isLongHeadline(written(title)) ? 'headline-dense' : 'headline',
        this.column,
      ) +
      this.size('space-3') +
      this.text(intro, 'body', this.column, this.size('space-2') - this.size('space-1'))
    )
  }
}
