/** Lines that are for a writing tool alone, or for a pen on paper. */
import { PUBLISHING_TAG } from '../reasons.ts'
import { noise, type NoiseRule } from './rule.ts'

export const paperLines: NoiseRule[] = [
  noise(
    'structure/noise/blanks',
    'paper',
    'to be filled in on paper',
    /^(?:\p{L}[\p{L} .]{0,30}:? {0,3}(?:\\?_){4,80}\s{0,8}){1,6}$/u,
  ),
]

export const toolLines: NoiseRule[] = [
  noise(
    'structure/noise/property',
    'tool',
    'a property of the page',
    /^\s{0,3}[\p{L}][\p{L}\p{N} _-]{0,30}::\s.*$/u,
  ),
  noise(
    'structure/noise/contents',
    'tool',
    PUBLISHING_TAG,
    /^\s*(?:\[\[?toc\]?\]|\[\[_TOC_\]\]|\{:toc\}|\{\{toc\}\})\s*$/i,
    /^\s*-{1,3}8<-{1,3}\s+".*"\s*$/,
    /^\s*(?:\\(?:newpage|pagebreak|tableofcontents)|<!--\s*toc\s*-->)\s*$/i,
  ),
  noise('structure/noise/attributes', 'tool', PUBLISHING_TAG, /^\s*\{:[^{}]*\}\s*$/),
  noise('structure/noise/pause', 'tool', PUBLISHING_TAG, /^\s*(?:\. \. \.|\. \. \. \.)\s*$/),
  noise('structure/noise/abbreviation', 'tool', 'an abbreviation', /^\*\[[^\][]{1,80}\]:\s.*$/),
  noise(
    'structure/noise/import',
    'tool',
    PUBLISHING_TAG,
    /^import\s[\w\s{},*]{1,200}\sfrom\s+["'][^"']{1,200}["'];?\s*$/,
    /^import\s+["'][^"']{1,200}["'];?\s*$/,
  ),
  noise('structure/noise/export', 'tool', PUBLISHING_TAG, /^export\s+(?:const|default)\s.*$/),
]
