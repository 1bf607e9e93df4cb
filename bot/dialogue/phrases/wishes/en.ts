import { RELATIVE } from '../en.ts';
import { word } from '../reference.ts';
import type { WishPhrases } from './wishPhrases.ts';

export const en: WishPhrases = {
  keep: /^(?:please |just |no |but |ok |actually |(?:i |we )?(?:want|would like) (?:you )?to )*(?:keep|continue|carry on|go on)(?: on)?(?: to)? (?:send|mail|e-?mail|writ|getting|get |receiv)|(?:don'?t|do not|never) (?:unsubscribe|take me off|stop (?:the newsletter|sending))|(?:want|would like|wish|prefer) to (?:stay|remain|keep getting|keep receiving)|^(?:please )?keep me (?:on|subscribed)/u,
  again:
    /(?<!\p{L})(?<!you |they )(?:(?:put|add|sign|get|take) me (?:back|again)|re-?subscrib|(?:sign|subscribe) me (?:up|again|to)|(?:want|like|please|can|could|may) .{0,60}(?:newsletters?|e-?mails?|mails?|mailings?|subscribe\w*) (?:again|back))/u,
  negation: word("not|no|never|stop|without|don'?t|didn'?t|won'?t|nor|instead"),
  keepAccount:
    /(?:keep|leave) (?:my|the|an?) (?:account|data|profile|login)|without (?:deleting|closing|losing)/u,
  wait: /^(?:no |please |ok )*(?:wait|hold on|just a (?:moment|second|minute|sec)|one (?:moment|second|minute)|give me a (?:moment|second|minute|sec))(?: please| a (?:moment|second|minute|sec))?$/u,
  copy: word('cop(?:y|ies)'),
  beside: word('first|before|also|and'),
  notOurs:
    /(?:not|isn'?t) (?:about )?your (?:own )?(?:newsletter|list|mailing|e-?mails|campaign)|it(?:'s| is) (?:about )?(?:my|our) own (?:newsletter|list|mailing|campaign)|your newsletter.{0,10} (?:it'?s|it is|but) mine/u,
  ownUse: word(
    '(?:mailing |subscriber |contact |wrong |the |my |our |a ){0,4}lists?|campaigns?|subscribers|recipients|(?:my|our|a) newsletters?|contacts|templates?|the sending|senders?|blasts?',
  ),
  toThem:
    /(?<!\p{L})(?:me|my (?:e-?mails?|address|inbox|mailbox|data|info\w*|personal \w+|own address)|your (?:own )?(?:newsletters?|e-?mails?|mails?|mailings?|mailing list|lists?|advert\w*|spam)|receiv\w+|getting|unsubscribe from)(?!\p{L})/u,
  erasing:
    /(?<!\p{L})(?:delet|eras|remov|wip(?:e|ing)|get rid of|take out|scrub|take .{0,20}(?:number|phone|mobile|cell).{0,20}(?:off|out|down)(?!\p{L})|(?:rather|prefer|prefer if) (?:you|ye) (?:did ?n'?t|did not) (?:have|keep))/u,
  only: word('only|just|nothing but|nothing else'),
  whole: word(
    '(?<!(?:from|in|on) (?:my|the) )(?:accounts?|profile)|(?:all |my |the |personal |of ){1,4}data|everything|all of it|information|me|myself|the lot|registration|membership',
  ),
  anothers: new RegExp(
    `(?:^|[.,;!] ?)(?:(?:it|this|that)(?:'s| is) |no |actually |and )*for my (?:${RELATIVE}|boss|client|colleague|neighbou?r|ex)(?!\\p{L})|my (?:${RELATIVE}|boss|client|colleague|neighbou?r) (?:wants?|would like|needs?|asked|wishes|asks)|(?:she|he) (?:wants?|would like|needs?|asked me) .{0,40}(?:her|his) (?:data|account|e-?mails?|address|details|profile)|(?<!\\p{L})(?:his|her) (?:data|account|profile|details|newsletter)`,
    'u',
  ),
  own: word('my own (?:data|account|one|address)|for myself|about myself|for me|about me|mine'),
};
