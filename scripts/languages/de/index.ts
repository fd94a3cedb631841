import type { Language } from '../language.ts'
import { labels } from './labels.ts'

export const de: Language = { code: 'de', labels }
