import type { Language } from '../language.ts'
import { labels } from './labels.ts'

export const fr: Language = { code: 'fr', labels }
