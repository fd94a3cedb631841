/** Who may see what when a deck is served to the network. */
import { describe, expect, it } from 'vitest'
import { mayAsk, newKeys, roleOf, withoutNotes } from '../scripts/deck/guard.ts'
import { withContentPolicy } from '../scripts/deck/contentPolicy.ts'

const keys = newKeys()

describe('a deck on the network', () => {
  it('is all for this machine, and by key for others', () => {
    expect(roleOf('127.0.0.1', undefined, keys)).toBe('presenter')
    expect(roleOf('::ffff:127.0.0.1', undefined, keys)).toBe('presenter')
    expect(roleOf('192.168.1.7', undefined, keys)).toBeUndefined()
    expect(roleOf('192.168.1.7', 'guess', keys)).toBeUndefined()
    expect(roleOf('192.168.1.7', keys.audience, keys)).toBe('audience')
    expect(roleOf('192.168.1.7', keys.presenter, keys)).toBe('presenter')
    expect(roleOf(undefined, undefined, keys)).toBeUndefined()
  })

  it("keeps the audience from the presenter's pages and from the deck's files", () => {
    for (const path of [
      '/presenter',
      '/presenter/3',
      '/notes',
      '/notes-edit',
      '/overview',
      '/entry/',
      '/export',
      '/print',
      '/__slidev/slides/1.json',
      '/__open-in-editor',
    ])
      expect(mayAsk('audience', path), path).toBe(false)
    for (const path of ['/', '/3', '/@slidev/slides', '/article/a.png'])
      expect(mayAsk('audience', path), path).toBe(true)
    expect(mayAsk(undefined, '/')).toBe(false)
    expect(mayAsk('presenter', '/presenter/3')).toBe(true)
  })

  it('takes the notes out of what it sends, whatever they hold', () => {
    const data = { note: 'say "this" \\ and\n</script>', noteHTML: '<p>x</p>', title: 'kept' }
    expect(JSON.parse(withoutNotes(JSON.stringify(data)))).toEqual({
      note: '',
      noteHTML: '',
      title: 'kept',
    })
  })

  it('has other keys in every run', () => {
    expect(newKeys()).not.toEqual(keys)
    expect(keys.presenter).not.toBe(keys.audience)
  })
})

describe('a built page', () => {
  it('allows its own scripts and nothing from elsewhere', () => {
    const page = withContentPolicy(
      '<!DOCTYPE html><html><head><script>one()</script><script type="module" src="./a.js"></script></head></html>',
    )
    expect(page).toContain("script-src 'self' 'sha256-")
    expect(page.match(/sha256-/g)).toHaveLength(1)
    expect(page).toContain("default-src 'none'")
  })
})
