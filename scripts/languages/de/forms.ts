/** What German says of what may be drawn. */
import { anyOf, sequence } from '../../text/anyOf.ts'
import type { Forms } from '../language.ts'
import { colourless, icons } from './icons.ts'

const MONTH =
  /(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)/i
const YEAR = /(?:1[4-9]|20)\d\d(?!\d)(?:er)?(?:\s?[–-]\s?(?:(?:1[4-9]|20)\d\d|\d\d)(?!\d))?/i

export const forms: Forms = {
  icons,
  colourless,
  noStep: anyOf(
    /^(?:der|die|das|den|dem|ein|eine|einen|einer|diese|dieser|dieses|es|sie|er|wir|ich|man)(?!\p{L})/iu,
    /^(?:was|wer|warum|wann|wo|wie|welche|welcher|welches|kein|keine|nicht)(?!\p{L})/iu,
  ),
  date: sequence(
    /^(?:(?:im|am|seit|ab|bis|von) )?(?:Jahr )?(?:(?:Anfang|Mitte|Ende) )?/i,
    anyOf(
      sequence(/(?:\d{1,2}\. )?/i, MONTH, / /i, YEAR),
      YEAR,
      /(?:Woche|Tag|Monat|Quartal|Jahr) \d{1,3}(?!\d)/i,
    ),
  ),
  asks: anyOf(
    /^(?:(?:und|aber|also) )?(?:wer|was|warum|wann|wo|wie|welche[rsn]?|wessen|wozu)(?!\p{L})/iu,
    /^(?:ist|sind|hat|haben|kann|können|soll|sollen|muss|müssen|darf|gibt)(?!\p{L})/iu,
  ),
  asksOpenly: /^(?:(?:und|aber|also) )?(?:warum|wieso|wie|welche[rsn]?|wozu)(?!\p{L})/iu,
  noAnswer: anyOf(
    /(?<!\p{L})(?:fragt|fragen|fragte|gefragt|Frage)(?!\p{L})/iu,
    /(?<!\p{L})nächste[nrs]? (?:Beitrag|Artikel|Abschnitt|Teil|Kapitel)(?!\p{L})/iu,
  ),
  figure: anyOf(
    /(?<![\p{L}\d,.])\d{1,3}(?:,\d)? Prozent(?!\p{L})/iu,
    /(?<!\p{L})(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun) von (?:drei|vier|fünf|zehn)(?!\p{L})/iu,
    /(?<!\p{L})(?:zwei Drittel|drei Viertel)(?!\p{L})/iu,
  ),
  percent: /Prozent/i,
  numbers: {
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    drittel: 1 / 3,
    viertel: 1 / 4,
  },
  ofWhole: /^ (?:der|des|aller|von|unserer|ihrer)(?!\p{L})/iu,
  sides: [
    {
      arrangement: 'verdict',
      names: [
        /^(?:tun|gut|richtig|pro|vorteile)$/i,
        /^(?:lassen|nicht tun|schlecht|falsch|contra|kontra|nachteile)$/i,
      ],
    },
    { arrangement: 'change', names: [/^(?:vorher|früher|von)$/i, /^(?:nachher|heute|zu)$/i] },
  ],
  shares: /(?<!\p{L})(?:gemeinsam|Gemeinsamkeit(?:en)?|beide (?:haben|teilen|sind))(?!\p{L})/iu,
  supposes:
    /(?<!\p{L})(?:wenn|falls|angenommen|würde[nst]?|könnte[nst]?|zum Beispiel|z\. ?B\.)(?!\p{L})/iu,
}
