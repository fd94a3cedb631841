/** The languages that Lectern knows, one folder each. */
import { ar } from './ar/index.ts'
import { de } from './de/index.ts'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import { fr } from './fr/index.ts'
import { ja } from './ja/index.ts'
import type { Vocabulary } from './labels.ts'
import type { Language } from './language.ts'
import { pt } from './pt/index.ts'
import { zh } from './zh/index.ts'

export const LANGUAGES: Language[] = [ar, de, en, es, fr, ja, pt, zh]

const byCode = new Map(LANGUAGES.map(language => [language.code, language]))

/** What is known of a language (BCP 47 tag); undefined for one that Lectern does not know. */
export function languageOf(tag: string): Language | undefined {
  return byCode.get(tag.toLowerCase().split('-')[0] ?? '')
}

/** The fixed vocabulary of a language (BCP 47 tag); English where Lectern does not know the language yet. */
export function vocabularyOf(tag: string): Vocabulary {
  return languageOf(tag)?.labels ?? en.labels
}
