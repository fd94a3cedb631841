/**
 * What reads as one stays in one line: a number and its unit, an abbreviation and its number,
 * initials, a sign that its language sets apart from its word. Drawn with a space that does not
 * break; the data keep the space that the author wrote.
 */

/** Units after a number, as many languages write them. */
const UNITS = [
  '[%‰°€$£¥]|°[CF]',
  '[kcmµn]?m|[mµ]?s|[km]?g|[cm]?l|h|min|t|ha|[km]m/h',
  '[kMGT]i?B|[kMG]?Hz|[kMG]?Wh?|[km]?V|[km]?A|px|pt|em',
  'Mio\\.|Mrd\\.|Uhr|Euro|USD|EUR|GBP|CHF|ans|años|anos|Jahre|years',
].join('|')
/** Abbreviations that a number follows. */
const BEFORE_NUMBERS =
  '[Nn]r\\.|[Nn]o\\.|S\\.|pp?\\.|Fig\\.|fig\\.|Abb\\.|Tab\\.|Kap\\.|Art\\.|Bd\\.|[Vv]ol\\.|§|n°|nº|№'
/** Titles that a name follows. */
const BEFORE_NAMES = 'Dr\\.|Mr\\.|Mrs\\.|Ms\\.|Prof\\.|Hr\\.|Fr\\.|Sr\\.|Sra\\.|St\\.'

const KEPT = [
  String.raw`(?<=\d) (?=(?:${UNITS})(?![\p{L}\p{N}]))`,
  String.raw`(?<=(?<![\p{L}\p{N}])(?:${BEFORE_NUMBERS})) (?=\d)`,
  String.raw`(?<=(?<!\p{L})(?:${BEFORE_NAMES})) (?=\p{Lu})`,
  // "z. B.", "d. h.", "J. R. Miller"
  String.raw`(?<=(?<!\p{L})\p{L}\.) (?=\p{L}\.)`,
  // French: « mot », mot : mot ; mot ! mot ?
  String.raw`(?<=«) | (?=»|[;:!?](?:\s|$))`,
]
const SPACES = new RegExp(KEPT.join('|'), 'gu')

/** @returns the text with spaces that do not break where its words belong together */
export function together(text: string): string {
  return text.includes(' ') ? text.replace(SPACES, '\u00A0') : text
}
