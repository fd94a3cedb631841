import type { Language } from '../language.ts'
import { labels } from './labels.ts'

export const zh: Language = { code: 'zh', labels }
