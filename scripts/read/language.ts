/** What a language tag says about its script. */

/** Languages that are written from right to left (by their usual script). */
const RIGHT_TO_LEFT = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ku',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
])

/** Direction of the text in a language, by its BCP 47 tag. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'
}

const SCRIPTS: [RegExp, string][] = [
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
]

/**
 * A language for a text that does not name one, judged by its script alone; undefined for Latin script,
 * where letters do not tell.
 */
export function languageByScript(text: string): string | undefined {
  const sample = text.slice(0, 20_000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  for (const [script, language] of SCRIPTS) {
    // Kana make a text Japanese even though most of its letters may be Han.
    const share = (sample.match(script)?.length ?? 0) / Math.max(1, letters)
    if (share > (language === 'ja' ? 0.1 : 0.4)) return language
  }
  return undefined
}
