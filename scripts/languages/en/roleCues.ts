/**
 * Cues of an English sentence's role: by name, the pattern that a sentence has. Their weights were
 * learned from articles
 * that people labelled (roleWeights.json).
 */
import { anyOf, sequence } from '../../text/anyOf.ts'

/** What a sentence does in the argument. */
export const cues: Record<string, RegExp> = {
  'conclude': anyOf(
    /^(?:so\b|in short|in (?:sum|summary|conclusion|essence|other words|brief|the end))/i,
    /^(?:the (?:point|key|bottom line|main|most important|important thing|truth)\b)/i,
    /^(?:the (?:reality|result|lesson|trick|purpose|goal|aim|best)\b|therefore|thus)/i,
    /^(?:overall|ultimately|as a result|all in all|to (?:sum|be clear)|that's why)/i,
    /^(?:simply put|basically)/i,
    /\b(?:in short|the point is|the bottom line|what matters|the reality is)\b/i,
    /\bthe important thing\b/i,
  ),
  'example': anyOf(
    /\b(?:for (?:example|instance)|imagine|such as when|e\.g\.|let's say|suppose)\b/i,
    /^(?:picture|think of|consider the|take the|say you|example|like when|in one\b)/i,
  ),
  'signpost': anyOf(
    /\b(?:in this (?:article|post|guide|section|blog|piece|chapter))\b/i,
    /\b(?:this (?:article|post|guide|blog|section)|let'?s|let us)\b/i,
    /\b(?:we'?ll (?:look|see|cover|explore|discuss|dive)|here (?:are|is|'s)|here's)\b/i,
    /\b(?:read on|below|above|keep reading|the following|look at|dive in|in the next)\b/i,
    /\b(?:worth reading|learn more|more information|find out|i'?ll)\b/i,
    /^(?:first,|two more|now\b|next\b|then there'?s|and now)/i,
  ),
  'furniture': anyOf(
    /\{\{|\{%|%\}|https?:|www\.|@\w|\]\(|min(?:ute)? read/i,
    /\b(?:posted|updated|filed under|subscribe|newsletter|download|free demo|webinar)\b/i,
    /\b(?:workshop runs|sign up|join (?:us|the|our)|check out|contact us|e-?mail us)\b/i,
    /\b(?:comments?\b.{0,40}(?:below|welcome)|follow us|tweet this|click|share this)\b/i,
    /\b(?:photo|image|author|copyright|©|community of practice|cookies?|podcast)\b/i,
    /\b(?:our guide|books?\b.{0,40}(?:published|available)|meetup|events page)\b/i,
    /\bfor the purposes of this\b/i,
  ),
  'define': sequence(
    /^(?:(?:an?|the)\s)?[\p{L}][\p{L}'()/ -]{1,60}? /iu,
    anyOf(
      /is|are|isn't|aren't|means|refers? to|deals? with|encompass\w{0,9}|occurs?|involves?/iu,
      /describes?|consists?/iu,
    ),
    / (?:an?\b|the\b|about\b|when\b|not\b|all\b|with\b|one\b|based|people|information)/iu,
  ),
  'isA': /\b(?:is|are) (?:an?|the)\b|\bmeans?\b|\brefers? to\b/i,
  'norm': anyOf(
    /\b(?:should|must|needs? to|have to|has to|ought|important|essential|critical)\b/i,
    /\b(?:crucial|key|required?|best|never|always|worth|matters?|responsib\w{1,8})\b/i,
  ),
  'concede':
    /\b(?:of course|while|although|though|admittedly|granted|to be fair|even if|despite|true,|sure,|may well)\b/i,
  'contrast': anyOf(
    /\b(?:whereas|unlike|while|instead|in contrast|by contrast|on the other hand)\b/i,
    /\b(?:rather than|versus|vs|compared|differ\w{0,9}|opposite)\b|\bnot .{1,40} but\b|;/i,
  ),
  'versus': /\bwhereas\b|;\s|, (?:not|but) /i,
  'reason': anyOf(
    /\b(?:because|since|due to|in order to|so that|which means|that's why|leads? to)\b/i,
    /\b(?:results? in|causes?|helps?|allows?|enables?|makes? (?:it|sure))\b/i,
  ),
  'number': /\d|\b(?:percent|half|third|twice|dozen)\b/i,
  'listing': anyOf(
    /:$/i,
    /\b(?:two|three|four|five|six|seven|several) (?:\w{1,20} )?(?:truths|types|levels|kinds|ways|things|habits)\b/i,
    /\b(?:two|three|four|five|six|seven|several) (?:\w{1,20} )?(?:steps|differences|reasons|parts|stages|main)\b/i,
  ),
  'condition': /^(?:if|when|where|once|unless|whenever)\b/i,
  'hedge':
    /\b(?:perhaps|maybe|probably|sometimes|often|usually|some|may|might|could|tend|generally|typically|likely)\b/i,
  'intense': anyOf(
    /\b(?:most|best|worst|only|never|always|every|nobody|everybody|no one|everyone)\b/i,
    /\b(?:almost|hardly|biggest|more than|less than|better|worse|far)\b/i,
  ),
  'you': /\b(?:you|your|you're|you'll|you've)\b/i,
  'we': /\b(?:we|our|us|we're|we've|we'll|we'd)\b/i,
  'I': /\b(?:I|I'm|I've|I'd|I'll|my|me|mine|myself)\b/,
  'he or she': /\b(?:he|she|him|his|her|hers)\b/i,
  'talk': anyOf(
    /\b(?:honestly|funnily|well,|right\?|by the way|if you ask me|you know|guess what)\b/i,
    /\b(?:anyway|fair enough|congratulations|ever|surprises?)\b|…|!$/i,
  ),
  'report':
    /\b(?:according to|research\w{0,6}|stud(?:y|ies)|survey\w{0,4}|report\w{0,4}|found that|statistics)\b/i,
  'you in a scene': anyOf(
    /^(?:it's (?:a |thursday|monday|the))/i,
    /^(?:you (?:say|know|also know|ask|open|sit|nod|walk|wake)|you've (?:just|ever|been))/i,
    /^(?:you'd|congratulations)/i,
  ),
  'let me': /^(?:let me|let us|let's|i'm not here|i want to|i'll|we'll|we wish|i've been)/i,
  'tip': /^(?:tip|note|remember|rule|key|advice|warning)\b.{0,12}:/i,
  'will or would': /\b(?:will|would)\b|'(?:ll|d)\b/,
  'purpose':
    /\b(?:in order to|so that|so they|to (?:ensure|make|get|keep|help|find|achieve|build|avoid|reach|see))\b/i,
  'time or place': anyOf(
    /\b(?:in (?:19|20)\d\d|last (?:year|week|month|night)|years ago|yesterday|monday)\b/i,
    /\b(?:tuesday|wednesday|thursday|friday|the other day|one day|some years)\b/i,
    /\b(?:once (?:had|coached|worked)|when i|in my (?:first|last))\b/i,
  ),
}

/** How a sentence leans on what stands before it. */
export const leaning: Record<string, RegExp> = {
  'leans: this': sequence(
    /^(?:and |but |so |yet |or )?/i,
    /(?:this|these|those|that|that's|such|either way|neither|both|here|there)\b/i,
    /(?! (?:is|are) (?:a|an|no|some|many|two|three|four|several|main)\b.{0,60}\b(?:between|of)\b)/i,
  ),
  'leans: it': anyOf(
    /^(?:and |but |so |yet |or |in fact, |also,? |then )?(?:it|they|he|she|him|them|its|their|his|her|it's)\b/i,
    /^(?:and |but |so |yet |or |in fact, |also,? |then )?(?:they're|he'd|she'd|he's|she's|they'll|it'll)\b/i,
    /^(?:and |but |so |yet |or |in fact, |also,? |then )?(?:they've|one of them|one|some of th\w{1,4})\b/i,
    /^(?:and |but |so |yet |or |in fact, |also,? |then )?(?:most of (?:it|them)|all of (?:it|them)|none)\b/i,
    /^(?:and |but |so |yet |or |in fact, |also,? |then )?(?:each of them|others|another|the other|the others)\b/i,
    /^(?:and |but |so |yet |or |in fact, |also,? |then )?(?:the former|the latter|the second|the first)\b/i,
    /^(?:and |but |so |yet |or |in fact, |also,? |then )?the same\b/i,
  ),
  'leans: connective': anyOf(
    /^(?:and|but|so|yet|or|however|therefore|thus|also|then|still|instead|moreover)\b/i,
    /^(?:furthermore|besides|in addition|additionally|similarly|likewise)\b/i,
    /^(?:on the other hand|in contrast|by contrast|conversely|otherwise|meanwhile)\b/i,
    /^(?:nevertheless|nonetheless|as a result|in fact|of course|for example)\b/i,
    /^(?:for instance|in other words|that said|that way|after that|after all)\b/i,
    /^(?:because of this|finally|lastly|second|third|next|now|too|either|again)\b/i,
    /^(?:once again|in this (?:case|way|process|mock)|in that|in those)\b/i,
    /^(?:at the same time|in some cases|rather|even so|not (?:the|that|just)|true,|no )\b/i,
    /^(?:same|whichever|when (?:this|that|it|they))\b/i,
    /^(?:if (?:it|they|this|that|so|you're still)|by (?:this|that)|with (?:this|that))\b/i,
    /^(?:for this|from (?:this|there)|to (?:this|that|mitigate these|do this|do so))\b/i,
    /^(?:without (?:it|that|this|them)|because of|where (?:it|they))\b/i,
  ),
  'leans: inside': anyOf(
    /\b(?:on the other hand|in contrast|by contrast|either\.$|too\.$|as well\.$|also)\b/i,
    /\b(?:another|the former|the latter|instead|these|those|the same|the rest)\b/i,
    /\b(?:the above|that (?:arrangement|way|promise|kind|point|question|one))\b/i,
    /\b(?:this (?:is|can|will|means|kind|one|concern|fear|role|question|way))\b/i,
  ),
  'refers': /\b(?:this|these|those|them|they|it|he|she|their)\b/i,
  'leans: the noun': anyOf(
    /^the (?:\w{1,20} ){0,2}(?:answer|result|reason|difference|problem|question|point)\b/i,
    /^the (?:\w{1,20} ){0,2}(?:idea|picture|table|code|example|risk|danger|rest|last)\b/i,
    /^the (?:\w{1,20} ){0,2}(?:next|day|effect|story|system|second|first|above)\b/i,
    /^the (?:\w{1,20} ){0,2}good news\b/i,
  ),
  'leans: which':
    /^(?:which|that means|that's|hence|like that|like this|same|again|still|all of (?:this|that|which)|none of)\b/i,
  'leans: another': anyOf(
    /\b(?:another|other|others|else|further|additional|as well|too|also|again|still)\b/i,
    /\b(?:instead|even more|the rest|similarly|lastly|finally)\b/i,
  ),
  'leans: corrects': /^(?:not |no[,.]|yes[,.]|true[,.]|sure[,.]|maybe|perhaps)\b/i,
}

/** "It is worth …", "there are …": the first word stands for nothing that came before. */
export const expletive = sequence(
  /^(?:and |but |so )?/i,
  anyOf(
    sequence(
      /it(?:'s| is| was| will be| can be| may be| takes| pays| feels| helps)\b/i,
      /(?: \w{1,20}ly| not| also| most| very| especially)? (?:\w{1,20} )?/i,
      /(?:to|that|when|for|if)\b/i,
    ),
    /it's worth|it is no|there (?:is|are|may be|were|will be|'s)|there's|here (?:is|are)/i,
  ),
)

/** "of this", "this step": what it means stands in another sentence. */
export const thisInside = anyOf(
  /\b(?:of|about|on) (?:this|these|those)\b(?! (?:year|week|month|article|post|guide|time|day|morning|page))/i,
  /\b(?:with|for|in) (?:this|these|those)\b(?! (?:year|week|month|article|post|guide|time|day|morning|page))/i,
  /\b(?:while|when|if) (?:this|these|those)\b(?! (?:year|week|month|article|post|guide|time|day|morning|page))/i,
  /\b(?:because|than) (?:this|these|those)\b(?! (?:year|week|month|article|post|guide|time|day|morning|page))/i,
  /\b(?:from|by|like) (?:this|these|those)\b(?! (?:year|week|month|article|post|guide|time|day|morning|page))/i,
  /\b(?:after|to) (?:this|these|those)\b(?! (?:year|week|month|article|post|guide|time|day|morning|page))/i,
  /\b(?:through|had|do) (?:this|these|those)\b(?! (?:year|week|month|article|post|guide|time|day|morning|page))/i,
  /\b(?:did|does|make) (?:this|these|those)\b(?! (?:year|week|month|article|post|guide|time|day|morning|page))/i,
  /\b(?:makes|skipped) (?:this|these|those)\b(?! (?:year|week|month|article|post|guide|time|day|morning|page))/i,
  /\b(?:and|that) (?:this|these|those)\b(?! (?:year|week|month|article|post|guide|time|day|morning|page))/i,
  /\b(?:this|these) (?:might|may|could|can|is|are|will|means|also|happens|discussion|step|approach)\b/i,
  /\b(?:this|these) (?:conversation|kind|way|point|process|fear|concern|role)\b/i,
)

/** "both", "the three": of what, stands in another sentence, unless it is named. */
export const both = /\b(?:both|neither|either|each of the|the three|the two|all three)\b/i
export const bothNamed = anyOf(
  /\bboth (?:the |a |an |your |their )?[\w'-]{1,30}(?: [\w'-]{1,30})? and\b/i,
  /\bboth [\w-]{1,30}s\b|\b(?:n?either) [\w'-]{1,30}(?: [\w'-]{1,30}){0,3} n?or\b/i,
)

/** Words that stand for something named before. */
export const pronoun = /^(?:it|they|them|their|he|she|him|her|his|its|theirs)$/

/** "Ann said": who does this is a person. */
export const deed = anyOf(
  /^(?:'s)?,? (?:says?|said|asked|told|was|had|went|got|called|wanted|thought|knew)\b/,
  /^(?:'s)?,? (?:looked|worked|felt|hates?|did|stops?|finally|never|always|then)\b/,
  /^(?:'s)?,? (?:spent|met|took|moved|gave|became)\b/,
)

/** "X vs Y", "X and Y" in a heading: what the article is about. */
export const pair = /(\p{L}[\p{L} ]{0,40}?) (?:vs\.?|versus|or|and) (\p{L}[\p{L} ]{0,40})/u
