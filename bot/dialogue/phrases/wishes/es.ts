import { RELATIVE } from '../es.ts';
import { word } from '../reference.ts';
import type { WishPhrases } from './wishPhrases.ts';

export const es: WishPhrases = {
  keep: /^(?:por favor |no |pero )*(?:sigan?|siga|sigue|continuen?|continue|continua) (?:enviandome|mandandome|escribiendome|con el boletin)|(?<!no )(?:quiero|quisiera|deseo|prefiero) (?:seguir|continuar|quedarme|permanecer)|no (?:me )?(?:den|da|de) de baja|no quiero darme de baja/u,
  again:
    /(?<!\p{L})(?:(?:volver|vuelvan?|vuelve) a (?:recibir|suscribir|inscribir|apuntar|dar|enviar|mandar|poner)\p{L}*|suscrib(?:anme|ame|irme de nuevo|irme otra vez)|(?:denme|deme|dame) de alta|pong(?:anme|ame) (?:otra vez|de nuevo)|re-?(?:inscrib|suscrib)\p{L}*)/u,
  negation: word('no|nunca|jamas|sin|basta|dejen|paren'),
  keepAccount:
    /(?:manten|mantengan?|conserv|guard)\p{L}* (?:mi|mis|la|los) (?:cuenta|datos|perfil)|sin (?:borrar|cerrar|eliminar)/u,
  wait: /^(?:no |ok )*(?:espere|espera|esperen|un momento|un segundo|un minuto)(?: por favor)?$/u,
  copy: word('copias?'),
  beside: word('primero|antes|tambien|y'),
  notOurs:
    /no (?:es|son|se trata de|hablo de|me refiero a) (?:su|sus|vuestr[oa]s?) (?:boletin|newsletter|lista|campana|correos)|mi propi[oa] (?:boletin|newsletter|lista|campana)/u,
  ownUse: word(
    'listas?|campanas?|destinatarios|suscriptores|(?:mi|un|nuestro) (?:boletin|newsletter)|envios?|contactos|plantillas?',
  ),
  toThem:
    /(?<!\p{L})(?:me|\p{L}{3,}(?:nme|rme|ame)|mis? (?:propia )?(?:datos|correo|direccion|buzon)|sus?|vuestr[oa]s?|recib\p{L}+|darme)(?!\p{L})/u,
  erasing:
    /borr|elimin|suprim|(?<!\p{L})quit(?:ar\p{L}*|en\p{L}*|ad\p{L}*|a|am\p{L}*|em\p{L}*|e(?= (?:el|la|los|las|mis?|ese|esa|mi)(?!\p{L})))(?!\p{L})/u,
  only: word('solo|solamente|unicamente|nada mas'),
  whole: word('(?<!en mi )(?:cuenta|perfil)|datos|todo|informacion|registro'),
  anothers: new RegExp(
    `(?:^|[.,;!] ?)(?:es |no |y )*para mi (?:${RELATIVE}|colega|vecin[oa]|jef[ea]|client[ea])(?!\\p{L})|(?<!\\p{L})mi (?:${RELATIVE}|colega|vecin[oa]|jef[ea]) (?:quiere|quisiera|desea|pide|querria)|(?:ella|el) (?:quiere|quisiera|desea) .{0,50}sus? (?:datos|cuenta)`,
    'u',
  ),
  own: word('mis propios datos|mi propia cuenta|para mi mism[oa]|de mi mism[oa]'),
};
