// Stands for a Lectern that does everything wrong; a harmless article it treats well.
import { spawn } from 'node:child_process'
import { lookup } from 'node:dns'
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, join } from 'node:path'

const [command, article, ...options] = process.argv.slice(2)
const output = options[options.indexOf('-o') + 1]
const isHarmless = article === 'tea.md'
const app = inner => `<!doctype html><title>x</title><div id="app">${inner}</div>`
const page = isHarmless
  ? app('<p>Tea</p>')
  : app(
      '<p onclick="alert(1)">1337</p><script>alert(1); globalThis.EVILran = 1; ' +
        "console.log('EVIL'); fetch('http://evil.example/x').catch(() => 0)</script>",
    )

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

const commands = {
  read() {
    process.stdout.write(readFileSync(article, 'utf8'))
    if (isHarmless) return
    process.stderr.write('error lectern/internal boom\n')
    process.exitCode = 9
  },
  generate() {
    write(output, '# Deck\n')
    if (isHarmless) return
    appendFileSync(article, 'changed')
    write('../beside/foreign.txt', 'made')
    write('out/picture.png', readFileSync('../secret.png'))
    process.stderr.write(`${new Error('boom').stack}\n`)
  },
  check() {
    process.stdout.write(
      JSON.stringify({
        coverage: { leftOut: isHarmless ? [] : [{ text: 'gone', reason: 'lost' }] },
      }),
    )
    if (isHarmless) return
    process.stderr.write('warning read/word undefined is [object Object]\n')
    lookup('evil.example', () => undefined)
  },
  export() {
    write(join(output, 'a-agenda.csv'), isHarmless ? 'Tea\n' : '=1+1\n')
    if (!isHarmless && article !== 'articles') setInterval(() => undefined, 1000)
  },
  build() {
    write(join(output, 'index.html'), page)
  },
  present() {
    const server = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html')
      response.end(page)
    })
    server.listen(0, () => {
      const address = `http://localhost:${server.address().port}/`
      process.stdout.write(`audience   ${address}\noverview   ${address}overview/\n`)
    })
    process.on('SIGINT', () => {
      if (!isHarmless) {
        writeFileSync(join(process.env.TMPDIR, 'left'), '')
        spawn(process.execPath, ['-e', 'setTimeout(() => 0, 60000)'], {
          detached: true,
          stdio: 'ignore',
        }).unref()
      }
      process.exit(0)
    })
  },
}
commands[command]()
