/**
 * What words tell about a clause beside its deed: whose, when, on which condition. Five languages, in folded spelling, as
 * `createLexicon` reads them; the words for deeds and things are in `text/concepts.ts`.
 */
export const MEANINGS = {
  /** Whoever writes, except as the one who acts: "I", "je" and "ich" say nothing about whose data it is. */
  MINE:
    'my me mine myself ' +
    'mon ma mes moi ' +
    'mein- mich mir mini mis ' +
    'mio mia miei mie mi me -temi -telami -dermi -armi -ermi ' +
    'mi mis mio mios mia mias me conmigo -nme -dme -arme -erme -irme',
  /** Words of one person about themselves, the verb included. */
  SPEAKER:
    'my me mine myself im ive ill id ' +
    'je j mon ma mes moi m soussigne- ' +
    'ich mich mir mein- unterzeichn- ' +
    'mio mia miei mie mi vorrei voglio chiedo sottoscritt- ' +
    'yo mi mis mio mia me quiero quisiera solicito suscrit- firmante',
  YOURS:
    'you your yours u ur ' +
    'vous votre vos tu ton ta tes ' +
    'sie ihr ihre ihren ihrer ihrem euch eure- eur- du dein- ihnen ' +
    'voi vostr- ' +
    'ustedes usted os vuestr- vosotros',
  /** The sending of a campaign, as a noun. */
  SENDING: 'sending ' + 'envoi envois ' + 'versand aussand aussendung ' + 'invio invii ' + 'envio envios',
  /** Companies that people name as somebody else. */
  OTHERS:
    'facebook instagram whatsapp tiktok google youtube twitter linkedin amazon netflix spotify paypal ebay ricardo microsoft ' +
    'mailchimp brevo vodafone swisscom telekom movistar airbnb snapchat telegram zalando',
  CONDITION:
    'if should unless otherwise failing without failure ' +
    'si sinon faute defaut sauf ' +
    'wenn falls sollte sollten sofern andernfalls ansonsten sonst ' +
    'se qualora altrimenti difetto mancanza caso ' +
    'si caso contrario contrarios',
  RESERVE:
    'reserve reserves ' + 'reserve reservons reservant ' + 'vorbehalt- behalt- ' + 'riserv- ' + 'reserv-',
  SILENCE:
    'not no fail failing reply response respond hear answer within otherwise ' +
    'defaut faute sans reponse silence delai sinon ' +
    'nicht keine kein innert binnen frist andernfalls ansonsten sonst ausbleib- ' +
    'mancat- mancanza riscontro entro risposta altrimenti silenzio ' +
    'no respuesta plazo silencio contrario falta',
  CONFIRM: 'confirm- acknowledg- ' + 'confirm- ' + 'bestatig- bestaetig- ' + 'conferm- ' + 'confirm- acus-',
  INFORM:
    'inform notify tell advise pass ' +
    'inform- avis- prevenir ' +
    'informier- mitteil- benachrichtig- unterricht- ' +
    'inform- avvis- comunic- ' +
    'inform- avis- notific- comunic-',
  /** Those to whom the data was given. */
  RECIPIENT:
    'recipient recipients addressee addressees processor processors ' +
    'destinataire- traitant- ' +
    'empfanger empfangers empfangern adressat- auftragsverarbeiter- auftragsbearbeiter- ' +
    'destinatari- titolari responsabili ' +
    'destinatari- encargad- cesionari-',
  /** A message as a thing. */
  MESSAGE:
    'email emails mail mails message messages communication attachment attachments newsletter notice ' +
    'courriel- mail mails message messages notification- lettre ' +
    'nachricht- mail mails email emails ' +
    'messaggi- mail email comunicazione ' +
    'mensaje- correo- mail email comunicacion',
  CONFIDENTIAL:
    'confidential privileged ' +
    'confidentiel- ' +
    'vertraulich- ' +
    'riservat- confidenzial- ' +
    'confidencial- privilegiad-',
  MISTAKE:
    'error mistake mistakenly erroneously ' +
    'erreur ' +
    'irrtumlich- irrtum- versehentlich- irrlaufer- ' +
    'errore erroneamente ' +
    'error equivocacion',
  ARRIVED:
    'received receive receiving received ' +
    'recu recevez recevoir parvien- parvenu- ' +
    'erhalten erhaltst bekommen bekommst ' +
    'ricev- pervenut- ' +
    'recib-',
  PRINTING: 'printing print ' + 'imprim- ' + 'ausdruck- drucken ' + 'stampar- ' + 'imprim-',
  SENDER: 'sender ' + 'expediteur ' + 'absender ' + 'mittente ' + 'remitente',
  /** A link that is offered to whoever reads. */
  CLICK:
    'click clicking here browser link below ' +
    'cliquez ici lien navigateur ' +
    'hier klick- link browser ' +
    'clicca link browser cliccare ' +
    'clic pulse aqui enlace navegador',
  /** For whoever is meant and nobody else. */
  INTENDED:
    'intended solely exclusively ' +
    'destine- reserve uniquement exclusivement ' +
    'bestimmt ausschliesslich ' +
    'destinat- esclusiv- ' +
    'destinad- exclusiv-',
  BECAUSE: 'because ' + 'parce car ' + 'weil ' + 'perche ' + 'porque',
  /** The noun for what was asked for. */
  REQUEST:
    'request requests application applications objection ticket ' +
    'demande demandes requete- recommande opposition ' +
    'antrag- -antrag -antrags gesuch -gesuch begehren -begehren anfrage -anfrage widerspruch auftrag ' +
    'richiesta richieste istanza domanda opposizione pratica ' +
    'solicitud- peticion- oposicion tramite',
  /** The nouns for a right that was begun. */
  BEGUN:
    'deletion erasure closure restriction block ' +
    'suppression effacement limitation blocage cloture ' +
    'loschung loeschung sperrung sperre einschrankung kundigung ' +
    'cancellazione limitazione blocco chiusura ' +
    'supresion eliminacion limitacion bloqueo borrado',
  /** Stands before a noun that is known already. */
  KNOWN:
    'my the our this that ' +
    'ma mon la le l cette notre ' +
    'mein- die das den der dem des diese- unser- ' +
    'mia mio la il lo questa nostra ' +
    'mi la el esta nuestra lo',
  CONSENT: 'consent- ' + 'consent- ' + 'einwillig- zustimm- ' + 'consens- ' + 'consent-',
  CANCEL:
    'cancel cancels cancelled canceled cancelling withdraw withdrawing withdrawn retract- revoke revoking undo drop scrap halt lift disregard ' +
    'annul- retir- revoqu- lever levez leve interromp- ' +
    'zuruckzieh- zurueckzieh- zuruck widerruf- stornier- abbrech- ruckgangig vergesst aufheb- aufzuheben hinfallig erledigt ' +
    'annull- ritir- revoc- ' +
    'anul- cancelar cancelen cancela retir- revoc- levant- efecto desist-',
  /** How one asks after something that should have come. */
  FOLLOW:
    'still yet heard status progress pending remind reminder news outstanding happened ' +
    'toujours encore nouvelles statut avancement relance relancer suite ' +
    'immer noch bisher stand erinnere erinnern weit mittlerweile inzwischen erledigt ' +
    'ancora stato punto sollecit- novita ' +
    'todavia aun estado sigue recuerd- noticias fase',
  /** That a wish of before was none. */
  MISUNDERSTOOD:
    'misunderstanding mistake ' +
    'malentendu ' +
    'missverstandnis irrtum ' +
    'malinteso equivoco ' +
    'malentendido',
  DONE:
    'done processed completed finished changed corrected carried ' +
    'fait faite faites traite traitee termine terminee execute executee ' +
    'erledigt gemacht bearbeitet ausgefuhrt umgesetzt geandert passiert ' +
    'fatto fatta eseguita evasa conclusa ' +
    'hecho hecha hizo tramitada resuelta ejecutada',
  STAY:
    'keep stay stays remain remains continue leave ' +
    'gard- conserv- reste- maintien- mainten continu- laiss- ' +
    'behalt- bleib- belass- weiter weiterhin ' +
    'tene- manten- conserv- riman- restare continu- lasci- ' +
    'mant- conserv- qued- sigan siga continu- dejen dejad',
  AGAIN:
    'again back resubscribe resume reactivate restore reinstate ' +
    'nouveau reabonn- reinscri- reactiv- remett- repren- ' +
    'wieder erneut reaktivier- ' +
    'nuovo riattiv- reiscri- rimett- ripren- ' +
    'nuevo vuelv- volver reactiv- resuscri- reanud-',
  /** To have something put where it was. */
  PUT:
    'put add sign subscribe resubscribe want like resume reactivate restore reinstate start ' +
    'remett- reabonn- reinscri- abonn- inscri- reactiv- repren- voudrais souhait- veux aimerais ' +
    'setz- aufnehm- aufgenommen anmeld- eintrag- abonnier- reaktivier- mochte moechte will wunsche ' +
    'rimett- iscri- reiscri- riattiv- ripren- aggiung- vorrei voglio desidero ' +
    'pong- poner apunt- suscri- resuscri- reactiv- reanud- anad- quiero quisiera deseo',
  INCLUDING:
    'including incl ' +
    'compris inclus ' +
    'einschliesslich inklusive inkl ' +
    'compresi comprese inclusi incluso ' +
    'incluidos incluidas incluso',
  /** Feelings and manners that are no matter by themselves. */
  RUDE:
    'useless stupid idiot- idiots crap shit dumb awful joke ' +
    'nul nuls nulle inutil- cons debile merde ' +
    'saftladen nutzlos- dumm- idiot- unfahig- scheiss- trottel ' +
    'inutil- stupid- incapac- schifo pagliacci ' +
    'inutil- tont- idiot- mierda incapac-',
  ASK:
    'please pls plz request ask demand require want would like wish need hereby exercise exercising invoke kindly could can ' +
    'prie veuillez demande exige souhait- voudrais veux aimerais merci exerce exercice usage sollicite requiers pouvez pourriez faites svp stp ' +
    'bitte ersuche fordere verlange beantrage mochte moechte wunsche wollen will hiermit bitten auffordern berufe ausuben konnen konnten ' +
    'prego chiedo chiede richied- vorrei voglio esercit- esercizio desider- pretendo potete gradirei invoco ' +
    'ruego solicit- pido pide exijo quiero quisiera deseo ejerc- ejercicio pueden podeis invoco favor porfa',
} as const satisfies Record<string, string>;

export type Meaning = keyof typeof MEANINGS;
