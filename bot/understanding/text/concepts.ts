import { createLexicon } from './lexicon.ts';

/**
 * What words of five languages have in common, in folded spelling: `delet-` is any word that begins so, `-konto` any
 * that ends so, `-daten-` any that holds it, and a word alone is itself. A word may have several meanings; the model
 * weighs them. It learns "ERASE then ACCOUNT" once for all languages, and knows a verb that no training sentence used.
 */
const MEANINGS: Record<string, string> = {
  // deeds
  ERASE:
    'delet- erase- erasing erasure remov- wipe- wiping purg- scrub- destroy- expung- obliterat- shred- forget forgotten rid clear vanish bin binned trash- chuck- nuke- zap ' +
    'supprim- supression suppress- effac- detrui- destruction oubli elimin- enlev- vir- radi- degag- jet- poubelle balanc- ' +
    'losch- gelosch- -losch- loesch- geloesch- -loesch- entfern- vernicht- tilg- vergess- weg wag schmeiss- wegwerf- rauswerf- entsorg- streich- ' +
    'cancell- eliminar- elimin- rimuov- rimozione distrugg- oblio togli- sparir- butt- levate levatelo levatemi ' +
    'borr- suprim- supresion elimin- quit- destru- olvido olviden- desaparec- tiren tirar saquen- sacar-',
  CLOSE:
    'clos- terminat- deactivat- shut disabl- quit leav- ' +
    'ferm- clotur- resili- desactiv- cloture quitter ' +
    'schliess- geschloss- kundig- gekundig- kuendig- -kundig- deaktivier- aufloes- auflos- aufgelos- abmeld- ' +
    'chiud- chius- chiusura disattiv- recess- disd- ' +
    'cerr- cierr- cierre desactiv- baja',
  STOP:
    'stop- quit cease- halt- enough end ' +
    'arret- cess- stopp- fin ' +
    'stopp- aufhor- einstell- schluss hort hoert beend- ' +
    'smett- ferm- basta cess- interromp- bloccare ' +
    'par- dej- ces- deten- suspend- basta',
  SEND:
    'send- sent give giv- provid- deliver- forward- hand email mail ' +
    'envoy- envoi donn- fourni- transmet- remett- ' +
    'schick- send- gesend- zusend- geb- gib gebt ubermittel- aushandig- zukommen ' +
    'mand- invi- dat- dare dateci fornire fornit- ' +
    'mand- envi- dar dame denme deme darme facilit- proporcion- remit-',
  GET:
    'get getting got receiv- obtain- want need ' +
    'recev- recoi- obten- avoir veux voudrais souhait- ' +
    'bekomm- erhalt- krieg- haben will mochte moechte brauch- ' +
    'ricev- avere otten- voglio vorrei ' +
    'recib- obten- tener quiero quisiera necesit-',
  COPY:
    'cop- duplicate report ' +
    'copie- releve ' +
    'kopie- auszug abschrift auskunft- -auskunft ' +
    'copi- ' +
    'copi- informe',
  SHOW:
    'show- see view- look list display disclos- access accessing tell inform ' +
    'montr- voir consult- afficher acces acceder communiqu- ' +
    'zeig- seh- einsehen einsicht zugang ansehen anschauen zugriff mitteil- ' +
    'mostr- vedere consult- accesso accedere sapere comunic- ' +
    'mostr- muestr- ver consult- acceso acceder saber comuniq-',
  HOLD:
    'hold- held have has got stor- sav- keep kept collect- gather- know ' +
    'detien- detenez avez stock- conserv- enregistr- collect- gard- savez sait ' +
    'gespeicher- speicher- habt haben gesammel- sammel- erheb- erhoben vorhanden wisst wissen vorlieg- aufbewahr- ' +
    'conserv- memorizz- avete possed- raccogl- raccolt- salvat- sapete tene- ' +
    'tienen tiene guard- almacen- recog- recop- conserv- sabe-',
  DOWNLOAD:
    'download- ' + 'telecharg- ' + 'download- herunterlad- runterlad- ' + 'scaric- ' + 'descarg- bajar',
  EXPORT: 'export- takeout extract ' + 'export- extract- ' + 'export- ' + 'esport- export- ' + 'export-',
  TRANSFER:
    'transfer- transmit- move port porting portab- migrat- switch- elsewhere ' +
    'transf- portab- transmiss- migr- ailleurs ' +
    'ubertrag- uebertrag- portab- umzieh- umzug wechsel- mitnehmen mitnahme ' +
    'trasfer- portab- migra- passare ' +
    'transfer- portab- migra- traslad- llev-',
  FORMAT:
    'json csv xml xls xlsx excel zip machine readable structured format file ' +
    'lisible structure format fichier ' +
    'maschinenlesbar- strukturiert- -format datei tabelle ' +
    'leggibile strutturato formato file ' +
    'legible estructurado formato archivo fichero',
  RIVAL:
    'provider competitor service rival another ' +
    'fournisseur concurren- prestataire autre ' +
    'anbieter konkurren- dienstleister anderen ' +
    'fornitore concorren- altro operatore ' +
    'proveedor compet- otro',
  CHANGE:
    'chang- updat- edit- modif- amend- alter- replac- adjust- switch swap- ' +
    'chang- modif- actualis- remplac- mettre ' +
    'ander- aender- geander- geaender- anpass- aktualisier- ersetz- umander- ' +
    'cambi- modific- aggiorn- sostitu- ' +
    'cambi- modific- actualiz- reempl-',
  CORRECT:
    'correct- rectif- fix fixed amend- spell- misspel- typo ' +
    'corrig- rectif- correct- orthograph- faute ' +
    'korrigier- berichtig- korrektur richtigstell- tippfehler schreibfehler ' +
    'corregg- corrett- rettific- refuso ' +
    'corrig- correg- rectif- errata',
  WRONG:
    'wrong incorrect- inaccurat- outdated old false mistake error obsolete ' +
    'faux fausse- incorrect- erron- inexact- ancien- perime- erreur ' +
    'falsch- unrichtig- veraltet- alte- fehler stimmt ' +
    'sbagliat- errat- inesatt- vecchi- errore ' +
    'incorrect- erron- equivoc- mal viej- antigu- inexact-',
  NEW:
    'new current now recently ' +
    'nouve- actuel- desormais ' +
    'neu- aktuell- jetzt ' +
    'nuov- attual- ' +
    'nuev- actual-',
  RESTRICT:
    'restrict- freez- froz- limit- block- lock- suspend- paus- hold halt ' +
    'limit- geler gel gelez bloqu- suspend- restrein- ' +
    'einschrank- eingeschrank- einfrier- einfrieren sperr- gesperr- aussetz- pausier- ' +
    'limit- blocc- congel- sospen- ' +
    'limit- bloque- congel- suspen- restring-',
  KEEP:
    'keep leave retain preserve ' +
    'gard- conserv- laiss- ' +
    'behalt- lass- aufheb- ' +
    'tene- conserv- lasci- mantene- ' +
    'guard- conserv- dej- mant-',
  USE:
    'use- using usage process- handl- exploit- work ' +
    'utilis- trait- exploit- ' +
    'verwend- nutz- verarbeit- bearbeit- benutz- ' +
    'us- utilizz- tratt- ' +
    'us- utiliz- trat- proces-',
  OBJECT:
    'object- oppos- refus- disagree ' +
    'oppos- refus- ' +
    'widersprech- widerspruch- widersprich- dagegen ablehn- ' +
    'oppo- oppong- rifiut- contrari- ' +
    'opon- opos- rechaz- niego',
  PROFILE:
    'profil- analy- track- scoring target- personali- ' +
    'profil- analys- pist- cibl- suiv- ' +
    'profil- analy- auswert- tracking verfolg- ' +
    'profil- anali- tracc- ' +
    'perfil- analiz- rastre-',
  SELL:
    'sell- sold sale monetiz- monetis- ' +
    'vend- vente revend- monnay- ' +
    'verkauf- verchauf- ' +
    'vend- cedere ' +
    'vend- cede-',
  SHARE:
    'shar- disclos- pass give forward- ' +
    'partag- communiqu- divulgu- ced- ' +
    'weitergeb- weitergab- weitergeg- teil- geteilt ' +
    'condivi- divulg- comunic- ' +
    'compart- divulg- cedan',
  THIRD:
    'third parties partner- advertis- broker- others ' +
    'tiers partenaire- courtier- ' +
    'dritt- partner- ' +
    'terz- partner ' +
    'tercer- soci- ',
  WITHDRAW:
    'withdraw- revok- retract- consent- ' +
    'retir- revoqu- consent- ' +
    'widerruf- zuruckzieh- zurueckzieh- einwillig- zuruckziehen ' +
    'revoc- ritir- consens- ' +
    'revoc- retir- consent-',
  UNDO:
    'cancel- undo changed mind abort- anymore scrap nevermind reconsider- instead ' +
    'annul- avis laiss- tomber finalement ' +
    'abbrech- stornier- ruckgangig rueckgangig doch uberlegt anders hinfallig zuruckzieh- ' +
    'annull- ripens- idea ritir- lasci- ' +
    'anul- cancel- arrepent- opinion olvid-',
  // things
  DATA:
    'data info information details records record file dossier ' +
    'donnee- informations info infos dossier renseignements ' +
    '-daten- daten -daten infos informationen angaben datensatz ' +
    'dati informazioni info ' +
    'datos informacion info registros',
  PERSONAL:
    'personal private mine ' +
    'personnel- perso prive- ' +
    'personenbezogen- personlich- persoenlich- privat- ' +
    'personal- privat- ' +
    'personal- privad-',
  ACCOUNT:
    'account- acount acc profile membership login ' +
    'compte- profil ' +
    '-konto- konto account profil nutzerprofil mitglied- ' +
    'account conto profilo utenza ' +
    'cuenta- perfil account',
  NEWSLETTER:
    'newsletter- mailing- list bulletin digest ' +
    'newsletter- infolettre bulletin ' +
    'newsletter- rundbrief verteiler- mailing- ' +
    'newsletter bollettin- ' +
    'newsletter- boletin-',
  MAIL:
    'email- mail mails e inbox messages ' +
    'mail- courriel- email- messages boite ' +
    'mail- email- emails post nachrichten ' +
    'mail email e-mail messaggi posta ' +
    'correo- mail email mails mensajes',
  ADS:
    'market- advert- ads promo- spam commercial offers ' +
    'pub publicit- promo- spam commercial- offres prospection demarch- ' +
    'werb- -werbung spam angebote reklame ' +
    'pubblicit- promo- spam marketing offerte ' +
    'publicid- promo- spam marketing ofertas',
  SUBSCRIBE:
    'subscri- sign signed registered ' +
    'abonn- inscri- ' +
    'abonn- angemeldet registriert ' +
    'iscri- abbona- ' +
    'suscri- inscri- apunt-',
  UNSUB:
    'unsubscri- opt optout unsub ' +
    'desabonn- desinscri- desinscription ' +
    'abmeld- abbestell- abgemeldet austrag- ' +
    'disiscri- cancellatemi disiscrizione ' +
    'desuscri- baja desapunt- desinscri-',
  NAME:
    'name- surname lastname firstname maiden married spell- spelt hyphen ' +
    'nom prenom nomme- marie- ecrit prenomme- ' +
    '-name- namen heisse geheiratet heirat vorname schreib- geschrieben ' +
    'nome cognome sposat- chiam- scrive scritto ' +
    'nombre apellido- casad- llam- escribe escrito',
  ADDRESS:
    'address- street moved moving postal zip postcode relocated live lives living ' +
    'adresse- rue demenag- postale habit- ' +
    'adress- anschrift strasse umgezog- wohn- plz ' +
    'indirizz- via trasloc- trasferit- abit- cap ' +
    'direccion- domicilio calle mud- viv- colonia',
  PHONE:
    'phone telephone mobile number cell ' +
    'telephone- portable numero tel natel ' +
    'telefon- handy- nummer natel- mobil- ' +
    'telefon- cellulare numero natel ' +
    'telefono- movil celular numero',
  BIRTH:
    'birth- born dob age ' +
    'naissance anniversaire ne ' +
    'geburts- geboren ' +
    'nascita nat- compleanno ' +
    'nacim- cumple-',
  REQUEST:
    'request- ticket application case inquiry reference submission ' +
    'demande- requete dossier ticket reference ' +
    'anfrag- antrag- gesuch ticket anliegen referenz begehren ' +
    'richiest- pratica domanda ticket ' +
    'solicitud- peticion- pedido ticket tramite',
  POLICY:
    'policy policies notice terms statement ' +
    'politique confidentialite charte conditions ' +
    'datenschutz- erklarung richtlinie- ' +
    'informativa policy privacy ' +
    'politica- aviso privacidad',
  COOKIE: 'cookie- ',
  WHERESTORED:
    'server- located country hosted cloud backup- europe eu switzerland usa ' +
    'serveur- hebergem- pays suisse ' +
    'server- land schweiz standort ' +
    'server paese svizzera ' +
    'servidor- pais suiza',
  RIGHTS:
    'right rights entitled options possibilit- ' +
    'droit- ' +
    'recht rechte -rechte ' +
    'diritt- ' +
    'derecho-',
  LAW:
    'gdpr ccpa cpra dsgvo law legal legally regulation act article art section pursuant under ' +
    'rgpd lpd loi legal- article conformement vertu ' +
    'dsgvo dsg ds gesetz- artikel gemass paragraph ' +
    'legge articolo sensi regolamento ' +
    'ley lopd rgpd articulo conforme virtud arco',
  STATUS:
    'status progress state update news outstanding ' +
    'statut avancement etat suivi ou en ' +
    'stand status bearbeitungsstand fortschritt ' +
    'stato punto aggiornament- ' +
    'estado va avance',
  WAIT:
    'wait- still yet heard weeks days ago arrived pending received month months ' +
    'attend- toujours encore recu semaines jours mois ' +
    'wart- immer noch bisher wochen tagen angekommen monat- ' +
    'aspett- ancora settimane giorni arrivat- attesa mese mesi ' +
    'esper- todavia aun semanas dias llegado mes meses',
  PERSON:
    'human agent person representative someone operator staff real advisor supervisor people employee- alive ' +
    'humain conseill- personne agent quelqu operateur vrai responsable collaborateur employe vivant ' +
    'mensch- mitarbeiter- person jemand- berater- kundendienst kundenservice support chef opper echte- ' +
    'umano operatore persona qualcuno addetto responsabile impiegat- incaricat- ' +
    'humano agente persona alguien operador- asesor- responsable emplead- encargad- ejecutiv-',
  TALK:
    'talk- speak- chat call contact connect phone reach ' +
    'parl- discut- appel- contact- joindre rappel- ' +
    'sprech- red- anruf- verbind- kontakt- telefonier- zuruckruf- ' +
    'parl- chiam- contatt- ' +
    'habl- llam- contact- comunic- platic-',
  COMPLAIN:
    'complain- unaccept- outrag- disgust- terrible ridicul- unhappy disappoint- dissatisf- escalat- scandal- breach violat- illegal- ' +
    'plain- reclam- inaccept- scandal- honte- decu- mecontent- insatisf- viol- illegal- ' +
    'beschwer- reklam- unverschamt- frech- unzufrieden skandal- saftladen verletz- illegal emporend enttauscht ' +
    'reclam- lament- inaccett- vergogn- scandal- delus- violaz- illegal- protest- ' +
    'quej- reclam- inacept- vergu- indign- descontent- viol- ilegal- denunci-',
  AUTHORITY:
    'ico dpa regulator authority commissioner ombudsman ftc court lawyer attorney sue solicitor legal ' +
    'cnil autorite avocat tribunal preposse pfpdt plainte justice ' +
    'behorde aufsichts- edob anwalt gericht klage datenschutzbehorde anzeige ' +
    'garante autorita avvocat- tribunale ifpdt denuncia ' +
    'aepd autoridad abogad- tribunal demanda juzgado consumidor profeco',
  // the newsletter tool and its support desk, and the rest of the world
  TOOL:
    'campaign- template- segment- automation- autorespond- editor sender domain dkim spf bounce- open click rate report- statistic- dashboard widget form forms landing tag tags ab ' +
    'campagne- modele- automat- expediteur domaine taux statistiq- formulaire- ' +
    'kampagne- vorlage- -rate- absender- domain statistik- formular- automat- ' +
    'campagn- modell- automaz- mittente dominio tasso statistic- modulo ' +
    'campana- plantilla- automatiz- remitente dominio tasa estadistic- formulario-',
  CONTACTS:
    'contact contacts subscriber subscribers lists audience import- recipients customers clients ' +
    'contacts abonnes listes import- destinataires clients ' +
    'kontakte -liste- abonnenten empfanger- import- kunden kontaktliste ' +
    'contatti iscritti liste import- destinatari clienti ' +
    'contactos suscriptores listas import- destinatarios clientes',
  BILL:
    'invoice- bill- pay- paid refund- charg- price- pricing cost- plan plans upgrade downgrade credit card vat receipt fee fees money trial penalt- reimburs- ' +
    'factur- pai- rembours- prix tarif- cout- forfait abonnement carte tva ' +
    'rechnung- zahl- bezahl- preis- kost- tarif- abo gutschrift erstatt- karte mwst ' +
    'fattur- pag- rimbors- prezz- costo piano carta iva ' +
    'factur- pag- reembols- preci- cost- plan tarjeta iva cobr-',
  LOGIN:
    'login log password passwort sign 2fa locked reset username verification ' +
    'connexion connect- passe identifiant- ' +
    'einlogg- anmeld- passwort kennwort zugangsdaten ' +
    'accedere password login ' +
    'contrasena clave iniciar sesion',
  TECH:
    'api webhook- integrat- wordpress shopify zapier plugin html css code bug crash- upload- image- logo ' +
    'integr- image- bogue ' +
    'schnittstelle- einbind- bild- fehlermeldung ' +
    'integraz- immagin- ' +
    'integrac- imagen-',
  SHOP:
    'order- deliver- ship- parcel package return- product size stock store discount ' +
    'command- livr- colis retour- produit- magasin ' +
    'bestell- liefer- paket- ruckgab- produkt- laden ' +
    'ordin- conseg- pacco reso prodott- negozio ' +
    'pedido- entreg- paquete devol- product- tienda',
  BANK:
    'bank- cash transaction- exchange currency atm loan pin balance fund account- top ' +
    'banque virement- carte devise- pret solde ' +
    'bank- uberweis- kredit- wahrung ' +
    'banca bonific- prelie- valuta ' +
    'banco transferenc- cajero divisa saldo',
  // question and grammar
  HOW: 'how ' + 'comment combien ' + 'wie ' + 'come quanto quanti ' + 'como cuanto cuanta cuantos',
  WHAT:
    'what which ' +
    'que quel quelle quels quelles quoi ' +
    'was welche- ' +
    'che cosa quali quale ' +
    'que cual cuales',
  WHO: 'who whom ' + 'qui ' + 'wer wem wen ' + 'chi ' + 'quien quienes',
  WHY: 'why ' + 'pourquoi ' + 'warum wieso weshalb wozu ' + 'perche ' + 'porque',
  WHEN:
    'when long ' +
    'quand longtemps temps ' +
    'wann lange ' +
    'quando tempo ' +
    'cuando tiempo tarda- demora-',
  WHERE: 'where ' + 'ou ' + 'wo wohin ' + 'dove ' + 'donde',
  CAN:
    'can could may possible able ' +
    'peux puis pouvez peut possible pourr- ' +
    'kann konnt- konnen moglich darf chan chasch chond ' +
    'posso puo potete possibile potr- ' +
    'puedo puede- pueden posible podri-',
  MY:
    'my me i im ive ' +
    'mon ma mes je j moi ' +
    'mein- ich mich mir mini mis minere ' +
    'mio mia miei mie mi io ' +
    'mi mis me yo',
  YOUR:
    'you your u ur ' +
    'vous votre vos tu ton ta tes ' +
    'sie ihr ihre euch eure- eui du dein- ihnen ' +
    'voi vostr- tuo lei suo ' +
    'ustedes usted su sus tu ',
  THEY:
    'people users visitors company firm site website ' +
    'societe site ' +
    'firma seite website ' +
    'azienda sito ' +
    'empresa sitio web',
  NOT:
    'not dont dnt doesnt didnt wont cant cannot never no without longer stop ' +
    'ne pas plus jamais sans ' +
    'nicht nich kein- nie ohne mehr nod nid nume kei meh ' +
    'non mai senza piu ' +
    'no nunca sin mas',
  ALL:
    'all everything every whole entire complete- ' +
    'tout toute toutes tous ensemble complet- integral- ' +
    'alle alles samtlich- ganz- komplett- vollstandig- ' +
    'tutt- complet- inter- ' +
    'tod- complet- enter-',
  ONLY:
    'just only ' +
    'juste seulement uniquement ' +
    'nur bloss ' +
    'solo soltanto ' +
    'solo solamente unicamente',
  HELP:
    'help- assist- problem issue trouble question ' +
    'aid- assist- probleme question ' +
    'hilf- hilfe problem frage ' +
    'aiut- problema domanda ' +
    'ayud- problema pregunta duda',
  YES:
    'yes yeah yep yup ok okay sure correct right exactly fine absolutely confirm- go ' +
    'oui ouais ok accord exact- bien volontiers confirm- ' +
    'ja jo genau klar stimmt richtig passt gerne jawohl bestatig- ' +
    'si certo esatto va bene confermo ' +
    'si claro exacto vale dale correcto confirmo',
  NO: 'no nope nah ' + 'non nan ' + 'nein nee no ' + 'no ' + 'no',
  HELLO:
    'hi hello hey morning afternoon evening greetings ' +
    'bonjour salut bonsoir coucou ' +
    'hallo guten gruezi hoi servus moin tag ' +
    'ciao buongiorno salve buonasera ' +
    'hola buenas buenos',
  THANKS:
    'thanks thank thx ty cheers bye goodbye ' +
    'merci revoir bye ' +
    'danke- merci tschuss wiedersehen ade ' +
    'grazie arrivederci ' +
    'gracias adios chao hasta',
};

/** The meanings' names, in the order of their numbers. */
export const CONCEPTS: readonly string[] = Object.keys(MEANINGS);

/** The meanings of a folded word, as numbers; none for a word that means nothing here. */
export const conceptsOf = createLexicon(MEANINGS);
