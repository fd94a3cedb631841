/** The words by which articles name tips, notes and warnings. */
import type { Callout } from '../types.ts'

const LABELS: [Callout, string][] = [
  ['tip', 'tip, hint, best practice, tipp, conseil, astuce, consejo, dica, ヒント, 提示, نصيحة'],
  ['note', 'note, info, important, remember, key point, takeaway, hinweis, merke, wichtig'],
  ['note', 'remarque, à noter, nota, importante, メモ, 说明, ملاحظة'],
  ['warning', 'warning, caution, danger, attention, beware, warnung, achtung, vorsicht'],
  ['warning', 'avertissement, atención, advertencia, atenção, aviso, 注意, 警告, تنبيه'],
]
/** Of boxes that a program marks (Obsidian), by what they are for. */
const MARKS: [Callout, string][] = [
  ['tip', 'tip, hint, success, check, done, pro, pros, best-practice, bestpractice, idea'],
  ['warning', 'warning, caution, attention, danger, error, bug, fail, failure, missing, con, cons'],
]

const BY_LABEL = wordsOf(LABELS)
const BY_MARK = wordsOf(MARKS)

function wordsOf(lists: [Callout, string][]): Map<string, Callout> {
  return new Map(lists.flatMap(([kind, words]) => words.split(', ').map(word => [word, kind])))
}

/** @returns what a label opens: "Tip", "Pro tip", "Achtung"; undefined for another word */
export function calloutLabelled(label: string): Callout | undefined {
  const words = label.trim().toLowerCase()
  const tip = BY_LABEL.get(words.replace(/^pro\s*/, '')) === 'tip' ? 'tip' : undefined
  return BY_LABEL.get(words) ?? tip
}

/** @returns what a box of any name is for: a note, where nothing else is known */
export function calloutNamed(name: string): Callout {
  return calloutLabelled(name) ?? BY_MARK.get(name.trim().toLowerCase()) ?? 'note'
}
