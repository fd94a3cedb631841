/**
 * The layouts, bundled once and run on the server: a slide's data in, its HTML out. The same .vue files that Slidev
 * shows; only what Slidev's client gives them (page, total, reveals) is given here.
 */
import { createSSRApp, defineComponent, h, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'

import { FORMULAS, type DrawnFormulas } from '../../../components/formulas.ts'
import '../../../styles/index.css'

const files = import.meta.glob<Component>('../../../layouts/*.vue', {
  eager: true,
  import: 'default',
})
const layouts = new Map(
  Object.entries(files).map(([path, component]) => [path.replace(/^.*\/|\.vue$/g, ''), component]),
)

export interface PageInput {
  layout: string
  frontmatter: Record<string, unknown>
  page: number
  total: number
  /** Reveals up to this click are shown; Infinity shows all. */
  click: number
  /** of the deck, drawn */ formulas: DrawnFormulas
}

/** @returns the HTML of one slide; every text in it is escaped by Vue */
export async function renderPage({
  layout,
  frontmatter,
  page,
  total,
  click,
  formulas,
}: PageInput): Promise<string> {
  const component = layouts.get(layout)
  if (component === undefined) throw new Error(`no layout "${layout}"`)
  const app = createSSRApp(defineComponent({ render: () => h(component, { frontmatter }) }))
  app.provide('$$slidev-page', page)
  app.provide('$$slidev-context', { nav: { total, currentPage: page } })
  app.provide(FORMULAS, formulas)
  app.directive('click', {
    getSSRProps: ({ value }) => ({
      // For those who write the pages down in other forms.
      'data-click': Number(value ?? 1),
      'class':
        Number(value ?? 1) <= click
          ? 'slidev-vclick-target'
          : 'slidev-vclick-target slidev-vclick-hidden',
    }),
  })
  return renderToString(app)
}
