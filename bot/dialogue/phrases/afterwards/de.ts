import type { AfterwardsPhrases } from './afterwardsPhrases.ts';

export const de: AfterwardsPhrases = {
  when: /\b(?:wann|wenn|wie lange?|wie schnell)\b.{0,60}\b(?:mensch\w*|jemand|wer|team|antwort\w*|meld\w*|schreib\w*|bescheid|hor\w*)\b|\bhat (?:schon |sich |das |es |da )*(?:jemand|wer|einer?)\b.{0,30}\b(?:angeschaut|angesehen|gelesen|gemeldet|gluegt)\b/u,
  rings: /\b(?:ruft|rufen|rufed|lutet|telefonier\w*)\b/u,
  adds: /\b(?:erganz\w*|nachreich\w*|nachtrag\w*|nachzutragen|hinzufug\w*|hinzuzufug\w*|dazu ?schreib\w*|dazu ?sagen|ausricht\w*|ausrichten|weiter ?geben|weiterleiten)\b|\bkann ich (?:wenigstens |bitte )?noch (?:sagen|anfugen|erwahnen)\b|\bsagen sie (?:ihm|ihr|ihnen|dem team|dem menschen|der person)\b|\blieber (?:eine?n? )?(?:anruf|telefon\w*)|\b(?:konnte|kann|soll|sollte)\b.{0,40}\b(?:anrufen|zuruckrufen|alute)\b|\bruf\w* (?:sie )?mich (?:bitte |lieber )*an\b/u,
  toIt: /\bzu(?:r|m| meiner| der| dieser| unserer)? (?:bestehenden |laufenden |gleichen |selben )?(?:anfrage|akte|vorgang|fall|nachricht)\b|\bden vorgang\b/u,
  done: /\bbin ich (?:jetzt |nun |nomal )?(?:noch |noi )?(?:raus|weg|drauf|drin|abgemeldet|aus (?:dem|der|eurem|ihrem))\b|\b(?:bekomm|krieg|erhalt)\w* ich (?:jetzt |nun |trotzdem |immer )?noch\b|\bbestatig\w* (?:sie |mir |ihr )*(?:dass|das|es|bitte|kurz|noch)\b/u,
  doneAsked:
    /\b(?:ist|sind|isch|is|war) (?:das|es|jetzt|alles|die sache|damit|s|dann|der \w+|die \w+)\b.{0,30}\b(?:erledigt|fertig|durch|dure|raus|weg|abgemeldet|gemacht|passiert)\b|^(?:also |und |so )*(?:das |alles |jetzt )*(?:erledigt|fertig|gemacht)\b/u,
  copy: /\bwo (?:ist|bleibt|finde ich|bekomme ich|krieg ich|isch)\b.{0,40}\b(?:download|datei|kopie|link|e-?mail|mail|daten)\b|\bkein\w* (?:e-?)?mail (?:bekommen|gekriegt|da|erhalten|gekommen|angekommen)\b|\b(?:nichts|nix|nut) (?:gekommen|bekommen|angekommen|da|cho|ubercho)\b|\bwann (?:kommt|bekomm\w*|krieg\w*).{0,30}\b(?:link|kopie|datei|download|mail)\b/u,
  link: /\blink\b.{0,60}\b(?:gultig\w*|gilt|lang\w*|stunden|tage|ablauf\w*|lauft|funktioniert|haltbar)\b|\b(?:wie lange?|gultig\w*|wie viele stunden|wie viele tage)\b.{0,40}\b(?:link|download)\b/u,
  form: /\b(?:welche[nrms]?|was fur ein\w*) (?:form|format|datei|dateiformat)\b|\bpdf\b|\bals (?:zip|excel|csv)\b|\b(?:noch|schon wieder|nochmal|nomal) (?:ein\w* |en )(?:neue\w* )?code\b/u,
};
