/** How the documents look: made for paper and for black and white; colours are the look's own. */
import { KIT_STYLES } from './kitStyles.ts'

export const PAPER_STYLES = `
html {
  font-size: 11pt;
}
body {
  margin: 0;
  background: none;
  color: #17212b;
  font: 1rem/1.45 var(--lectern-font-print);
  print-color-adjust: exact;
  -webkit-print-color-adjust: exact;
}
.thumb {
  inline-size: calc(980px * var(--scale));
  block-size: calc(var(--height) * var(--scale));
  overflow: hidden;
  outline: 0.6pt solid #9aa3a8;
  outline-offset: -0.6pt;
  flex: none;
}
.thumb > div {
  inline-size: 980px;
  block-size: var(--height);
  transform: scale(var(--scale));
  transform-origin: 0 0;
}
[dir='rtl'] .thumb > div {
  transform-origin: 100% 0;
}
/* A slide within the page keeps its own look. */
@scope (body) to (.thumb > div) {
  h1,
  h2,
  h3 {
    font-family: var(--lectern-font-headline);
    line-height: 1.2;
    break-after: avoid;
    margin: 0;
  }
  h1 {
    font-size: 2.5rem;
    font-weight: 600;
  }
  h2 {
    font-size: 1.6rem;
    font-weight: 600;
    margin-block: 0 0.6rem;
    padding-block-start: 0.5rem;
    border-block-start: 2.5pt solid var(--lectern-print-accent);
  }
  h3 {
    font-size: 1.15rem;
    font-weight: 600;
    margin-block: 1.1rem 0.4rem;
  }
  li .box {
    display: inline-block;
    inline-size: 0.75em;
    block-size: 0.75em;
    margin-inline-end: 0.5em;
    border: 0.8pt solid #17212b;
  }
  li .box.done {
    background:
      linear-gradient(45deg, transparent 44%, #17212b 44% 56%, transparent 56%),
      linear-gradient(-45deg, transparent 44%, #17212b 44% 56%, transparent 56%);
  }
  p {
    margin: 0 0 0.6rem;
  }
  ul,
  ol {
    margin: 0 0 0.8rem;
    padding-inline-start: 1.9rem;
  }
  li {
    margin-block-end: 0.35rem;
  }
  li:has(> .box) {
    list-style: none;
  }
  a {
    color: inherit;
  }
  code {
    font-family: var(--lectern-font-code);
    font-size: 0.88em;
  }
  pre {
    padding: 0.6rem 0.8rem;
    border-inline-start: 2pt solid #56616b;
    background: #f4f3ee;
    font: 0.82rem/1.45 var(--lectern-font-code);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  section {
    break-inside: auto;
    margin-block-end: 1.6rem;
  }
  .whole {
    break-inside: avoid;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    margin-block: 0.4rem 1rem;
    font-size: 0.92rem;
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0.35rem 0.5rem;
    border: 0.6pt solid #9aa3a8;
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
  }
  thead th {
    background: #eef0ee;
  }
  tr {
    break-inside: avoid;
  }
  td.blank {
    min-inline-size: 22mm;
    block-size: 3rem;
  }
  caption {
    text-align: start;
    color: #56616b;
    padding-block-end: 0.2rem;
  }
  .cover {
    display: flex;
    flex-direction: column;
    min-block-size: 235mm;
    break-after: page;
  }
  .cover .label {
    margin-block-start: 40mm;
  }
  .cover .subtitle {
    font-size: 1.3rem;
    color: #56616b;
    margin-block: 0.8rem 2rem;
  }
  .cover .fields {
    margin-block-start: auto;
  }
  .label {
    color: var(--lectern-print-accent);
    font-size: 0.82rem;
    font-weight: 600;
    letter-spacing: 0.06em;
    text-transform: uppercase;
    break-after: avoid;
    margin-block-end: 0.3rem;
  }
  .key {
    padding: 0.6rem 0.9rem;
    border-inline-start: 3pt solid var(--lectern-print-accent);
    background: var(--lectern-print-tint);
    font: 500 1.1rem/1.4 var(--lectern-font-headline);
    break-inside: avoid;
  }
  .gap {
    display: inline-block;
    inline-size: 32mm;
    border-block-end: 0.8pt solid #17212b;
    line-height: 1;
  }
  .gap sup {
    font-size: 0.6rem;
    color: #56616b;
  }
  .lines {
    margin-block: 0.4rem 1rem;
  }
  .lines i {
    display: block;
    block-size: 8.5mm;
    border-block-end: 0.6pt solid #b9bfc2;
  }
  .fields p {
    display: flex;
    gap: 3mm;
    align-items: end;
  }
  .fields p i {
    flex: 1;
    border-block-end: 0.8pt solid #17212b;
  }
${KIT_STYLES}}
`
