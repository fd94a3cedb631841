import type { Language } from '../language.ts'
import { labels } from './labels.ts'

export const pt: Language = { code: 'pt', labels }
