import type { Language } from '../language.ts'
import { forms } from './forms.ts'
import { functionWords } from './functionWords.ts'
import { labels } from './labels.ts'

export const de: Language = { code: 'de', labels, functionWords, forms }
