/** Diagrams of pages: what a script would draw (`<pre class="mermaid">`), as code in Mermaid's language. */
import type { Element, ElementContent } from 'hast'

const DRAWN = 'pre.mermaid, div.mermaid, pre[lang="mermaid"], pre[data-lang="mermaid"]'

/** Changes the document in place; what a script has drawn already has no source any more. */
export function prepareDiagrams(document: Document): void {
  for (const element of [...document.querySelectorAll(DRAWN)]) {
    if (element.querySelector('svg') !== null) continue
    for (const end of [...element.querySelectorAll('br')]) end.replaceWith('<br/>')
    const source = withoutEdges(element.textContent ?? '')
    if (source === '') continue
    const [block, code] = [document.createElement('pre'), document.createElement('code')]
    code.setAttribute('class', 'language-mermaid')
    code.textContent = source
    block.append(code)
    element.replaceWith(block)
  }
}

/** The same for an element of HTML within Markdown. Changes it in place. */
export function diagramElement(node: Element): void {
  const isMermaid = [node.properties.className].flat().includes('mermaid')
  if (!isMermaid || !/^(?:pre|div)$/.test(node.tagName)) return
  const source = withoutEdges(node.children.map(sourceIn).join(''))
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: { className: ['language-mermaid'] },
    children: [{ type: 'text', value: source }],
  }
  Object.assign(node, { tagName: 'pre', properties: {}, children: [code] })
}

function sourceIn(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  return node.tagName === 'br' ? '<br/>' : node.children.map(sourceIn).join('')
}

/** Without empty lines above and below; its first line keeps its gap. */
function withoutEdges(source: string): string {
  return source.replace(/^(?:[ \t]*\n)+/, '').trimEnd()
}
