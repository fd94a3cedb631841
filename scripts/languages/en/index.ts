import type { Language } from '../language.ts'
import { choosing } from './choosing.ts'
import { comparing } from './comparing.ts'
import { contrast } from './contrast.ts'
import { defining } from './defining.ts'
import { dividing } from './dividing.ts'
import { forms } from './forms.ts'
import { functionWords } from './functionWords.ts'
import { labels } from './labels.ts'
import { roles } from './roles.ts'
import { shortening } from './shortening/index.ts'
import { supporting } from './supporting.ts'
import { voices } from './voices.ts'

export const en = {
  code: 'en',
  labels,
  choosing,
  comparing,
  contrast,
  defining,
  dividing,
  functionWords,
  shortening,
  supporting,
  roles,
  voices,
  forms,
} satisfies Language
