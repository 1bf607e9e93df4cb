import type { Phrases } from './phrases.ts';
import { REFERENCE, word } from './reference.ts';

const MAIL = 'e-?mails?|mails?|adressen?|e-?mail-?adressen?|mail-?adressen?|postfach|konto|account';
export const RELATIVE =
  'mutter|mama|vater|papa|mann|ehemann|frau|ehefrau|partnerin?|bruder|schwester|sohn(?:es|s)?|tochter|gross(?:mutter|vater)|oma|opa|onkel|tante|freundin?';

export const de: Phrases = {
  commands: {
    cancel_reference: new RegExp(
      `^(?:bitte )?(?:stornieren|zuruckziehen|abbrechen)\\W+${REFERENCE}$|^(?:bitte )?(?:die anfrage )?${REFERENCE} (?:bitte )?(?:zuruckziehen|abbrechen|stornieren)(?: bitte)?$|^ziehen sie ${REFERENCE} zuruck$`,
      'u',
    ),
    erase_now: new RegExp(
      `^(?:${REFERENCE} )?(?:ja |bitte |doch |nein )*(?:alles |meine daten )?(?:jetzt|sofort)(?: gleich)? loschen(?: bitte)?$|^(?:${REFERENCE} )?(?:bitte )?loschen sie (?:alles |meine daten )?(?:jetzt|sofort)(?: bitte)?$|^losch(?:e|t)? (?:alles |meine daten )?(?:jetzt|sofort)(?: bitte)?$`,
      'u',
    ),
    restart:
      /^(?:bitte |konnen wir |lass uns |wir )*(?:(?:nochmals?|noch ?mal|noch einmal|wieder|neu)? ?(?:ganz )?von (?:vorne?|neuem)(?: anfangen| beginnen| starten)?|(?:nochmals?|noch ?mal|neu) (?:anfangen|beginnen|starten)|neu ?start\p{L}*|reset)(?: bitte)?$/u,
    forget:
      /^(?:ok |nein |ach |bitte )*(?:vergessen sie(?: es| das)?|vergiss(?: es| das)?|vergessen wir das|abbrechen|abbruch|stopp?|lassen (?:wir|sie) (?:das|es)|lass (?:es|das)|egal|schon gut)(?: bitte| einfach)?$/u,
    repeat:
      /was (?:haben|hatten) sie (?:mich )?gefragt|was hast du (?:mich )?gefragt|was war (?:nochmals? |noch ?mal )?(?:die|ihre|deine) frage|wie war (?:nochmals? |noch ?mal )?die frage|^(?:bitte |konnen sie das )*(?:noch ?mal |nochmals )?wiederholen(?: bitte)?$|^(?:wie bitte|wie|was|hae?)$|was (?:muss|soll) ich (?:jetzt|hier|nun) (?:tun|machen|eingeben|schreiben)/u,
    no_access: new RegExp(
      `(?:keinen zugriff|keinen zugang|komme nicht|habe.{0,30}nicht mehr|nutze.{0,30}nicht mehr|verloren).{0,40}(?:${MAIL})|(?:${MAIL}).{0,40}(?:nicht mehr|existiert nicht|gibt es nicht|keinen zugriff|keinen zugang|verloren|gesperrt|gekundigt)`,
      'u',
    ),
    send_code:
      /(?:neuen|anderen|nochmals?(?: einen| den)?|noch(?:mal)? (?:einen|den)|noch einen) code|code.{0,20}(?:nicht|nie).{0,20}(?:bekommen|erhalten|angekommen|gekommen|da)|(?:nichts|nicht|kein\p{L}*|nie).{0,20}(?:bekommen|erhalten|angekommen|gekommen|code)|code (?:erneut|nochmals?|noch ?mal|neu)|wo (?:ist|bleibt) (?:der|mein) code|^(?:noch |immer noch )?(?:nichts|keine (?:e-?)?mail) (?:da|im postfach|im spam)$|^(?:noch |immer noch )?nichts$/u,
    other_address:
      /(?:andere|falsche)[nrs]? (?:e-?mail-?)?(?:e-?mail|adresse|mail)|nicht (?:diese|die richtige) (?:e-?mail-?)?adresse|adresse (?:ist )?falsch|vertippt/u,
    answer_here:
      /^(?:antworten sie |antwort |bitte |lieber |nur |einfach )*(?:hier|hier im chat|im chat|keine e-?mail|keine adresse)(?: bitte| reicht| genugt)?$/u,
  },
  callsAssistant:
    /^(?:bitte |ok(?:ay)? )*(?:stopp?|abbrechen|abbruch|(?:zuruck zum )?(?:der |den )?(?:assistent(?:en)?|chat ?bot|bot|roboter))(?: bitte)?$/u,
  status: word('stand'),
  greeting: /^(?:guten (?:tag|morgen|abend)|gr[u]e?ezi|gruss gott|gruss(?:e)? sie|servus|moin)(?!\p{L})/u,
  names: 'deutsch|german|allemand|tedesco|aleman',
  instead: word(
    'stattdessen|lieber|eigentlich|doch nur|nur noch|nur|anders uberlegt|doch lieber|anstatt|statt|sondern',
  ),
  also: word('auch|ausserdem|zusatzlich|dazu|und dann|ebenfalls|danach'),
  consent: word('einwilligung(?:en)?|zustimmung'),
  analytics: word(
    'statistik(?:en)?|auswertung(?:en)?|analysen?|tracking|profile?|profilbildung|profiling|messung(?:en)?',
  ),
  yes: 'ja|jawohl|jep|jo|jup|klar|ok|okay|einverstanden|bestatigt?|bestatige|ich bestatige|machen sie das|machen sie es|mach das|mach es|genau|richtig|stimmt|sicher|naturlich|gerne?|unbedingt|in ordnung|tun sie das|passt|so ist es',
  besideYes:
    'bitte|danke|vielen|ich|sie|es|das|die|der|den|mein|meine|daten|konto|alles|alle|loschen|entfernen|schliessen|zuruckziehen|jetzt|nun|dann|will|mochte|mir|doch|aber sicher|sehr|und|so|einreichen|schicken',
  leadIn:
    /^(?:(?:nein|sorry|bitte|ok),? )*(?:(?:es|das|er|sie) (?:lautet|ist|heisst|heißt|muss .{0,10}heissen|sollte .{0,10}sein)|(?:mein |meine |der |die |das )?(?:neue[rs]? |richtige[rs]? |korrekte[rs]? )?(?:vorname|nachname|name|adresse|e-?mail(?:-?adresse)?|telefonnummer|nummer|handynummer) (?:lautet|ist|heisst|heißt)|ich hei(?:ss|ß)e|schreiben sie|nehmen sie|neu)(?: jetzt| nun)?:? +/iu,
  forAnother: {
    child:
      /(?:mein|meine|meines|meiner|meinem|unser|unsere|unseres|unserer|unserem) (?:\d+-?jahrige[nrs]? |kleine[nrs]? )?(?:sohn(?:es|s)?|tochter|kind(?:es|er|s)?|enkelkind(?:es)?|enkelin|enkels?|bub(?:en)?|madchens?).{0,60}(?:konto|daten|adresse|newsletter|angemeldet|registriert|profil|abonniert|mail)|(?:konto|daten|profil|angaben|adresse) (?:von |uber )?(?:mein|unser)(?:e[mrsn]?)? (?:\d+-?jahrige[nrs]? |kleine[nrs]? )?(?:sohn(?:es|s)?|tochter|kind(?:es|er|s)?|enkelkind(?:es)?|enkelin|enkels?)|ich bin (?:erst |nur )?(?:[5-9]|1[0-5])(?: jahre| und|$)|ich bin minderjahrig/u,
    deceased: new RegExp(
      `verstorben\\p{L}*|gestorben|(?:${RELATIVE}) (?:ist )?tot|todesfall|nachlass|testamentsvollstrecker\\p{L}*|erbin? (?:von|des|der)|hinterblieben\\p{L}*`,
      'u',
    ),
    representative: new RegExp(
      `im namen (?:von|meine[rs]|unsere[rs]|des|der)|im auftrag (?:von|meine[rs]|unsere[rs]|des|der)|fur (?:meinen mandanten|meine mandantin|meinen klienten|meine klientin)|ich (?:vertrete|handle fur|bin (?:der |die )?(?:anwalt|anwaltin|rechtsanwalt|rechtsanwaltin|beistand|beistandin|vormund|betreuerin?))|vollmacht|bevollmachtigt\\p{L}*|(?:konto|daten) (?:von )?mein(?:es|er|em) (?:${RELATIVE}|chefs?|chefin|kollegen|kollegin|nachbarn|nachbarin)`,
      'u',
    ),
  },
};
