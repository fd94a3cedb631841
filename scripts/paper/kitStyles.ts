/** How the parts of handout and guide look: boxes, tasks, notes, blocks of the guide. */
export const KIT_STYLES = `
.tip,
.quote {
  padding: 0.6rem 0.9rem;
  border: 0.8pt solid #9aa3a8;
  break-inside: avoid;
  margin-block-end: 0.8rem;
}
.quote {
  border: 0;
  border-inline-start: 2pt solid #56616b;
  font: italic 1.05rem/1.45 var(--lectern-font-headline);
}
.tip strong:first-child {
  color: var(--lectern-print-tip);
}
.task {
  padding: 0.8rem 1rem;
  border: 1.2pt solid var(--lectern-print-tip);
  border-radius: 2mm;
  break-inside: avoid;
  margin-block: 1rem;
}
.task h3 {
  margin-block-start: 0;
}
.task ol {
  margin-block-end: 0;
}
.task .write {
  display: block;
  block-size: 7mm;
  border-block-end: 0.6pt solid #b9bfc2;
}
.choices {
  color: #56616b;
  font-size: 0.9rem;
}
dl {
  margin: 0;
}
dt {
  font-weight: 600;
  font-family: var(--lectern-font-headline);
}
dd {
  margin: 0 0 0.6rem;
}
.notes-row {
  display: grid;
  grid-template-columns: auto 1fr;
  gap: 7mm;
  break-inside: avoid;
  margin-block-end: 7mm;
}
.notes-row .lines {
  margin: 0;
}
.thumbs {
  display: grid;
  grid-template-columns: repeat(var(--across, 1), auto);
  gap: 8mm 6mm;
  justify-content: space-between;
}
.full {
  break-inside: avoid-page;
  margin-block-end: 8mm;
}
.full .thumb {
  margin-block-end: 3mm;
}
.block {
  break-inside: avoid;
  display: grid;
  grid-template-columns: 52mm 1fr;
  gap: 6mm;
  padding-block: 3mm;
  border-block-start: 0.6pt solid #b9bfc2;
  font-size: 0.92rem;
}
.reader {
  grid-template-columns: 71mm 1fr;
  border: 0;
  font-size: 1rem;
}
.block > div > * {
  break-inside: avoid;
}
.block .side {
  font-size: 0.85rem;
  color: #56616b;
}
.block .side b {
  color: #17212b;
  font-size: 1.15rem;
}
.act {
  display: grid;
  grid-template-columns: 17mm 1fr;
  gap: 2mm;
  margin-block-end: 0.35rem;
}
.act b {
  text-transform: uppercase;
  font-size: 0.72rem;
  letter-spacing: 0.06em;
  padding-block-start: 0.18rem;
}
.act p {
  margin: 0 0 0.2rem;
}
.act .click {
  float: inline-start;
  margin-inline-end: 0.4rem;
  color: #56616b;
  font-size: 0.8rem;
}
.remarks i {
  display: block;
  block-size: 7mm;
  border-block-end: 0.6pt dotted #9aa3a8;
}
.pause {
  padding: 3mm 4mm;
  border: 1pt dashed #56616b;
  font-weight: 600;
  margin-block: 4mm;
  break-inside: avoid;
}
.num {
  text-align: end;
  white-space: nowrap;
  font-variant-numeric: tabular-nums;
}
figure {
  margin: 0.4rem 0 1rem;
  break-inside: avoid;
}
.caption {
  color: #56616b;
  font-size: 0.9rem;
  text-align: center;
  margin-block-start: 0.3rem;
}
img.drawing {
  display: block;
  max-inline-size: 100%;
  max-block-size: 90mm;
  margin-inline: auto;
  object-fit: contain;
}
.answers {
  break-before: page;
}
.answers ol {
  padding-inline-start: 2.6rem;
}
/* Cards to cut out stand edge to edge. */
.cards-title {
  font-size: 1.4rem;
  margin-block-end: 4mm;
}
.cards {
  display: grid;
  grid-template-columns: 1fr 1fr;
}
.cards > div {
  display: flex;
  align-items: center;
  justify-content: center;
  min-block-size: 42mm;
  padding: 5mm;
  border: 0.6pt dashed #56616b;
  margin: -0.3pt;
  font-size: 1.25rem;
  text-align: center;
  break-inside: avoid;
}
.cards > .card-of-side {
  background: #eef0ee;
  font: 600 1.5rem/1.3 var(--lectern-font-headline);
}
/* All of a card gets smaller with its letters. */
.card h1 {
  font-size: 1.9em;
  margin-block-end: 0.4em;
}
.card h2 {
  font-size: 1.3em;
}
.card table {
  font-size: 1em;
  margin-block: 0.4em;
}
.card th,
.card td {
  padding: 0.35em 0.5em;
}
.card li {
  margin-block-end: 0.35em;
}
.room,
.opening {
  break-inside: avoid;
}
/* A section does not begin at the foot of a page. */
.opening,
.opening .key {
  break-after: avoid;
}
/* Room to write stands with what it is for, never on a page of its own. */
.room {
  break-before: avoid;
}
`
