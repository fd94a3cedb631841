/** Articles of one construct, again and again: each becomes a deck, or a message says what is too much. */
import { describe, expect, it } from 'vitest'
import { compile } from '../../scripts/compile.ts'
import { createTypesetter } from '../../scripts/fonts/index.ts'
import { readFormat } from '../../scripts/formats/index.ts'
import { LecternError } from '../../scripts/messages.ts'
import { floods, type Flood } from './floods.ts'

const type = createTypesetter()

/** @returns how a user meets it: slides, or what the message is about */
async function outcomeOf({ format, write }: Flood, size: number): Promise<string> {
  const name = `flood.${format}`
  const bytes = Buffer.from(write(size))
  try {
    const { text, leftOut, passages } = await readFormat({ bytes, name, contentType: '' }, false)
    const { storyboard } = compile(text, name, type, { leftOut, passages })
    return storyboard.slides.length > 0 ? 'slides' : 'nothing'
  } catch (error) {
    if (error instanceof LecternError) return error.messages.map(({ rule }) => rule).join(' ')
    return `lectern/internal: ${String(error)}`
  }
}

describe.each(floods)('$name', flood => {
  it.each([flood.size, 4 * flood.size, flood.extreme])('%d times', async size => {
    expect(await outcomeOf(flood, size)).not.toMatch(/^(?:nothing|.*lectern\/internal)/)
  })
})
