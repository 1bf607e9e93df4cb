import type { AfterwardsPhrases } from './afterwardsPhrases.ts';

export const en: AfterwardsPhrases = {
  when: /\b(?:when|how soon|how long|by when)\b.{0,40}\b(?:they|he|she|some(?:body|one)|any(?:body|one)|person|human|team|answer(?:ed)?|reply|hear|write|writes|get back|contact)\b|\bhas (?:any|some)(?:body|one) (?:looked|seen|read|picked)|\b(?:any|no) (?:news|answer|reply|word) yet\b/u,
  rings:
    /\b(?:do|does|will|would|are|is) (?:they|you|he|she|some(?:body|one)|any(?:body|one)|the person|a person) (?:going to |gonna )?(?:ring|call|phone|ringing|calling)\b/u,
  adds: /\b(?:add|append|include) (?:that|this|it|to|my|his|her)\b|\bjust to add\b|\b(?:tell|let) (?:them|the person|your (?:team|colleagues?))\b|\bpass (?:it|this|that) on\b|\bforgot to (?:say|mention|add|tell)\b|\b(?:rather|prefer|sooner) .{0,20}(?:call|ring|phone)|\b(?:could|can|would) (?:they|you|some(?:body|one)|any(?:body|one)|a person|the person).{0,20}(?:ring|call|phone)\b/u,
  toIt: /\bto (?:my|the|that) (?:request|message|file|case|ticket)\b/u,
  done: /\b(?:am i|are we) (?:now )?(?:off|out of|unsubscribed|removed|still on|still in)\b|\b(?:do|will) i still (?:get|receive)\b|\bdone is it\b|^(?:please |pls |so |and )*(?:just )?confirm (?:that )?(?:it|this|that|i)\b/u,
  doneAsked:
    /\b(?:is|are|so) (?:it|that|this|everything|all|we) (?:all |now |really )?(?:done|sorted|off|through|finished|settled)\b|\b(?:it|that|everything)(?:'s| is) (?:all |now |really )?(?:done|sorted|settled|finished)\b|^(?:so )?(?:all )?(?:done|sorted)\b|\bis (?:the|my) \w+ (?:done|finished|ready|finie?)\b/u,
  copy: /\bwhere(?:'?s| is| are| do i| can i| will i)?\b.{0,30}\b(?:download|file|copy|link|data|e-?mail)\b|\b(?:got|get|gotten|have|received|seen) no (?:e-?)?mail\b|\bno (?:e-?)?mail (?:came|has|arrived|yet)\b|\bnothing (?:has |have )?(?:arrived|came|come)\b/u,
  link: /\blink\b.{0,60}\b(?:valid|works?|lasts?|long|expires?|lapses?|hours|days|duration|single use|once)\b|\b(?:how long|how many (?:hours|days)|valid\w*|expir\w*|period)\b.{0,40}\b(?:link|download)\b/u,
  form: /\b(?:which|what) (?:form|format|kind of file|file type)\b|\bpdf\b|\bas (?:a |an )?(?:zip|excel|csv)\b|\b(?:yet )?another code\b/u,
};
