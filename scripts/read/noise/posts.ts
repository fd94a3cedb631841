/** Lines that a network shows around a post: buttons, counters, the age of a post, what it calls for. */
import { noise, type NoiseRule } from './rule.ts'

const BUTTON = 'a button of a network'
const CALL = 'a call of a network'

/** Two different ones make a post. */
export const postSigns: NoiseRule[] = [
  noise(
    'en/noise/post-button',
    'sign',
    BUTTON,
    /^(?:like|comment|share|repost|send|reply|save|follow|following|subscribe|react|reactions)$/i,
    /^(?:copy link|…\s?more|…?\s?see more|…?\s?show more|read more|view profile|add a comment…?)$/i,
    /^(?:most relevant|load more comments|see translation)$/i,
  ),
  noise('de/noise/post-button', 'sign', BUTTON, /^(?:gefällt mir|kommentieren|teilen)$/i),
  noise('fr/noise/post-button', 'sign', BUTTON, /^(?:j’aime|commenter|partager)$/i),
  noise(
    'en/noise/post-counter',
    'sign',
    BUTTON,
    /^[\d.,]{1,12}\s?[KkMm]?\s?(?:reactions?|likes?|comments?|reposts?|shares?|views?)\b/i,
    /^[\d.,]{1,12}\s?[KkMm]?\s?(?:claps?|followers?|replies)\b/i,
    /^[\d.,]{1,12}\s?[KkMm]?\s?[·•]\s?[\d.,]{1,12}\s?[KkMm]?\s?(?:comments?|reposts?|shares?)\b/i,
  ),
  noise(
    'de/noise/post-counter',
    'sign',
    BUTTON,
    /^[\d.,]{1,12}\s?[KkMm]?\s?(?:[·•]\s?[\d.,]{1,12}\s?[KkMm]?\s?)?kommentare\b/i,
  ),
]

/** They end the head of a post, with its author's name and work. */
export const postHeads: NoiseRule[] = [
  noise(
    'en/noise/follow',
    'follow',
    'the head of a post',
    /^(?:\+\s?)?(?:follow|following|subscribe)$/i,
  ),
  noise('de/noise/follow', 'follow', 'the head of a post', /^(?:\+\s?)?folgen$/i),
  noise('fr/noise/follow', 'follow', 'the head of a post', /^(?:\+\s?)?suivre$/i),
  noise('es/noise/follow', 'follow', 'the head of a post', /^(?:\+\s?)?seguir$/i),
]

/** Between its head and its end a post has these beside its own lines, and its signs. */
export const postLines: NoiseRule[] = [
  noise(
    'en/noise/post-age',
    'age',
    BUTTON,
    /^(?:•\s?)?(?:\d{1,2}\s?(?:s|m|min|h|d|w|mo|y|yr)|[123](?:st|nd|rd)\+?)(?:\s?[•·].{0,60})?$/i,
    /^view .{1,40}[’']s? {1,2}(?:graphic link|profile)$/i,
  ),
  noise(
    'en/noise/post-call',
    'call',
    CALL,
    /^(?:(?:\p{Extended_Pictographic}|\uFE0F)+\s*)?repost (?:this|if)\b.*$/iu,
    /^(?:(?:\p{Extended_Pictographic}|\uFE0F)+\s*)?follow \S.{0,60} for (?:more|daily)\b.*$/iu,
    /^(?:(?:\p{Extended_Pictographic}|\uFE0F)+\s*)?(?:share this (?:post|with)|save this post)\b.*$/iu,
    /^(?:(?:\p{Extended_Pictographic}|\uFE0F)+\s*)?(?:hit (?:the )?(?:follow|bell))\b.*$/iu,
    /^(?:(?:\p{Extended_Pictographic}|\uFE0F)+\s*)?p\.?s\.? follow\b.*$/iu,
    /^(?:(?:\p{Extended_Pictographic}|\uFE0F)+\s*)?more (?:articles|posts|from) by\b.*$/iu,
  ),
  noise('structure/noise/hash-tags', 'call', 'tags', /^(?:#[\p{L}\p{N}_]{2,60}[\s,]{0,3}){2,40}$/u),
]
