import type { AfterwardsPhrases } from './afterwardsPhrases.ts';

export const it: AfterwardsPhrases = {
  when: /\b(?:quando|quanto tempo|entro quando|quanto ci (?:mette|mettono|vuole))\b.{0,60}\b(?:persona|qualcuno|team|rispond\w*|scriv\w*|risposta|sapere|contatt\w*|sento|sentire)\b|\bqualcuno (?:l'ha|ha|ci ha)(?: gia)? (?:guardato|letto|visto|risposto|dato)\b/u,
  rings: /(?<!\bsi )\b(?:chiam\w*|telefon\w*|richiam\w*)\b/u,
  adds: /\b(?:aggiung\w*|integr(?:are|ate|i)|riferi\w*|fate sapere|fategli sapere|dica loro|dite(?:lo)? (?:a|al)|inoltr(?:are|ate|i|ateglielo|atelo))\b|\b(?:preferi\w*|piuttosto|meglio)\b.{0,20}\b(?:telefon\w*|chiamata|chiamat\w*)\b|\b(?:potrebbe|puo|potete|potreste|possono|potrebbero)\b.{0,40}\b(?:chiamar\w*|telefonar\w*|richiamar\w*)\b/u,
  toIt: /\balla (?:mia |nostra |stessa )?(?:richiesta|pratica)\b/u,
  done: /\b(?:sono|siamo) (?:fuori|disiscritt\w*|cancellat\w*|ancora (?:nella|in|iscritt\w*|dentro))\b|\b(?:ricevo|ricevero|mi arriv\w*) ancora\b|\b(?:mi )?conferm(?:i|a|ate|ano|are)\b/u,
  doneAsked:
    /\b(?:e|quindi|allora) (?:tutto |gia |stat[oa] )*(?:fatt[oa]|a posto|conclus[oa]|finit[oa]|pront[oa])\b/u,
  copy: /\bdov'?(?:\s?e| sono| trovo)\b.{0,40}\b(?:download|file|copia|link|dati|e-?mail|mail)\b|\b(?:non (?:ho|mi e|e)|nessuna)\b.{0,20}\b(?:mail|e-?mail|arrivat\w*|ricevut\w*)\b/u,
  link: /\blink\b.{0,60}\b(?:valid\w*|vale|funziona|dura|lungo|scad\w*|ore|giorni)\b|\b(?:quanto (?:tempo)?|quante ore|valid\w*|scad\w*|dura)\b.{0,40}\b(?:link|download)\b/u,
  form: /\b(?:che|quale|in che|in quale) (?:forma|formato|tipo di file)\b|\bpdf\b|\b(?:in|come) (?:zip|excel|csv)\b|\b(?:un altro|ancora un|di nuovo un) codice\b/u,
};
