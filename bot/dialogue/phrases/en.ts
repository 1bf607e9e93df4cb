import type { Phrases } from './phrases.ts';
import { REFERENCE, word } from './reference.ts';

const MAIL = 'e-?mails?|mails?|address(?:es)?|inbox|mailbox|account';
export const RELATIVE =
  'mother|mom|mum|father|dad|husband|wife|spouse|partner|brother|sister|son|daughter|grand(?:mother|father|ma|pa)|uncle|aunt|friend|relative';

export const en: Phrases = {
  commands: {
    cancel_reference: new RegExp(
      `^(?:please )?(?:cancel|withdraw)\\W+${REFERENCE}(?: please)?$|^${REFERENCE} (?:please )?cancel$`,
      'u',
    ),
    erase_now: new RegExp(
      `^(?:actually |please |yes |no |then )*(?:erase|delete)(?: it| everything| my data)?,? (?:now|immediately|right now|right away|at once|without waiting)(?:\\W+${REFERENCE})?(?: please)?$`,
      'u',
    ),
    restart:
      /^(?:please |can we |let's |ok )*(?:start (?:again|over|afresh|anew|from the (?:beginning|start|top))|restart|begin again|reset)(?: please)?$/u,
    forget:
      /^(?:ok(?:ay)? |no |ah |oh |please )*(?:forget (?:it|that|about it)|never ?mind|cancel(?: that| this| it)?|stop(?: it| this)?|abort|quit|exit|leave it)(?: please| then)?$/u,
    repeat:
      /what (?:was|did) (?:i|you) (?:just )?(?:ask(?:ed)?|want)|what was (?:the|your) question|^(?:can you |could you |please )*(?:repeat|say)(?: that| it| the question)?(?: again)?(?: please)?$|^(?:what|pardon|come again)$|what do (?:i|you) (?:have|need|want(?: me)?) to (?:do|type|enter) (?:now|next|here)/u,
    no_access: new RegExp(
      `(?:no longer (?:have|use|own)|(?:don'?t|do not) (?:have|use|own)|can'?t (?:get (?:in)?to|access|reach|open|log in)|cannot (?:get (?:in)?to|access|open)|lost(?: access)?|no access to|without access).{0,40}(?:${MAIL})|(?:${MAIL}).{0,40}(?:no longer (?:exists?|works?|mine)|(?:is|was) (?:closed|gone|dead|deactivated)|does ?n'?o?t (?:exist|work) any ?more)|(?:old|former) (?:job|employer|company|work) .{0,20}(?:${MAIL})`,
      'u',
    ),
    send_code:
      /(?:send|resend|need|want|get|request)(?: me)?(?: another| a new| the| a| it)?(?: code)? again|(?:send|resend|need|want|get|request)(?: me)?(?: another| a new| the| a)? code|new code|another code|(?:no|not|didn'?t|never|hasn'?t|haven'?t|still|nothing|where).{0,30}(?:code|e-?mail|mail|arrived?|received?|came?|got(?:ten)?)$|(?:did ?n'?t|did not|have ?n'?t|have not|never) (?:get|got|gotten|receive|received|see) (?:it|one|that|anything|any)(?: yet)?$|^(?:still |there is |there's )?nothing(?: yet| there| here| came| arrived| in my inbox)?$/u,
    other_address:
      /(?:other|another|different|wrong|incorrect|mistyped) (?:e-?mail|address|mail)|not (?:that|this) (?:address|e-?mail)|typo in (?:my|the) (?:address|e-?mail)|(?:mistyped|misspelt|misspelled) (?:it|my|the)|typed (?:it|my e-?mail|my address|the address) wrong/u,
    answer_here:
      /^(?:just |please |answer |reply )*(?:here|in (?:this|the) chat|here in (?:this|the) chat|no e-?mail|no address|skip)(?: please| is fine| is ok)?$/u,
  },
  callsAssistant:
    /^(?:please |ok(?:ay)? )*(?:stopp?|cancel|quit|exit|(?:back to )?(?:the )?(?:assistant|chat ?bot|bot|robot))(?: please)?$/u,
  status: word('status'),
  greeting: /^(?:good (?:morning|afternoon|evening|day))(?!\p{L})/u,
  names: 'english|anglais|englisch|inglese|ingles',
  instead: word('actually|instead|rather|on second thoughts?|changed my mind|just'),
  also: word('also|too|as well|additionally|and then|plus|besides'),
  consent: word('consents?'),
  analytics: word('statistics?|stats|analytics|tracking|tracked|track|profil(?:e|es|ing)|measur\\w+'),
  yes: "yes|yep|yeah|yup|sure|ok|okay|confirm|confirmed|do it|go ahead|proceed|agreed?|absolutely|definitely|of course|certainly|affirmative|that's true|that's right|that's correct|that is true|that is right|that is correct|that would be true|please do|exactly",
  besideYes:
    "please|pls|thanks?|thank you|you|it|this|that|my|me|i|the|data|account|everything|all|erase|delete|remove|cancel|close|file|send|now|then|do|am|i'm|is|would be|want|very|just|so|and|with|sounds|good|great",
  leadIn:
    /^(?:(?:no|sorry|well|please|ok),? )*(?:it(?:'s| is| should (?:be|read|say)| must be)|(?:my |the )?(?:new |correct |right )?(?:first |last |family )?(?:name|address|e-?mail(?: address)?|phone(?: number)?|number)(?:'s| is| should be)|(?:please )?(?:use|write|put|change it to|make it|set it to)|change to)(?: now| actually)?:? +/iu,
  forAnother: {
    child:
      /(?:my|our) (?:\d+[- ]year[- ]old |little |young )?(?:son|daughter|child|children|kid|kids|boy|girl|grandson|granddaughter|minor)(?:'s|s')? .{0,60}(?:account|data|details|e-?mail|profile|newsletter|signed|subscribed|registered|informations?)|(?:account|data|details|information|profile|e-?mail)s? (?:of|about|from|for|on|belonging to) (?:my|our) (?:\d+[- ]year[- ]old |little |young )?(?:son|daughter|child|children|kid|kids|boy|girl|grandson|granddaughter)|(?:i am|i'm|im) (?:only |just )?(?:[5-9]|1[0-5])(?: years?(?: old)?| yo|,| and|$)|(?:i am|i'm) (?:a |under )?(?:minor|under ?age)/u,
    deceased: new RegExp(
      `(?:passed away|has died|have died|died (?:last|in|on|this|recently|\\d|of|from|two|three|a few|some)|(?:${RELATIVE}) (?:is dead|died|has died|has passed|is deceased)|deceased|(?:my|our) late (?:${RELATIVE})|(?:executor|administrator) of (?:the|his|her|my) (?:estate|will)|next of kin|is no longer alive)`,
      'u',
    ),
    representative: new RegExp(
      `on behalf of (?!my(?:self)?$|myself)|in the name of (?:my|our|a|mr|mrs|ms|another)|for my clients?|(?:i|we) (?:represent|act for|am acting for|am the lawyer|am a lawyer|am an attorney|am the (?:legal )?guardian)|power of attorney|authori[sz]ed (?:agent|representative)|(?:delete|erase|remove|get|see|correct|change|access|unsubscribe|close) (?:the )?(?:account |data |details )?(?:of |for )?my (?:${RELATIVE}|boss|colleague|neighbou?r|ex)(?:'s)?(?: |$)(?!.{0,20}(?:told|said|wants me))`,
      'u',
    ),
  },
};
