import type { DataPart } from '../../../domain/wish.ts';

/** Words for parts of what is known of somebody, in folded spelling, five languages. */
const PARTS: readonly [DataPart, RegExp][] = [
  ['name', /\b(?:(?:sur|first|last)?name[ns]?|(?:nach|vor)namen?|noms?|prenoms?|nome|cognome|nombres?|apellidos?)\b/],
  ['email', /\b(?:e ?mail (?:address(?:es)?|adresse[n]?)|(?:e ?)?mail ?adressen?|adresses? (?:e ?)?mails?|courriels?|indirizz[io] (?:e ?)?mail|correos? electronicos?)\b/],
  ['phone', /\b(?:(?:(?:tele|cell|mobile )?phone|(?:my|our) (?:mobile|cell)|mobile number)(?: numbers?)?|(?:old|this|that|my) numbers?|(?:mini?|meine?|die|de) nummer[eli]*|mon (?:ancien )?numero|mio numero|mi numero|ese numero|este numero|quel numero|questo numero|ce numero|telefon(?:nummern?)?|handy(?:nummern?)?|natel(?:nummern?)?|(?:alte[nr]?|alti) nummer|telephones?|(?:mon|le) portable|ancien(?:ne)? numero|numero de (?:tel|telephone|portable)|telefon[oi]|cellulare|numero vecchio|vecchio numero|celular|movil|numero viejo|viejo numero|numero antiguo|antiguo numero)\b/],
  ['postalAddress', /\b(?:(?:postal|home|street|delivery|billing) address(?:es)?|postadressen?|wohnadressen?|anschrift(?:en)?|adresses? postales?|domicile|indirizz[io] (?:postal[ei]|di casa)|residenza|direccion(?:es)? postal(?:es)?|domicilio)\b/],
  ['birthDate', /\b(?:dates? of birth|birth ?da(?:te|y)s?|dob|geburts(?:datum|tag)|dates? de naissance|dat[ae] di nascita|fechas? de nacimiento)\b/],
  ['orders', /\b(?:orders?|purchases?|purchase history|bestellungen|bestellverlauf|einkaufe|commandes?|achats?|ordini|acquisti|pedidos?|compras?)\b/],
  ['payments', /\b(?:payments?|invoices?|billing data|bank details|credit cards?|zahlungen|rechnungen|zahlungsdaten|bankverbindung|paiements?|factures?|coordonnees bancaires|pagamenti|fatture|dati bancari|pagos?|facturas?|datos bancarios)\b/],
  ['messages', /\b(?:messages|chats?|conversations?|correspondence|tickets|support requests|nachrichten|chatverlauf|korrespondenz|schriftwechsel|correspondances?|echanges|messaggi|conversazioni|corrispondenza|mensajes|conversaciones|correspondencia)\b/],
  ['contacts', /\b(?:contact lists?|my contacts|subscriber lists?|meine kontakte|kontaktlisten?|mes contacts|listes? de contacts|miei contatti|mis contactos)\b/],
  ['activity', /\b(?:browsing (?:history|data)|search history|activity|opens and clicks|click ?data|log ?ins?|log ?files?|usage data|nutzungsdaten|verlauf|klickdaten|logdaten|historique|donnees de navigation|connexions|cronologia|dati di navigazione|accessi|historial|datos de navegacion)\b/],
  ['location', /\b(?:location(?: data)?|gps|whereabouts|standort(?:daten)?|localisation|geolocalisation|posizione|geolocalizzazione|ubicacion|geolocalizacion)\b/],
  ['cookies', /\b(?:cookies?|tracking ids?|advertising ids?|identifiants? publicitaires?)\b/],
  ['photos', /\b(?:photos?|pictures?|profile pic(?:ture)?|images|fotos?|bilder|profilbild|photos?|immagini|fotografie|imagenes)\b/],
]; // biome-ignore format: a table

/** The parts that are named, in the order of this list. */
export const partsIn = (folded: string): DataPart[] =>
  PARTS.filter(([, words]) => words.test(folded)).map(([part]) => part);
