/** Code between tags of Liquid (Jekyll), `{% highlight ruby %}` … `{% endhighlight %}`, as Markdown writes code. */
import type { LeftOut } from '../types.ts'
import { PUBLISHING_TAG } from './reasons.ts'

const OPEN = /^\s{0,3}\{%-?\s*highlight\s+([\w+#-]{1,30})[^%\n]{0,100}%\}\s*$/
const CLOSE = /^\s{0,3}\{%-?\s*endhighlight\s*-?%\}\s*$/

/** @returns as many lines */
export function withLiquidCode(lines: string[], leftOut: LeftOut[]): string[] {
  if (!lines.some(line => OPEN.test(line))) return lines
  const last = lines.findLastIndex(line => CLOSE.test(line))
  return lines.map((line, index) => {
    const language = OPEN.exec(line)?.[1]
    if (language !== undefined || CLOSE.test(line))
      leftOut.push({ text: line.trim(), reason: PUBLISHING_TAG, line: index + 1 })
    if (language !== undefined && index < last) return `\`\`\`${language}`
    return CLOSE.test(line) ? '```' : line
  })
}
