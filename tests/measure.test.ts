/** Lines are counted without a browser as Chromium breaks them, over thousands of paragraphs in many scripts. */
import { describe, expect, it } from 'vitest'
import { withBrowser } from '../scripts/browser/launch.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { compareLines, type Case } from './agreement.ts'

/** Words of our own in many languages; paragraphs are drawn from them by a fixed rule. */
const WORDS: Record<string, string> = {
  en:
    'a team that listens finds its own way through difficult weeks; trust – once lost – ' +
    'returns slowly, so leaders “show” it first. Well-known state-of-the-art habits (3.5 ' +
    '% of 1,200) can’t help: AVA To. Type fi ffl',
  de:
    'Führung heißt, Verantwortung zu übernehmen; Geschäftsführungsbesprechungen über ' +
    'Größenordnungen enden oft „ohne Ergebnis“, außer jemand fragt: wozu? ' +
    'Straßenbahnhaltestelle Öl Ärger',
  fr:
    'l’équipe s’interroge : où va-t-on ? Les élèves, à l’école, préfèrent « apprendre » ' +
    'ensemble ; c’est peut-être là que naît l’œuvre ça naïf',
  vi:
    'người lãnh đạo lắng nghe trước khi quyết định, những điều nhỏ bé cũng được ghi ' +
    'nhận; đội ngũ tiến về phía trước từng bước một',
  el:
    'η ομάδα που ακούει βρίσκει τον δρόμο της μέσα από δύσκολες εβδομάδες· η ' +
    'εμπιστοσύνη, όταν χαθεί, επιστρέφει αργά',
  ru:
    'команда, которая слушает, находит свой путь через трудные недели; ' +
    'доверие – однажды потерянное – возвращается медленно, поэтому руководители ' +
    'показывают его первыми',
  signs:
    'input → output ← back, when x ≤ y ⇒ z ≈ 3: ✓ done ✗ open ★ chosen ∑ of all ■ here ▶ ' +
    'go ⌘ key ☐ task ⇄ both ∞ more H₂O x⁴ m⁻²',
  zh: '领导者先倾听，再决定。团队在困难的时候找到自己的道路；信任一旦失去，就很难恢复。我们每天都在学习新的东西',
  ja: 'リーダーは、まず聞いてから決めます。チームは困難な時期に自分たちの道を見つけ、信頼は一度失われると戻りにくいものです',
  ko: '지도자는 먼저 듣고 나서 결정한다. 팀은 어려운 시기에 스스로 길을 찾으며 신뢰는 한번 잃으면 천천히 돌아온다',
  ar: 'القائد يستمع أولا ثم يقرر، والفريق يجد طريقه في الأسابيع الصعبة، والثقة إذا ضاعت عادت ببطء',
  he: 'מנהיג מקשיב תחילה ואחר כך מחליט, והצוות מוצא את דרכו בשבועות קשים, והאמון חוזר לאט',
  hi: 'नेता पहले सुनता है फिर निर्णय लेता है और दल कठिन समय में अपना रास्ता खोजता है',
}
/** The families that come with Lectern have these; the machine's fonts draw the others. */
const BUNDLED = ['en', 'de', 'fr', 'vi', 'el', 'ru', 'signs', 'ar', 'he', 'hi']
const ROLES: [string, number][] = [
  ['body', 852],
  ['body', 350],
  ['point', 796],
  ['card-text', 346],
  ['statement', 814],
  ['cell', 240],
  ['cell-tight', 120],
  ['head', 180],
  ['meaning', 518],
  ['headline', 852],
  ['lead', 600],
]
const PARAGRAPHS = 3300

/** A sequence that is the same on every machine. */
function paragraphs(): Case[] {
  let state = 7
  // The high bits: the low ones of such a sequence repeat soon.
  const next = (below: number) =>
    Math.floor(((state = (state * 1103515245 + 12345) % 2147483648) / 2147483648) * below)
  const languages = Object.keys(WORDS)
  return Array.from({ length: PARAGRAPHS }, (_, index) => {
    const language = languages[index % languages.length] ?? 'en'
    const words = (WORDS[language] ?? '').split(/\s+/)
    const wide = language === 'zh' || language === 'ja'
    const [role, width] = ROLES[next(ROLES.length)] ?? ['body', 852]
    const text = Array.from({ length: 2 + next(wide ? 3 : 28) }, () => {
      const word = words[next(words.length)] ?? ''
      const plain = /^[\p{L}\p{M}]+$/u.test(word) && !wide
      const mark = next(24)
      return plain && mark === 0
        ? `**${word}**`
        : plain && mark === 1
          ? `*${word}*`
          : plain && mark === 2 && BUNDLED.includes(language)
            ? '`code_of(x)`'
            : plain && mark === 3
              ? `[${word}](https://example.org)`
              : word
    }).join(wide ? '' : ' ')
    return { text, role, width, language }
  })
}

describe('counting lines without a browser', () => {
  it('agrees with Chromium in the scripts that Lectern brings, and is never too low in the others', async () => {
    const compared = await withBrowser(undefined, browser =>
      compareLines(browser, createTypesetter(), paragraphs()),
    )
    const share = (of: typeof compared) =>
      of.filter(one => one.estimated === one.real).length / of.length
    const low = compared.filter(one => one.estimated < one.real)
    const table = Object.keys(WORDS).map(language => {
      const own = compared.filter(one => one.language === language)
      return (
        `${language} ${(share(own) * 100).toFixed(1)} ` +
        `% of ${own.length}, ${own.filter(one => one.estimated < one.real).length} too low`
      )
    })
    console.info(`lines as in Chromium:\n${table.join('\n')}`)
    expect(share(compared.filter(one => BUNDLED.includes(one.language)))).toBeGreaterThanOrEqual(
      0.99,
    )
    expect(
      low.length / compared.length,
      JSON.stringify(low.slice(0, 5), undefined, 1),
    ).toBeLessThanOrEqual(0.005)
  })
})
