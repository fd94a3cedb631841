import type { Language } from '../language.ts'
import { labels } from './labels.ts'

export const ar: Language = { code: 'ar', labels }
