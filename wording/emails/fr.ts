import { fr as words } from '../common/fr.ts';
import { fr as t } from '../common/french.ts';
import type { EmailSentences } from './en.ts';

export const fr: EmailSentences = {
  shared: {
    sentBy: (company, contact) =>
      t`Cet e-mail a été envoyé par l'assistant automatique de ${company} pour la protection des données. Ici, une personne vous répond : ${contact}`,
    privacy: t`Protection des données`,
    reference: t`Référence`,
    yourRequest: t`Votre demande`,
    request: t`Demande`,
    when: t`Quand`,
    received: t`Reçue`,
    receivedOn: (date) => t`le ${date}`,
    answer: t`Réponse`,
    answerBy: (day) => t`au plus tard le ${day}`,
    stillChecked: t`Ce qu'une personne examine encore`,
  },

  otherWays: {
    heading: t`Si vous n'êtes pas d'accord`,
    write: (contact) => t`Écrivez-nous à ${contact}. Une personne reprendra votre dossier.`,
    complain: (authority) => t`Adressez-vous à l'autorité de protection des données : ${authority}.`,
    court: t`Vous pouvez aussi saisir un tribunal, même sans passer d'abord par l'autorité.`,
  },

  verificationCode: {
    subject: (company) => t`Votre code pour ${company}`,
    preheader: (minutes) => t`À saisir dans le chat dans les ${minutes}.`,
    title: t`Voici votre code`,
    whatFor: t`Vous nous avez demandé quelque chose dans le chat. Grâce à ce code, nous savons que c'est bien vous.`,
    request: t`Votre demande`,
    validUntil: t`Valable jusqu'à`,
    whereToType: t`Saisissez-le dans la fenêtre de chat où vous avez fait votre demande. Il fonctionne une seule fois, et seulement là.`,
    showCode: t`Afficher le code dans le navigateur`,
    onlyShows: t`La page ne fait qu'afficher le code. L'ouvrir ne déclenche rien d'autre.`,
    keepSecret: t`Ne donnez ce code à personne. Nous ne vous le demanderons jamais par téléphone ni par e-mail. Si vous n'avez rien demandé, vous pouvez ignorer cet e-mail : sans le code, rien ne se passe.`,
    notMe: t`Nous signaler que ce n'était pas vous`,
  },

  neutralNotice: {
    subject: (company) => t`Quelqu'un a interrogé ${company} au sujet de cette adresse`,
    preheader: t`Nous n'avons rien sous cette adresse.`,
    title: t`Nous n'avons rien sous cette adresse`,
    asked: (moment) =>
      t`Le ${moment}, quelqu'un a saisi cette adresse e-mail dans notre chat et a posé une question sur des données personnelles. Nous avons vérifié : nous n'avons aucune donnée sous cette adresse.`,
    ifYou: t`Si c'était vous, voilà notre réponse. Vous utilisez peut-être une autre adresse chez nous ? Dans ce cas, refaites votre demande dans le chat avec celle-là.`,
    ifNotYou: t`Si ce n'était pas vous, vous pouvez ignorer cet e-mail. Il s'agit sans doute d'une faute de frappe.`,
    onceADay: t`Nous envoyons cet e-mail une fois par jour au plus, même si l'on nous interroge plus souvent.`,
  },

  requestStarted: {
    subject: t`Quelqu'un a commencé une demande sur vos données`,
    preheader: t`Si c'était vous, vous n'avez rien à faire.`,
    title: t`Était-ce vous ?`,
    began: (company) => t`Quelqu'un a commencé une demande sur vos données dans le chat de ${company}.`,
    startedAt: (moment) => moment,
    nothingYet: t`Rien n'a encore été fait. Il faut d'abord un code, que nous avons envoyé à l'adresse e-mail que nous avons pour vous.`,
    ifNotYou: t`Si c'était vous, vous n'avez rien à faire. Sinon, dites-le-nous maintenant et nous arrêterons tout.`,
    writeTo: (contact) => t`Écrivez-nous à ${contact}.`,
    notMe: t`Ce n'était pas moi`,
    formerAddress: t`Vous recevez cet e-mail ici parce que cette adresse était la vôtre chez nous il y a peu.`,
  },

  filed: {
    subject: (kind) => t`Nous avons bien reçu votre ${words.requestNames[kind]}`,
    answerBy: (day) => t`Notre réponse arrive au plus tard le ${day}.`,
    safe: t`Elle est en sécurité chez nous.`,
    title: t`Votre demande est chez nous`,
    saved: t`Merci. Elle est enregistrée, et rien ne peut plus se perdre.`,
    answer: t`Réponse`,
    usuallySooner: (day) => t`au plus tard le ${day}, souvent bien avant`,
    next: t`Et maintenant`,
    waived: t`Vous avez choisi de ne pas attendre : nous commençons donc tout de suite. Une fois effacées, les données ne peuvent plus être récupérées.`,
    window: (day) =>
      t`Dès maintenant, nous n'utilisons plus vos données. Nous les effacerons après le ${day}. Jusque-là, vous pouvez changer d'avis, et tout redeviendra comme avant.`,
    toKeep: (reference) => t`Pour garder vos données, écrivez dans le chat : « annuler ${reference} ».`,
    toEraseNow: (reference) =>
      t`Pour les faire effacer sans attendre, écrivez : « effacer maintenant ${reference} ».`,
    human: t`Une personne de notre équipe lira votre message et vous répondra par e-mail.`,
    complaint: t`Une personne de notre équipe l'examinera avec soin et vous répondra par e-mail.`,
    byHand: t`Une personne de notre équipe s'en occupe elle-même. Nous vous écrirons dès que ce sera fait.`,
    gathering: t`Nous rassemblons maintenant vos données. Quand tout sera là, vous recevrez un e-mail avec un lien.`,
    begun: t`Nous nous en occupons maintenant. Nous vous écrirons dès que ce sera fait.`,
    openChat: t`Ouvrir le chat`,
    askAnyTime: t`Dans le chat, vous pouvez demander à tout moment où en est votre demande.`,
    ifNotYou: t`Si ce n'est pas vous qui l'avez demandé, vous pouvez l'arrêter tout de suite.`,
    notMe: t`Ce n'était pas moi`,
  },

  exportReady: {
    subject: t`Vos données sont prêtes`,
    preheader: (moment) => t`Le lien fonctionne jusqu'au ${moment}.`,
    together: t`Nous avons réuni tout ce que nous avons sur vous : une version à lire et une version pour les machines.`,
    toData: t`Accéder à vos données`,
    linkValid: t`Lien valable`,
    until: (moment) => t`jusqu'au ${moment}`,
    notInFile: (titles) =>
      t`Nous ne pouvons pas attribuer ces données à vous seulement, elles ne sont donc pas dans le fichier : ${titles}. Une personne de notre équipe les examine.`,
    how: t`Comment faire`,
    open: t`Ouvrez la page et faites envoyer un nouveau code à cette adresse.`,
    type: t`Saisissez le code. Le téléchargement commence alors.`,
    once: t`Le lien sert à un seul téléchargement : gardez bien le fichier.`,
    tooLate: t`Si le délai passe, demandez simplement un nouveau lien dans le chat.`,
  },

  erasureDone: {
    title: t`Vos données sont effacées`,
    preheader: t`Ceci est notre dernier e-mail.`,
    checked: t`Nous avons fait ce que vous avez demandé, et nous l'avons vérifié dans chaque système.`,
    erased: t`Effacé`,
    erasedRow: (title, entries) => t`${title} : ${entries}`,
    nothingKept: t`Il n'y a rien que nous devions garder.`,
    kept: t`Ce que nous devons garder`,
    lawObliges: t`La loi nous oblige à garder ce qui suit. Nous ne l'utilisons pour rien d'autre.`,
    keptRow: (day, legalBasis) => t`jusqu'au ${day} : ${legalBasis}`,
    trash: (title, until) =>
      t`${title} : ce qui y avait été supprimé avant votre demande ne peut plus être consulté. Tout aura définitivement disparu le ${until} au plus tard.`,
    notErased: (titles) =>
      t`Nous ne pouvons pas attribuer ces données à vous seulement, elles n'ont donc pas été effacées : ${titles}. Une personne de notre équipe les examine.`,
    lastMail: t`Ceci est le dernier e-mail`,
    addressToo: t`Juste après cet envoi, nous effaçons aussi cette adresse e-mail. Nous ne pourrons plus vous écrire : gardez donc cet e-mail si vous souhaitez une trace.`,
    farewell: t`Merci pour le temps passé avec nous. Prenez soin de vous.`,
  },

  withdrawalDone: {
    newsletter: {
      subject: t`Votre désinscription de notre newsletter est faite`,
      text: (company) =>
        t`Cette adresse ne reçoit plus la newsletter de ${company}. C'est valable dès maintenant, et vous n'avez rien d'autre à faire.`,
    },
    marketing: {
      subject: t`Vous ne recevrez plus de publicité de notre part`,
      text: (company) =>
        t`Cette adresse ne reçoit plus d'e-mails publicitaires de ${company}. C'est valable dès maintenant, et vous n'avez rien d'autre à faire.`,
    },
    preheader: t`C'est valable dès maintenant.`,
    title: t`C'est fait`,
    noted: t`Nous avons noté que cette adresse ne doit plus être ajoutée, même par erreur.`,
    onItsWay: t`Un e-mail déjà parti peut encore arriver. Si ce n'était pas vous, vous pouvez vous réinscrire à tout moment.`,
  },

  cancelled: {
    subject: t`Votre demande est annulée`,
    title: t`Nous avons arrêté, comme vous l'avez demandé`,
    accountBack: {
      preheader: t`Votre compte est comme avant.`,
      text: t`Rien n'a été effacé. Votre compte est comme avant, et vous pouvez de nouveau l'utiliser.`,
    },
    stopped: {
      preheader: t`Nous avons arrêté, comme vous l'avez demandé.`,
      text: t`Nous ne faisons plus rien à ce sujet, et rien n'a changé.`,
    },
    request: t`Vous aviez demandé`,
    ifNotYou: (contact) => t`Si cette annulation ne vient pas de vous, écrivez-nous à ${contact}.`,
  },

  refused: {
    subject: (kind) => t`Au sujet de votre ${words.requestNames[kind]}`,
    preheader: t`Nous ne pouvons pas le faire, et nous tenons à vous expliquer pourquoi.`,
    title: t`Nous ne pouvons pas faire ce que vous demandez`,
    reason: t`Une personne a examiné votre demande. Voici la raison pour laquelle nous devons la refuser :`,
  },

  identityNotEstablished: {
    subject: t`Nous avons clos votre demande`,
    preheader: t`Nous n'avons pas pu nous assurer qu'elle venait de vous.`,
    title: t`Nous n'avons pas pu nous assurer que c'était vous`,
    unused: t`Une demande est arrivée pour cette adresse. Pendant 30 jours, le code que nous avons envoyé n'a pas été utilisé.`,
    closed: t`Nous ne donnons et n'effaçons rien avant de savoir qui demande. Nous avons donc clos la demande et effacé ce que nous avions noté pour elle.`,
    again: t`Vous pouvez refaire la demande dans le chat quand vous voulez. Cela prend deux minutes.`,
  },

  awaitingPerson: {
    subject: t`Une personne s'occupe de votre demande`,
    preheader: (day) => t`Vous aurez de nos nouvelles au plus tard le ${day}.`,
    title: t`Une personne s'en occupe`,
    why: {
      decision: t`Chez nous, ce sont des personnes qui décident de cela, pas des machines. Votre demande est maintenant entre les mains de notre équipe.`,
      doubt: t`Avant de faire quoi que ce soit, nous voulons être sûrs qu'il s'agit des bonnes données. Une personne de notre équipe le vérifie.`,
      second: t`Une personne de notre équipe a examiné votre demande et a donné son accord. Pour une décision aussi délicate, nous voulons deux avis : une deuxième personne l'examine maintenant.`,
      lost: t`Quelqu'un a demandé cela dans notre chat et dit ne plus pouvoir lire les e-mails envoyés à cette adresse. Rien ne se passe tant que deux personnes de notre équipe ne sont pas sûres de qui demande. Si vous lisez ceci et que la demande ne vient pas de vous, arrêtez-la tout de suite.`,
    },
    nothingToDo: t`Vous n'avez rien à faire. Si nous avons une question, nous vous écrirons.`,
    notMe: t`Ce n'était pas moi`,
  },

  askedAgain: {
    subject: t`Montrez-nous encore une fois qui vous êtes`,
    preheader: t`Quelques minutes dans le chat suffisent.`,
    title: t`Nous avons encore besoin de vous`,
    unsure: t`Une personne de notre équipe a examiné votre demande. Nous ne savons pas encore tout à fait de qui sont les données, et nous préférons demander plutôt que de les donner à quelqu'un d'autre.`,
    how: t`Ouvrez le chat, demandez encore une fois la même chose avec la même adresse, et répondez-y à la question. Votre demande garde sa date.`,
    openChat: t`Ouvrir le chat`,
    otherwise: (contact) =>
      t`Si vous ne pouvez pas répondre à la question, écrivez-nous à ${contact}. Une personne trouvera un autre moyen.`,
  },

  extended: {
    subject: t`Votre demande prend plus de temps`,
    preheader: (day) => t`Vous aurez notre réponse le ${day} au plus tard.`,
    title: t`Il nous faut plus de temps`,
    longer: t`Une personne de notre équipe s'occupe de votre demande. Cela prend plus de temps que prévu, pour cette raison :`,
    before: t`Date prévue`,
    now: t`Nouvelle date`,
    allowed: t`La loi le permet une fois, lorsque les demandes sont complexes ou nombreuses. Vous n'avez rien à faire.`,
  },

  askedByEmail: {
    subject: t`Votre demande : montrez-nous qui vous êtes`,
    preheader: t`Quelques minutes dans le chat suffisent.`,
    title: t`Nous avons reçu votre e-mail`,
    received: (company) =>
      t`Vous avez écrit à ${company} au sujet de vos données personnelles. N'importe qui peut écrire un e-mail au nom d'un autre : avant de faire quoi que ce soit, nous devons savoir que c'était vous.`,
    how: t`Ouvrez le chat, dites-y ce que vous demandez et donnez l'adresse à laquelle vous lisez ceci. L'assistant y envoie un code. Votre demande garde la date de votre e-mail.`,
    openChat: t`Ouvrir le chat`,
    until: t`D'ici là, rien n'est fait et rien n'est montré à personne. Après 30 jours sans réponse, nous fermons la demande.`,
    ifNotYou: (contact) =>
      t`Si ce n'était pas vous, vous n'avez rien à faire. Si vous ne pouvez pas utiliser le chat, écrivez-nous à ${contact}.`,
  },

  beforeErasure: {
    subject: t`Vos données seront bientôt effacées`,
    preheader: t`Si ce n'est pas votre souhait, vous pouvez encore l'arrêter.`,
    title: t`Avant d'effacer vos données`,
    atOnce: t`Vous avez demandé que nous effacions vos données sans attendre, et nous commençons maintenant. Ensuite, personne ne pourra les récupérer.`,
    after: (day) =>
      t`Vos données seront effacées après le ${day}, comme vous l'avez demandé. Ensuite, personne ne pourra les récupérer.`,
    ifNotYou: t`Si c'est ce que vous voulez, vous n'avez rien à faire. Si ce n'est pas vous qui l'avez demandé, arrêtez tout maintenant.`,
    notMe: t`Ce n'était pas moi`,
    formerAddress: t`Vous recevez cet e-mail ici parce que c'était, jusqu'à récemment, votre adresse chez nous.`,
  },

  mandateAsked: {
    subject: (company) => t`Quelqu'un fait une demande à ${company} en votre nom`,
    preheader: t`Sans votre accord, rien ne se passe.`,
    title: t`Peut-on agir en votre nom ?`,
    claimed: t`Quelqu'un nous a écrit dans le chat qu'il agit pour vous. Avant de faire quoi que ce soit, nous vous le demandons à vous.`,
    who: t`Qui demande`,
    request: t`Ce qui est demandé`,
    ifYouAgree: t`Si vous êtes d'accord, nous le faisons et vous écrivons à cette adresse. L'autre personne ne reçoit de nous rien de vos données.`,
    decide: t`Voir et décider`,
    ifYouDoNothing: (moment) =>
      t`Si vous ne faites rien, rien ne se passe. La page est valable jusqu'au ${moment}.`,
  },

  partlyDone: {
    subject: t`Votre demande est faite en partie`,
    preheader: t`Une personne s'occupe du reste.`,
    title: t`Une partie est faite`,
    allDone: t`Tout sera fait`,
    finished: t`Terminé`,
    stillToDo: t`Reste à faire`,
    byHand: t`Ici, une personne de notre équipe doit intervenir :`,
    whenFinished: t`Nous vous écrirons dès que ce sera terminé.`,
  },

  processorReferral: {
    subject: t`Qui peut vous répondre au sujet de vos données`,
    preheader: t`Votre adresse est sur une liste tenue par un de nos clients.`,
    title: t`Quelqu'un d'autre décide de ces données`,
    clientDecides: (company) =>
      t`Votre adresse est sur une liste de contacts qu'un client tient avec le logiciel de ${company}. Nous ne faisons que stocker cette liste. C'est le client qui en décide, et lui seul peut vous répondre :`,
    told: t`Nous avons transmis votre demande. Vous pouvez aussi écrire directement à l'adresse ci-dessus.`,
    nothingElse: t`Nous n'avons rien d'autre sur vous.`,
  },

  controllerNotice: {
    subject: t`Une personne de votre liste de contacts a fait une demande`,
    preheader: t`C'est à vous d'y répondre.`,
    title: t`Une personne de votre liste fait valoir ses droits`,
    yourList: (company) =>
      t`Une personne dont l'adresse est sur une liste de contacts que vous tenez avec ${company} s'est adressée à nous. La liste est à vous, la réponse vous revient donc aussi. C'est ce que nous avons dit à cette personne.`,
    address: t`Adresse sur votre liste`,
    reference: t`Notre référence`,
    pleaseAnswer: t`Vérifiez qui demande, puis répondez directement à cette personne. Dans la plupart des pays, vous avez un mois à partir de la date ci-dessus. Nous n'avons rien changé à votre liste.`,
    help: (contact) => t`Si vous avez besoin de notre aide, écrivez-nous à ${contact}.`,
  },

  agentReply: {
    subject: t`Une réponse à votre demande`,
    preheader: (name) => t`${name} vous a écrit.`,
    title: t`Une réponse pour vous`,
    writes: (agentName) =>
      agentName
        ? t`${agentName}, de notre équipe, vous écrit :`
        : t`Une personne de notre équipe vous écrit :`,
    files: t`Ces fichiers accompagnent la réponse. Les liens fonctionnent pendant sept jours.`,
    answerInChat: t`Répondre dans le chat`,
    writeTo: (contact, reference) =>
      t`Vous pouvez aussi écrire à ${contact}, en indiquant la référence ${reference}.`,
  },

  done: {
    subject: t`Votre demande est terminée`,
    title: t`C'est fait`,
    outcome: {
      access: t`Vous avez reçu tout ce que nous avons sur vous.`,
      portability: t`Vous avez reçu vos données dans un format que d'autres services savent lire.`,
      rectification: t`Nous avons corrigé vos données partout où nous les conservons.`,
      erasure: t`Nous avons effacé vos données.`,
      restriction: t`Nous n'utilisons plus vos données, comme vous l'avez demandé. Votre compte existe toujours.`,
      objection: t`Nous n'utilisons plus vos données, comme vous l'avez demandé.`,
      withdrawal: t`Votre désinscription est faite.`,
      do_not_sell: t`Nous ne vendons ni ne partageons vos données, et nous avons noté que cela doit rester ainsi.`,
      human: t`Notre équipe a répondu à votre message.`,
      complaint: t`Notre équipe a traité votre réclamation.`,
    },
    byHand: t`Une personne de notre équipe s'en est occupée et l'a vérifié.`,
    notRight: (contact) => t`Si quelque chose ne va pas, écrivez-nous à ${contact}.`,
  },

  dataChanged: {
    subject: (company) => t`Vos données chez ${company} ont été modifiées`,
    title: t`Vos données ont été modifiées`,
    you: { preheader: t`Comme vous l'avez demandé.`, text: t`Nous l'avons fait à votre demande.` },
    company: {
      preheader: t`Nous tenons à vous le dire.`,
      text: t`Nous l'avons fait de nous-mêmes, pour que vos données restent exactes.`,
    },
    changed: (moment, fields) => t`Le ${moment}, ceci a été modifié dans vos données : ${fields}.`,
    ifUnexpected: (contact) => t`Si vous ne vous y attendiez pas, écrivez-nous à ${contact}.`,
  },
};
