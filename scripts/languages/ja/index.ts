import type { Language } from '../language.ts'
import { labels } from './labels.ts'

export const ja: Language = { code: 'ja', labels }
