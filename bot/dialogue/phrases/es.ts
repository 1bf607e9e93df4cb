import type { Phrases } from './phrases.ts';
import { REFERENCE, word } from './reference.ts';

const MAIL = 'e-?mail|mail|correos?|direccion(?:es)?|buzon|cuenta|casilla';
export const RELATIVE =
  'madre|mama|padre|papa|marido|esposo|esposa|mujer|pareja|hermano|hermana|hijo|hija|abuel[oa]|ti[oa]|amig[oa]';

export const es: Phrases = {
  commands: {
    cancel_reference: new RegExp(
      `^(?:por favor )?(?:cancel(?:a|e|en|ar|ad)|anul(?:a|e|en|ar|ad)|retir(?:a|e|en|ar|ad))\\W+(?:la solicitud )?${REFERENCE}(?: por favor)?$|^${REFERENCE} (?:cancelar|anular)$`,
      'u',
    ),
    erase_now: new RegExp(
      `^(?:si |no |por favor |entonces )*(?:borr(?:a|e|en|ar|ad)|elimin(?:a|e|en|ar|ad)|suprim(?:a|an|ir|id))(?:lo)?(?: todo| mis datos)? (?:ahora(?: mismo)?|ya|inmediatamente|de inmediato|sin esperar)(?:\\W+${REFERENCE})?(?: por favor| gracias)?$`,
      'u',
    ),
    restart:
      /^(?:por favor |podemos |vamos a )*(?:(?:empez|comenz)\p{L}+ (?:de nuevo|otra vez|de cero|desde (?:el principio|cero))|volver a (?:empezar|comenzar)|reinici\p{L}+|de cero)(?: por favor)?$/u,
    forget:
      /^(?:ok |vale |no |ah |oh |bueno )*(?:olvid\p{L}+(?: eso)?|dejal[oa]|dejel[oa]|dejemoslo|deja eso|cancel(?:a|e|en|ar|ad)(?:lo)?|para|pare|stop|basta|no importa|da igual)(?: por favor| gracias)?$/u,
    repeat:
      /cual era (?:la|su|tu) pregunta|(?:que|que es lo que) me (?:ha|has|han|habeis) (?:preguntado|pedido)|que me (?:preguntaba|pedia|pregunto|pidio)|^(?:puede |puedes |podria )?repet\p{L}+(?: la pregunta)?(?: por favor)?$|^(?:como|perdon|que)$|que (?:tengo que|debo) (?:hacer|escribir|poner)/u,
    no_access: new RegExp(
      `(?:ya no (?:tengo|uso|puedo)|no tengo (?:acceso|mas)|no puedo (?:acceder|entrar|abrir)|perdi|he perdido|sin acceso).{0,40}(?:${MAIL})|(?:${MAIL}).{0,40}(?:ya no (?:existe|funciona|es mi[oa]|la tengo|lo tengo))`,
      'u',
    ),
    send_code:
      /(?:nuevo|otro|envi\p{L}*|mand\p{L}*|reenvi\p{L}*).{0,20}codigo|codigo.{0,20}(?:de nuevo|otra vez|no)|(?:no|nada|nunca|todavia|aun).{0,20}(?:recibido|recibi|llegado|llego|llega|codigo)|donde esta el codigo|^(?:todavia |aun )?nada(?: todavia| aun)?$/u,
    other_address:
      /(?:otro|otra|distint[oa]|equivocad[oa]|incorrect[oa]) (?:correo|direccion|e-?mail|mail)|(?:correo|direccion|e-?mail) (?:esta |es )?(?:equivocad[oa]|incorrect[oa]|mal)|no (?:es )?(?:este|esta|ese|esa) (?:correo|direccion)|me (?:equivoque|he equivocado) (?:de|en|con) (?:el |la )?(?:correo|direccion|e-?mail)|escribi mal (?:el|la|mi)/u,
    answer_here:
      /^(?:respond\p{L}+(?:me)? |contest\p{L}+(?:me)? |respuesta |mejor |solo )*(?:aqui|aca|por aqui|aqui (?:en|por) el chat|en el chat|por el chat|sin (?:correo|e-?mail))(?: por favor| esta bien)?$/u,
  },
  callsAssistant:
    /^(?:ok |vale )*(?:stop|para[r]?|pare|cancela[r]?|cancele|(?:volver al? )?(?:el )?(?:asistente|chat ?bot|bot|robot))(?: por favor)?$/u,
  status: word('estado'),
  greeting: /^(?:hola|buen[oa]s (?:dias|tardes|noches)|buen dia)(?!\p{L})/u,
  names: 'espanol|castellano|spanish|espagnol|spanisch|spagnolo',
  instead: word(
    'en lugar|en vez|mejor|en realidad|prefiero|he cambiado de idea|cambie de (?:idea|opinion)|solo|solamente|mas bien',
  ),
  also: word('tambien|ademas|y luego|y despues|igualmente'),
  consent: word('consentimientos?'),
  analytics: word(
    'estadisticas?|analisis|analitica|seguimiento|rastreo|perfilado|perfil(?:es)?|medicion(?:es)?',
  ),
  yes: 'si|claro|vale|ok|okay|confirmo|confirmado|de acuerdo|adelante|proceda|procedan|correcto|por supuesto|hagalo|haganlo|hazlo|exacto|exactamente|dale|seguro|desde luego|perfecto|esta bien',
  besideYes:
    'por favor|gracias|muchas|yo|lo|la|los|quiero|quisiera|mis|mi|datos|cuenta|todo|borrar|borre|borren|borrad|borrarlo|eliminar|elimine|eliminen|cancelar|cancele|cancelen|ahora|mismo|ya|entonces|y|que|asi|es|bien',
  leadIn:
    /^(?:(?:no|perdón|por favor|vale|ok),? )*(?:(?:es|debe ser|debería ser|tiene que ser)|(?:mi |el |la )?(?:nuev[oa] )?(?:nombre|apellidos?|dirección|correo(?: electrónico)?|e-?mail|teléfono|número(?: de teléfono)?) (?:es|:)|me llamo|ponga[n]?|escriba[n]?|pon):? +/iu,
  forAnother: {
    child:
      /(?:mi|mis|nuestr[oa]s?) (?:hij[oa]s?|nin[oa]s?|niet[oa]s?|pequen[oa]s?).{0,60}(?:cuenta|datos|direccion|newsletter|boletin|inscrit[oa]s?|registr\p{L}+|perfil|informacion)|(?:cuenta|datos|perfil|informacion|direccion) de(?:l)? (?:mi|mis|nuestr[oa]s?) (?:hij[oa]s?|nin[oa]s?|niet[oa]s?)|(?<!hace )tengo (?:solo |solamente |apenas )?(?:[5-9]|1[0-5]) anos|soy menor/u,
    deceased: new RegExp(
      `fallecid[oa]s?|fallecio|ha fallecido|difunt[oa]s?|(?:esta|estan) muert[oa]s?|(?:${RELATIVE}) (?:se )?murio|ha muerto|albacea|hereder[oa] de`,
      'u',
    ),
    representative: new RegExp(
      `en nombre de (?!mi mism)|por cuenta de|(?:para|(?<!(?:listas?|contactos?|agenda|base de datos|fichero) )de) (?:mi|un) client[ea]|(?:represento|soy (?:el|la) (?:abogad[oa]|tutora?|apoderad[oa]|representante))|soy abogad[oa]|poder notarial|apoderad[oa]|(?:cuenta|datos) de mi (?:${RELATIVE}|companer[oa]|jefe|jefa|vecin[oa])`,
      'u',
    ),
  },
};
