/** What stands on a folded part and only says that there is more. */
import { noise, type NoiseRule } from './rule.ts'

const REASON = 'the button of a folded part'
/** Marks before and behind the words: arrows, hands, dots. */
const [BEFORE, BEHIND] = ['^[^\\p{L}\\p{N}]{0,8}', '[^\\p{L}\\p{N}?]{0,8}$']

const button = (id: `${string}/noise/${string}`, words: string): NoiseRule =>
  noise(id, 'fold', REASON, new RegExp(`${BEFORE}(?:${words})${BEHIND}`, 'iu'))

export const foldButtons: NoiseRule[] = [
  button(
    'en/noise/fold-button',
    [
      '(?:click|tap|press)(?: here)? (?:to|for|on)(?: \\p{L}+){1,6}',
      '(?:show|reveal|see|view|expand|open|display|unfold)(?: (?:me|the|an?|all|full|more|sample|model|our))*' +
        '(?: (?:answers?|solutions?|explanation|details?|hints?|code|output|results?|text|it))?',
      '(?:answers?|solutions?|details?|(?:read |learn |see )?more|spoilers?|toggle)',
    ].join('|'),
  ),
  button(
    'de/noise/fold-button',
    [
      '(?:zum )?(?:aufklappen|ausklappen|anzeigen|antwort(?:en)?|lösung(?:en)?|mehr|details)' +
        '(?: (?:anzeigen|ansehen|zeigen|erfahren|lesen|einblenden))?',
      'hier klicken(?: \\p{L}+){0,5}',
    ].join('|'),
  ),
  button(
    'fr/noise/fold-button',
    [
      "(?:(?:afficher|voir|montrer|révéler) )?(?:(?:la|les|le|l[’'])? ?)?" +
        '(?:réponses?|solutions?|détails?|corrigé|suite)',
      '(?:en savoir|lire|voir) plus|cliquez(?: \\p{L}+){1,6}',
    ].join('|'),
  ),
  button(
    'es/noise/fold-button',
    [
      '(?:(?:mostrar|ver|revelar) )?(?:(?:la|las|los|el) )?' +
        '(?:respuestas?|soluciones|solución|detalles?)',
      '(?:ver|leer) más|haz clic(?: \\p{L}+){1,6}',
    ].join('|'),
  ),
]
