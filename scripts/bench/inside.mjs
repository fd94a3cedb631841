/** The compiler itself, in this process. */
import { articleOf } from './article.mjs'
import { folder, load } from './setting.mjs'

const [{ compile }, { createTypesetter }, { withOwnPages }, { judge }] = await Promise.all(
  ['../compile.ts', '../fonts/index.ts', '../deck/pages.ts', '../deck/judge.ts'].map(load),
)
const { parseDeck } = await load('../deck/parse.ts')
const { withBrowser } = await load('../browser/launch.ts')

const PRINT = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }

const inMs = (time, width, digits = 0) => `${time.toFixed(digits).padStart(width)} ms`

/** Words a second. */
export async function compiling() {
  console.log('\nwords     compile    a thousand words')
  for (const sections of [17, 17, 23, 93, 385, 700]) {
    const text = articleOf(sections)
    const words = text.split(/\s+/).length
    const start = performance.now()
    compile(text, 'article.md', createTypesetter())
    const time = performance.now() - start
    const aThousand = (time / words) * 1000
    console.log(`${String(words).padStart(6)} ${inMs(time, 8)} ${inMs(aThousand, 8, 1)}`)
  }
}

/** What looking at the slides costs beside printing them. */
export async function judging() {
  console.log('\nslides    judge     print    judge a print')
  await withBrowser(undefined, async browser => {
    for (const sections of [4, 46]) {
      const { slides } = compile(articleOf(sections), 'article.md', createTypesetter())
      const parsed = parseDeck(slides)
      await withOwnPages(
        browser,
        { text: slides, name: 'bench', folder, parsed },
        { withClicks: false, dark: false },
        async ({ tab, selector }) => {
          const begin = performance.now()
          await judge(tab, selector)
          const middle = performance.now()
          await tab.pdf(PRINT)
          const [looked, printed] = [middle - begin, performance.now() - middle]
          const count = String(parsed.slides.length).padStart(6)
          const share = (looked / printed).toFixed(2).padStart(9)
          console.log(`${count} ${inMs(looked, 7)} ${inMs(printed, 6)} ${share}`)
        },
      )
    }
  })
}
