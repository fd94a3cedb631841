import type { Language } from '../language.ts'
import { functionWords } from './functionWords.ts'
import { labels } from './labels.ts'

export const fr: Language = { code: 'fr', labels, functionWords }
