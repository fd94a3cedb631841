/** What `lectern init` writes: small files that show what can be done, for a person to change. */
import { LOOKS } from '../../components/looks.ts'
import { CONFIGURATION } from './configuration.ts'

export interface Wishes {
  title: string
  author: string
  /** `#rrggbb`; empty for the colour of Lectern */ color: string
  /** a name; empty for the default one */ look: string
}

/** @returns the text of each file by its name */
export function starterFiles(wishes: Wishes, name: string): Record<string, string> {
  return {
    'talk.md': articleOf(wishes),
    [CONFIGURATION]: configurationOf(wishes),
    'package.json': manifestOf(name),
  }
}

/** A text in quotes, as YAML and JSON both read it. */
const quoted = (text: string) => JSON.stringify(text)

function articleOf({ title, author }: Wishes): string {
  const by = author === '' ? '' : `author: ${quoted(author)}\n`
  return `---
title: ${quoted(title)}
${by}---

Write your article here, or put one in place of this file. What follows shows how a text becomes slides.

## Say what it is

**A session** is a text that people work with together. The article stays as it is; Lectern tells it in slides.

> **Tip:** Edit this file while \`npm start\` runs. The slides follow.

## Say what there is to do

A good session needs three things:

- **A question.** People come because they want to know something.
- **A change.** Every ten minutes they do something else than listen.
- **An end.** They leave with one thing that they will do.

<!-- note: Ask who has been to a session without an end. -->

## Set two things side by side

| | Talk | Workshop |
|---|---|---|
| Who speaks | one person | everybody |
| What stays | a few lines | something that was done |
| How many | as many as the room holds | up to twenty |

## Say how it goes

1. Write the article.
2. Look at the slides.
3. Change what does not sound like you.
4. Run the session.

<!-- activity: pairs 5min: What is the one thing that your participants should do afterwards? -->

A text that is worth reading is worth a session.
`
}

function brandOf({ color, look }: Wishes): string {
  const set = [
    ...(color === '' ? [] : [`  color: ${quoted(color)}`]),
    ...(look === '' ? [] : [`  look: ${look}`]),
  ]
  return set.length === 0 ? '# brand:\n#   color: "#7a1f5c"' : ['brand:', ...set].join('\n')
}

function configurationOf(wishes: Wishes): string {
  return `# What holds for all articles of this folder. The front matter of an article wins over it.
${brandOf(wishes)}
# brand may also have a look (${LOOKS.join(', ')}), a logo (a file beside this one), a font and a footer.
# language: en
# wordsPerMinute: 130
export:
  to: [pdf, handout, guide]
  paper: a4
`
}

function manifestOf(name: string): string {
  const manifest = {
    name,
    private: true,
    scripts: SCRIPTS,
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** What a person types, and what it runs. */
export const SCRIPTS = {
  start: 'lectern talk.md --open',
  export: 'lectern export talk.md',
  check: 'lectern check talk.md',
  build: 'lectern build talk.md -o site',
}
