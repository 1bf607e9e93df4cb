import type { AfterwardsPhrases } from './afterwardsPhrases.ts';

export const es: AfterwardsPhrases = {
  when: /\b(?:cuando|cuanto tiempo|cuanto tarda\w*|en cuanto|para cuando)\b.{0,60}\b(?:persona|alguien|equipo|respon\w*|escrib\w*|contest\w*|sabre|noticias|respuesta)\b|\b(?:alguien|ya) (?:lo |la |me )?(?:ha|han) (?:visto|mirado|leido|contestado)\b/u,
  rings: /(?<!\bse )\b(?:llam\w*|telefon\w*)\b/u,
  adds: /\b(?:anad\w*|agreg\w*|incluy\w*|apunte\w*|anote\w*|pase(?:n|s)?(?:lo|le|les|selo)|diga(?:n)?(?:les|le|selo)|comuniqu\w*)\b|\b(?:prefier\w*|mejor|preferiria)\b.{0,20}\b(?:llamada|telefono|llam\w*)\b|\b(?:podria|puede|pueden|podrian|podeis)\b.{0,40}\b(?:llamarme|telefonearme|llamar)\b/u,
  toIt: /\ba (?:mi|la misma|esa|la) (?:solicitud|mensaje|caso|expediente)\b/u,
  done: /\b(?:sigo|estoy) (?:en la lista|en vuestra lista|en su lista|apuntad\w*|suscrit\w*|de baja|fuera)\b|\b(?:recibo|recibire|me llegan|me llegaran) (?:todavia|aun)\b|\bseguire recibiendo\b|\b(?:me )?(?:lo )?confirm(?:a|an|ais|as|e|en|ar|arme)\b/u,
  doneAsked:
    /\b(?:esta|queda|quedo)(?: ya| todo)* (?:hech[oa]|list[oa]|cancelad\w*|terminad\w*)\b|^(?:entonces |y |ya )*(?:esta|list[oa]|hecho)\b/u,
  copy: /\bdonde (?:esta|estan|encuentro|queda)\b.{0,40}\b(?:descarga|archivo|copia|enlace|link|datos|correo)\b|\b(?:no me ha llegado|no he recibido|ningun|no me llega|no llega)\b.{0,20}\b(?:correo|mail|nada|enlace)?\b/u,
  link: /\b(?:enlace|link)\b.{0,60}\b(?:valid\w*|vale|funciona|dura|tiempo|caduc\w*|horas|dias)\b|\b(?:cuanto (?:tiempo )?|cuantas horas|valid\w*|caduc\w*|dura)\b.{0,40}\b(?:enlace|link|descarga)\b/u,
  form: /\b(?:en que|que|cual) (?:forma|formato|tipo de archivo)\b|\bpdf\b|\ben (?:zip|excel|csv)\b|\botro codigo\b/u,
};
