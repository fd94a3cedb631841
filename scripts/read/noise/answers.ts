/** What a chat program says to whom it answers, before the text and after it. */
import { noise, type NoiseRule } from './rule.ts'

/** What only a chat program leaves. */
export const DEBRIS = 'a mark of a chat program'
const OFFER = 'the offer of a chat program'

export const answerOpenings: NoiseRule[] = [
  noise(
    'en/noise/answer-opening',
    'opening',
    DEBRIS,
    /^(?:sure|certainly|of course|absolutely|great question|no problem)\s?[!,.:—–-]/i,
    /^(?:happy to help|gladly)[!,.:—–-]/i,
    /^here(?:'|’)s (?:a|the|your)\b[^.]{0,120}:$/i,
    /^(?:ok(?:ay)?[,!] )?let(?:'|’)s (?:break (?:it |this )?down|dive in|explore|go through)\b[^.]{0,120}[:!]$/i,
    /^(?:ok(?:ay)?[,!] )?i(?:'|’)ll (?:help you|walk you through|break (?:it |this )?down|explain)\b[^.]{0,160}[.:!]$/i,
  ),
  noise('de/noise/answer-opening', 'opening', DEBRIS, /^(?:natürlich|gerne)[!,.]/i),
  noise('fr/noise/answer-opening', 'opening', DEBRIS, /^bien sûr[!,.]/i),
  noise('es/noise/answer-opening', 'opening', DEBRIS, /^claro[!,.]/i),
]

/** Who offers names itself; a writer who asks the reader something does not. */
export const answerOffers: NoiseRule[] = [
  noise(
    'en/noise/answer-offer',
    'offer',
    OFFER,
    /^\W{0,4}if you(?:'d|’d| would)? (?:like|want|wish|prefer)(?=.*\b(?:i|me)\b)/i,
    /^\W{0,4}(?:would you like|do you want)(?=.*\b(?:i|me)\b)/i,
    /^\W{0,4}(?:shall i|want me to|let me know|i can also|just (?:tell|let) me)\b/i,
    /^\W{0,4}(?:i )?hope (?:this|that) helps\b/i,
    /^\W{0,4}is there anything else (?:i|you)\b/i,
    /^\W{0,4}source: conversation with (?:copilot|bing)\b/i,
    /^\W{0,4}tell me (?:if|the|which|who)\b/i,
    /^\W{0,4}feel free to (?:ask|let)(?=.*\b(?:i|me)\b)/i,
  ),
  noise(
    'de/noise/answer-offer',
    'offer',
    OFFER,
    /^\W{0,4}(?:wenn (?:du|sie) (?:möchte|will|magst)|möchten sie)(?=.*\b(?:ich|mir)\b)/i,
    /^\W{0,4}(?:soll ich|sag mir)\b/i,
  ),
  noise(
    'fr/noise/answer-offer',
    'offer',
    OFFER,
    /^\W{0,4}(?:si vous voulez|voulez-vous)(?=.*\b(?:je|moi)\b)/i,
  ),
  noise(
    'es/noise/answer-offer',
    'offer',
    OFFER,
    /^\W{0,4}(?:si quieres(?=.*(?:¿|\bme\b))|¿quieres)/i,
  ),
]
