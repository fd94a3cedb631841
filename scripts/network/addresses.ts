/**
 * Which addresses lie on the open internet; every other one is somebody's own network, and a page
 * may not lead there.
 */
import { BlockList, isIPv4, isIPv6 } from 'node:net'

/**
 * The IANA IPv4 special-purpose address registry and multicast. A few small ranges in it can be
 * reached from everywhere,
 * but hold no pages.
 */
const SPECIAL_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
/** All that has been given out for the open internet in IPv6, */
const GLOBAL_6 = '2000::/3'
/**
 * and what the IANA IPv6 special-purpose address registry takes from it: Teredo, ORCHID, 6to4 and
 * others lead elsewhere.
 */
const SPECIAL_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20']
/**
 * IPv6 addresses that stand for the IPv4 address in their last 32 bits: mapped (RFC 4291),
 * translated (NAT64, RFC 6052).
 */
const STANDS_FOR_4 = ['0:0:0:0:0:ffff', '64:ff9b:0:0:0:0']

const special4 = rangesOf(SPECIAL_4, 'ipv4')
const global6 = rangesOf([GLOBAL_6], 'ipv6')
const special6 = rangesOf(SPECIAL_6, 'ipv6')

function rangesOf(ranges: string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [network = '', prefix] = range.split('/')
    list.addSubnet(network, Number(prefix), family)
  }
  return list
}

/**
 * @param address as a resolver gives it, or as it stands in a URL, without brackets; what is no
 * address is not public
 */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !special4.check(address, 'ipv4')
  const groups = groupsOf(address)
  if (groups === undefined) return false
  if (STANDS_FOR_4.includes(groups.slice(0, 6).join(':')))
    return isPublic(inDots(groups[6] ?? '0', groups[7] ?? '0'))
  return global6.check(address, 'ipv6') && !special6.check(address, 'ipv6')
}

/** The eight groups of an IPv6 address, in hexadecimal digits; one that is bound to an interface has none. */
function groupsOf(address: string): string[] | undefined {
  if (!isIPv6(address) || address.includes('%')) return undefined
  // A URL writes every IPv6 address in one way: in small hexadecimal digits, no IPv4 part, "::" once at most.
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [before = '', after] = short.split('::')
  const parts = (text: string) => (text === '' ? [] : text.split(':'))
  if (after === undefined) return parts(before)
  const missing = 8 - parts(before).length - parts(after).length
  return [...parts(before), ...Array<string>(missing).fill('0'), ...parts(after)]
}

function inDots(high: string, low: string): string {
  return [high, low]
    .map(group => Number.parseInt(group, 16))
    .flatMap(number => [number >> 8, number & 255])
    .join('.')
}
