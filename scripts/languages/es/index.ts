import type { Language } from '../language.ts'
import { functionWords } from './functionWords.ts'
import { labels } from './labels.ts'

export const es: Language = { code: 'es', labels, functionWords }
