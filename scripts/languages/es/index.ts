import type { Language } from '../language.ts'
import { labels } from './labels.ts'

export const es: Language = { code: 'es', labels }
