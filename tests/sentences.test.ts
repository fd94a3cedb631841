/** Where a sentence ends: hard cases. */
import { expect, it } from 'vitest'
import { sentencesOf } from '../scripts/recognise/sentences.ts'
import { passageOn } from '../scripts/text/passage.ts'
import { plain } from '../scripts/text/plain.ts'

/** Sentences of a paragraph, each on a line of its own. */
const CASES: [language: string, paragraph: string][] = [
  ['en', 'We write C#.\nThey write F# and C++.'],
  ['en', 'Use a tool, e.g. a pencil.\nIt helps.'],
  ['en', 'Use a tool (e.g. Figma) for it.\nIt helps.'],
  ['en', 'That is, i.e. Monday, too late.'],
  ['en', 'The U.S. Senate met on Monday.\nNothing came of it.'],
  ['en', 'Version v2.0 is out.\nGet it.'],
  ['en', 'It costs 3.50 a piece.\nThat is cheap.'],
  ['en', '“Is it time?” she asked.\nIt was.'],
  ['en', 'Ask Dr. Lee or Mrs. Bell.\nBoth know.'],
  ['en', 'See Fig. 3 and No. 7.\nThey agree.'],
  ['en', 'We need pens, paper, etc.\nBring them.'],
  ['en', 'Open .env and package.json.\nRead both.'],
  ['en', 'It speaks C#/.NET, F# and Go.\nNothing else.'],
  ['en', 'Wait… what?\nNo.'],
  ['en', 'Read example.org/a.b?c=d first.\nThen go.'],
  ['en', 'First, plan. Second, act.'.replace('. S', '.\nS')],
  ['en', 'At 9 a.m. Monday we start.\nBe there.'],
  ['en', 'J. R. Smith wrote it.\nRead it.'],
  ['de', 'Nimm z.B. einen Stift.\nDas hilft.'],
  ['de', 'Das sind ca. 20 Leute.\nAlle kommen.'],
  ['fr', 'Qui vient ?\nPersonne.'],
  ['es', '¿Quién viene?\n¡Nadie!'],
  ['ja', 'これは本です。\nあれはペンです。'],
]

it.each(CASES)('%s: %s', (language, paragraph) => {
  const found = sentencesOf(passageOn(1, paragraph.replaceAll('\n', ' ')), language)
  expect(found.map(one => plain(one.text))).toEqual(paragraph.split('\n'))
})
