/**
 * Columns that say something of what stands in the first one: "role", "status". Set against each
 * other they compare nothing.
 */
import { anyOf } from '../text/anyOf.ts'

/** What such columns are called, by their first word. */
const ATTRIBUTE = anyOf(
  /^(?:role|does|done|duty|task|tasks|status|state|owner|responsible|contact|person)\b/iu,
  /^(?:date|when|where|who|why|how|what|deadline|due|duration|time|minutes|frequency)\b/iu,
  /^(?:description|meaning|definition|explanation|example|examples|notes?|comments?)\b/iu,
  /^(?:remarks?|behaviou?r|errors?|purpose|effect|results?|outcome|reason|price|cost)\b/iu,
  /^(?:type|kind|unit|value|usage|use|action|next|source|link|tool|tools|material)\b/iu,
  /^(?:materials|rolle|aufgabe|wer|wann|wo|was|beispiel|beschreibung|bedeutung|zweck)\b/iu,
  /^(?:datum|dauer|statut|exemple|rôle|ejemplo|estado|fecha)\b/iu,
)

/** @param headers of all columns but the first */
export function areAttributes(headers: string[]): boolean {
  return headers.length > 0 && headers.every(header => ATTRIBUTE.test(header.trim()))
}
