// Loaded into every Node.js process of a run: writes down which hosts it asks for and connects to.
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const record = process.env.HOSTILE_NETWORK_RECORD
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|::|0\.0\.0\.0|)$/

function note(how, host) {
  if (record === undefined || typeof host !== 'string' || LOOPBACK.test(host)) return
  appendFileSync(record, `${how} ${host}\n`)
}

/** Calls `look` with a function's arguments before each call of it. */
function watch(owner, name, look) {
  const original = owner[name]
  if (typeof original !== 'function') return
  owner[name] = function (...args) {
    look(...args)
    return original.apply(this, args)
  }
}

const RESOLVERS = ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveTxt']
for (const owner of [dns, dns.promises])
  for (const name of RESOLVERS) watch(owner, name, host => note('looked up', host))
watch(net.Socket.prototype, 'connect', (...args) => {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args
  if (typeof first === 'object' && first !== null && first.path === undefined)
    note('connected to', first.host ?? 'localhost')
  else if (typeof first === 'number') note('connected to', second)
})
watch(dgram.Socket.prototype, 'connect', (port, host) => note('connected to', host))
syncBuiltinESMExports()
