/** The content security policy of a built site: it runs and loads what was built, and nothing else. */
import { createHash } from 'node:crypto'

const RULES = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "media-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'self'",
  "form-action 'none'",
  "object-src 'none'",
]

/** @param html a page of the site; @returns it with the policy first in its head, its own inline scripts allowed by their hashes */
export function withContentPolicy(html: string): string {
  const hashes = inlineScripts(html).map(
    script => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )
  const policy = [...RULES, ["script-src 'self'", ...hashes].join(' ')].join('; ')
  return html.replace(
    /<head[^<>]*>/,
    head => `${head}\n<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  )
}

/** The texts of the scripts that stand in the page itself. */
function inlineScripts(html: string): string[] {
  return html
    .split('<script')
    .slice(1)
    .flatMap(piece => {
      const [begin, end] = [piece.indexOf('>'), piece.indexOf('</script>')]
      return /\bsrc=/.test(piece.slice(0, begin)) || end === -1 ? [] : [piece.slice(begin + 1, end)]
    })
}
