/**
 * Columns that say something of what stands in the first one: "role", "status". Set against each
 * other they compare nothing.
 */

/** What such columns are called, by their first word. */
const ATTRIBUTE =
  /^(?:role|does|done|duty|task|tasks|status|state|owner|responsible|contact|person|date|when|where|who|why|how|what|deadline|due|duration|time|minutes|frequency|description|meaning|definition|explanation|example|examples|notes?|comments?|remarks?|behaviou?r|errors?|purpose|effect|results?|outcome|reason|price|cost|type|kind|unit|value|usage|use|action|next|source|link|tool|tools|material|materials|rolle|aufgabe|wer|wann|wo|was|beispiel|beschreibung|bedeutung|zweck|datum|dauer|statut|exemple|rôle|ejemplo|estado|fecha)\b/iu

/** @param headers of all columns but the first */
export function areAttributes(headers: string[]): boolean {
  return headers.length > 0 && headers.every(header => ATTRIBUTE.test(header.trim()))
}
