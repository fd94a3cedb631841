/** How well a deck tells its article, against what people who read it chose. */
import { compileSource, readSource } from '../../commands/source.ts'
import { storyboardJson } from '../../render/storyboardJson.ts'
import { labelled } from '../labels.ts'
import { finderIn } from './board.ts'
import { judgeComparisons } from './comparisons.ts'
import { guardsOf, type Guards } from './guards.ts'
import { judgeLines } from './lines.ts'
import { judgeMessages } from './messages.ts'
import { judgeExercises, judgeLists } from './practice.ts'
import { sum, type Tally } from './tally.ts'

export interface ArticleScore {
  name: string
  tally: Tally
  guards: Guards
}

/** In the order in which faults are told. */
const JUDGES = [judgeLines, judgeMessages, judgeComparisons, judgeLists, judgeExercises]

/** @param file of labels @param corpus folder of the articles that do not stand beside their labels */
export async function measured(file: string, corpus: string): Promise<ArticleScore> {
  const article = labelled(file, corpus)
  const { storyboard } = compileSource(await readSource(article.path))
  const { slides } = storyboardJson(storyboard)
  const find = finderIn(article.units)
  return {
    name: article.name,
    tally: sum(JUDGES.map(judge => judge(slides, article, find))),
    guards: guardsOf(storyboard),
  }
}
