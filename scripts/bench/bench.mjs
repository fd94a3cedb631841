// npm run bench: Lectern against plain Slidev on the same decks, and against Marp and reveal.js
// where they are installed; whole processes, in turn, in one run.
//   npm run bench                 the sample and decks of about 100 and 300 slides, the whole kit, fifty articles, live
//   npm run bench -- --quick      the sample alone
//   npm run bench -- --beside DIR where Marp and reveal.js are installed; the folder above the project by default
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { articleOf } from './article.mjs'
import { batch, exported, tellExportHeads } from './exports.mjs'
import { compiling, judging } from './inside.mjs'
import { presentedDecks, presenting } from './presenting.mjs'
import { removeFolder, root, sample } from './setting.mjs'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    beside: { type: 'string', default: join(root, '..') },
  },
})
/** How many of each list of decks are measured. */
const most = values.quick ? 1 : undefined
const decks = [
  { name: 'sample', article: sample, runs: 5 },
  { name: '100 slides', article: articleOf(15), runs: 3 },
  { name: '300 slides', article: articleOf(46), runs: 1 },
].slice(0, most)

tellExportHeads()
try {
  const medians = []
  for (const deck of decks) medians.push(await exported(deck, values.beside))
  if (!values.quick) await batch(medians[0].get('Slidev'))
  for (const deck of presentedDecks.slice(0, most)) await presenting(deck)
  await compiling()
  await judging()
} finally {
  removeFolder()
}
