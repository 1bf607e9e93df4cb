import { day, enumeration, groupedCode, moment, timeOfDay } from '../common/format.ts';
import { fr as words } from '../common/fr.ts';
import { fr as t } from '../common/french.ts';
import { button, type EmailDraft, facts, heading, list, note, paragraph, when } from './blocks.ts';
import type { Block, EmailCompany, EmailTexts, Filed, WrittenEmail } from './types.ts';

const on = (date: Date, company: EmailCompany): string => day(date, 'fr', company.timeZone);
const at = (date: Date, company: EmailCompany): string => moment(date, 'fr', company.timeZone);

const finish = ({ reference, ...draft }: EmailDraft, company: EmailCompany): WrittenEmail => ({
  ...draft,
  language: 'fr',
  footer: {
    sentBy: t`Cet e-mail a été envoyé par l'assistant automatique de ${company.name} pour la protection des données. Ici, une personne vous répond : ${company.privacyContact}`,
    privacyLabel: t`Protection des données`,
    ...(reference !== undefined && { reference: { label: t`Référence`, value: reference } }),
  },
});

/** Records that cannot be attributed to this person alone; nothing where there are none. */
const stillChecked = (titles: readonly string[] = [], say: (titles: string) => string): Block[] =>
  titles.length === 0
    ? []
    : [heading(t`Ce qu'une personne examine encore`), paragraph(say(enumeration([...titles], 'fr')))];

/** What one can do against an answer. Every email that says no ends with it. */
const otherWays = ({ privacyContact, authority }: EmailCompany): Block[] => [
  heading(t`Si vous n'êtes pas d'accord`),
  list([
    t`Écrivez-nous à ${privacyContact}. Une personne reprendra votre dossier.`,
    t`Adressez-vous à l'autorité de protection des données : ${authority.name}${authority.url ? `, ${authority.url}` : ''}.`,
    t`Vous pouvez aussi saisir un tribunal, même sans passer d'abord par l'autorité.`,
  ]),
];

const whatHappensNext = ({ kind, doneBy, window, reference }: Filed, company: EmailCompany): Block[] => {
  if (window === 'waived') {
    return [
      paragraph(
        t`Vous avez choisi de ne pas attendre : nous commençons donc tout de suite. Une fois effacées, les données ne peuvent plus être récupérées.`,
      ),
    ];
  }
  if (window !== undefined) {
    return [
      paragraph(
        t`Dès maintenant, nous n'utilisons plus vos données. Nous les effacerons après le ${on(window.endsAt, company)}. Jusque-là, vous pouvez changer d'avis, et tout redeviendra comme avant.`,
      ),
      list([
        t`Pour garder vos données, écrivez dans le chat : « annuler ${reference} ».`,
        t`Pour les faire effacer sans attendre, écrivez : « effacer maintenant ${reference} ».`,
      ]),
    ];
  }
  if (kind === 'human') {
    return [paragraph(t`Une personne de notre équipe lira votre message et vous répondra par e-mail.`)];
  }
  if (kind === 'complaint') {
    return [paragraph(t`Une personne de notre équipe l'examinera avec soin et vous répondra par e-mail.`)];
  }
  if (doneBy === 'person') {
    return [
      paragraph(
        t`Une personne de notre équipe s'en occupe elle-même. Nous vous écrirons dès que ce sera fait.`,
      ),
    ];
  }
  if (kind === 'access' || kind === 'portability') {
    return [
      paragraph(
        t`Nous rassemblons maintenant vos données. Quand tout sera là, vous recevrez un e-mail avec un lien.`,
      ),
    ];
  }
  return [paragraph(t`Nous nous en occupons maintenant. Nous vous écrirons dès que ce sera fait.`)];
};

const DONE: Record<Filed['kind'], string> = {
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
};

export const fr: EmailTexts = {
  verificationCode: (details, company) =>
    finish(
      {
        subject: t`Votre code pour ${company.name}`,
        preheader: t`À saisir dans le chat dans les ${words.minutes(details.minutes)}.`,
        title: t`Voici votre code`,
        blocks: [
          paragraph(
            t`Vous nous avez demandé quelque chose dans le chat. Grâce à ce code, nous savons que c'est bien vous.`,
          ),
          { type: 'code', digits: groupedCode(details.code) },
          facts(
            [t`Votre demande`, { ...words.kindNames, ...words.purposeNames }[details.asked]],
            [
              t`Valable jusqu'à`,
              t`${timeOfDay(details.validUntil, 'fr', company.timeZone)} (${words.minutes(details.minutes)})`,
            ],
          ),
          paragraph(
            t`Saisissez-le dans la fenêtre de chat où vous avez fait votre demande. Il fonctionne une seule fois, et seulement là.`,
          ),
          button(t`Afficher le code dans le navigateur`, details.codePageUrl),
          note(t`La page ne fait qu'afficher le code. L'ouvrir ne déclenche rien d'autre.`),
          note(
            t`Ne donnez ce code à personne. Nous ne vous le demanderons jamais par téléphone ni par e-mail. Si vous n'avez rien demandé, vous pouvez ignorer cet e-mail : sans le code, rien ne se passe.`,
            { label: t`Nous signaler que ce n'était pas vous`, url: details.notMeUrl },
          ),
        ],
      },
      company,
    ),

  neutralNotice: ({ askedAt }, company) =>
    finish(
      {
        subject: t`Quelqu'un a interrogé ${company.name} au sujet de cette adresse`,
        preheader: t`Nous n'avons rien sous cette adresse.`,
        title: t`Nous n'avons rien sous cette adresse`,
        blocks: [
          paragraph(
            t`Le ${at(askedAt, company)}, quelqu'un a saisi cette adresse e-mail dans notre chat et a posé une question sur des données personnelles. Nous avons vérifié : nous n'avons aucune donnée sous cette adresse.`,
          ),
          paragraph(
            t`Si c'était vous, voilà notre réponse. Vous utilisez peut-être une autre adresse chez nous ? Dans ce cas, refaites votre demande dans le chat avec celle-là.`,
          ),
          paragraph(
            t`Si ce n'était pas vous, vous pouvez ignorer cet e-mail. Il s'agit sans doute d'une faute de frappe.`,
          ),
          note(
            t`Nous envoyons cet e-mail une fois par jour au plus, même si l'on nous interroge plus souvent.`,
          ),
        ],
      },
      company,
    ),

  requestStarted: (details, company) =>
    finish(
      {
        subject: t`Quelqu'un a commencé une demande sur vos données`,
        preheader: t`Si c'était vous, vous n'avez rien à faire.`,
        title: t`Était-ce vous ?`,
        blocks: [
          paragraph(t`Quelqu'un a commencé une demande sur vos données dans le chat de ${company.name}.`),
          facts([t`Demande`, words.kindNames[details.kind]], [t`Quand`, at(details.startedAt, company)]),
          paragraph(
            t`Rien n'a encore été fait. Il faut d'abord un code, que nous avons envoyé à l'adresse e-mail que nous avons pour vous.`,
          ),
          paragraph(
            t`Si c'était vous, vous n'avez rien à faire. Sinon, dites-le-nous maintenant et nous arrêterons tout.`,
          ),
          ...when(details.notMeUrl !== undefined, button(t`Ce n'était pas moi`, details.notMeUrl ?? '')),
          ...when(details.notMeUrl === undefined, paragraph(t`Écrivez-nous à ${company.privacyContact}.`)),
          ...when(
            details.toFormerAddress,
            note(t`Vous recevez cet e-mail ici parce que cette adresse était la vôtre chez nous il y a peu.`),
          ),
        ],
      },
      company,
    ),

  filed: (details, company) =>
    finish(
      {
        subject: t`Nous avons bien reçu votre ${words.requestNames[details.kind]} (${details.reference})`,
        preheader: details.dueAt
          ? t`Notre réponse arrive au plus tard le ${on(details.dueAt, company)}.`
          : t`Elle est en sécurité chez nous.`,
        title: t`Votre demande est chez nous`,
        reference: details.reference,
        blocks: [
          paragraph(t`Merci. Elle est enregistrée, et rien ne peut plus se perdre.`),
          facts(
            [t`Référence`, details.reference],
            [t`Votre demande`, words.kindNames[details.kind]],
            [t`Reçue`, t`le ${at(details.receivedAt, company)}`],
            [
              t`Réponse`,
              details.dueAt && t`au plus tard le ${on(details.dueAt, company)}, souvent bien avant`,
            ],
          ),
          heading(t`Et maintenant`),
          ...whatHappensNext(details, company),
          ...when(details.chatUrl !== undefined, button(t`Ouvrir le chat`, details.chatUrl ?? '')),
          note(t`Dans le chat, vous pouvez demander à tout moment où en est votre demande.`),
          ...when(
            details.notMeUrl !== undefined,
            note(t`Si ce n'est pas vous qui l'avez demandé, vous pouvez l'arrêter tout de suite.`, {
              label: t`Ce n'était pas moi`,
              url: details.notMeUrl,
            }),
          ),
        ],
      },
      company,
    ),

  exportReady: (details, company) =>
    finish(
      {
        subject: t`Vos données sont prêtes`,
        preheader: t`Le lien fonctionne jusqu'au ${at(details.validUntil, company)}.`,
        title: t`Vos données sont prêtes`,
        reference: details.reference,
        blocks: [
          paragraph(
            t`Nous avons réuni tout ce que nous avons sur vous : une version à lire et une version pour les machines.`,
          ),
          button(t`Accéder à vos données`, details.downloadUrl),
          facts(
            [t`Lien valable`, t`jusqu'au ${at(details.validUntil, company)}`],
            [t`Référence`, details.reference],
          ),
          ...stillChecked(
            details.unattributable,
            (titles) =>
              t`Nous ne pouvons pas attribuer ces données à vous seulement, elles ne sont donc pas dans le fichier : ${titles}. Une personne de notre équipe les examine.`,
          ),
          heading(t`Comment faire`),
          list([
            t`Ouvrez la page et faites envoyer un nouveau code à cette adresse.`,
            t`Saisissez le code. Le téléchargement commence alors.`,
            t`Le lien sert à un seul téléchargement : gardez bien le fichier.`,
          ]),
          note(t`Si le délai passe, demandez simplement un nouveau lien dans le chat.`),
        ],
      },
      company,
    ),

  erasureDone: (details, company) =>
    finish(
      {
        subject: t`Vos données sont effacées (${details.reference})`,
        preheader: t`Ceci est notre dernier e-mail.`,
        title: t`Vos données sont effacées`,
        reference: details.reference,
        blocks: [
          paragraph(
            t`Nous avons fait ce que vous avez demandé, et nous l'avons vérifié dans chaque système.`,
          ),
          ...when(
            details.erased.length > 0,
            heading(t`Effacé`),
            list(details.erased.map(({ title, count }) => t`${title} : ${words.entries(count)}`)),
          ),
          ...(details.kept.length === 0
            ? [paragraph(t`Il n'y a rien que nous devions garder.`)]
            : [
                heading(t`Ce que nous devons garder`),
                paragraph(t`La loi nous oblige à garder ce qui suit. Nous ne l'utilisons pour rien d'autre.`),
                facts(
                  ...details.kept.map((each): [string, string] => [
                    each.title,
                    t`jusqu'au ${on(each.until, company)} : ${each.legalBasis}`,
                  ]),
                ),
              ]),
          ...stillChecked(
            details.unattributable,
            (titles) =>
              t`Nous ne pouvons pas attribuer ces données à vous seulement, elles n'ont donc pas été effacées : ${titles}. Une personne de notre équipe les examine.`,
          ),
          ...(details.trash ?? []).map(({ title, until }) =>
            paragraph(
              t`${title} : ce qui y avait été supprimé avant votre demande ne peut plus être consulté. Tout aura définitivement disparu le ${on(until, company)} au plus tard.`,
            ),
          ),
          heading(t`Ceci est le dernier e-mail`),
          paragraph(
            t`Juste après cet envoi, nous effaçons aussi cette adresse e-mail. Nous ne pourrons plus vous écrire : gardez donc cet e-mail si vous souhaitez une trace.`,
          ),
          paragraph(t`Merci pour le temps passé avec nous. Prenez soin de vous.`),
        ],
      },
      company,
    ),

  withdrawalDone: (details, company) =>
    finish(
      {
        subject:
          details.service === 'newsletter'
            ? t`Votre désinscription de notre newsletter est faite`
            : t`Vous ne recevrez plus de publicité de notre part`,
        preheader: t`C'est valable dès maintenant.`,
        title: t`C'est fait`,
        reference: details.reference,
        blocks: [
          paragraph(
            details.service === 'newsletter'
              ? t`Cette adresse ne reçoit plus la newsletter de ${company.name}. C'est valable dès maintenant, et vous n'avez rien d'autre à faire.`
              : t`Cette adresse ne reçoit plus d'e-mails publicitaires de ${company.name}. C'est valable dès maintenant, et vous n'avez rien d'autre à faire.`,
          ),
          paragraph(t`Nous avons noté que cette adresse ne doit plus être ajoutée, même par erreur.`),
          note(
            t`Un e-mail déjà parti peut encore arriver. Si ce n'était pas vous, vous pouvez vous réinscrire à tout moment.`,
          ),
        ],
      },
      company,
    ),

  cancelled: (details, company) =>
    finish(
      {
        subject: t`Votre demande est annulée (${details.reference})`,
        preheader: details.accountBack
          ? t`Votre compte est comme avant.`
          : t`Nous avons arrêté, comme vous l'avez demandé.`,
        title: t`Nous avons arrêté, comme vous l'avez demandé`,
        reference: details.reference,
        blocks: [
          facts([t`Référence`, details.reference], [t`Vous aviez demandé`, words.kindNames[details.kind]]),
          paragraph(
            details.accountBack
              ? t`Rien n'a été effacé. Votre compte est comme avant, et vous pouvez de nouveau l'utiliser.`
              : t`Nous ne faisons plus rien à ce sujet, et rien n'a changé.`,
          ),
          note(t`Si cette annulation ne vient pas de vous, écrivez-nous à ${company.privacyContact}.`),
        ],
      },
      company,
    ),

  refused: (details, company) =>
    finish(
      {
        subject: t`Au sujet de votre ${words.requestNames[details.kind]} (${details.reference})`,
        preheader: t`Nous ne pouvons pas le faire, et nous tenons à vous expliquer pourquoi.`,
        title: t`Nous ne pouvons pas faire ce que vous demandez`,
        reference: details.reference,
        blocks: [
          facts([t`Référence`, details.reference], [t`Votre demande`, words.kindNames[details.kind]]),
          paragraph(
            t`Une personne a examiné votre demande. Voici la raison pour laquelle nous devons la refuser :`,
          ),
          { type: 'quote', text: details.reason },
          ...otherWays(company),
        ],
      },
      company,
    ),

  identityNotEstablished: (details, company) =>
    finish(
      {
        subject: t`Nous avons clos votre demande (${details.reference})`,
        preheader: t`Nous n'avons pas pu nous assurer qu'elle venait de vous.`,
        title: t`Nous n'avons pas pu nous assurer que c'était vous`,
        reference: details.reference,
        blocks: [
          paragraph(
            t`Une demande est arrivée pour cette adresse. Pendant 30 jours, le code que nous avons envoyé n'a pas été utilisé.`,
          ),
          facts(
            [t`Référence`, details.reference],
            [t`Demande`, words.kindNames[details.kind]],
            [t`Reçue`, t`le ${on(details.receivedAt, company)}`],
          ),
          paragraph(
            t`Nous ne donnons et n'effaçons rien avant de savoir qui demande. Nous avons donc clos la demande et effacé ce que nous avions noté pour elle.`,
          ),
          paragraph(
            t`Vous pouvez refaire la demande dans le chat quand vous voulez. Cela prend deux minutes.`,
          ),
          ...otherWays(company),
        ],
      },
      company,
    ),

  awaitingPerson: (details, company) =>
    finish(
      {
        subject: t`Une personne s'occupe de votre demande (${details.reference})`,
        preheader: t`Vous aurez de nos nouvelles au plus tard le ${on(details.dueAt, company)}.`,
        title: t`Une personne s'en occupe`,
        reference: details.reference,
        blocks: [
          paragraph(
            {
              decision: t`Chez nous, ce sont des personnes qui décident de cela, pas des machines. Votre demande est maintenant entre les mains de notre équipe.`,
              doubt: t`Avant de faire quoi que ce soit, nous voulons être sûrs qu'il s'agit des bonnes données. Une personne de notre équipe le vérifie.`,
              second: t`Une personne de notre équipe a examiné votre demande et a donné son accord. Pour une décision aussi délicate, nous voulons deux avis : une deuxième personne l'examine maintenant.`,
              lost: t`Quelqu'un a demandé cela dans notre chat et dit ne plus pouvoir lire les e-mails envoyés à cette adresse. Rien ne se passe tant que deux personnes de notre équipe ne sont pas sûres de qui demande. Si vous lisez ceci et que la demande ne vient pas de vous, arrêtez-la tout de suite.`,
            }[details.why],
          ),
          facts(
            [t`Référence`, details.reference],
            [t`Votre demande`, words.kindNames[details.kind]],
            [t`Réponse`, t`au plus tard le ${on(details.dueAt, company)}`],
          ),
          ...(details.notMeUrl === undefined
            ? [paragraph(t`Vous n'avez rien à faire. Si nous avons une question, nous vous écrirons.`)]
            : [button(t`Ce n'était pas moi`, details.notMeUrl)]),
        ],
      },
      company,
    ),

  askedAgain: (details, company) =>
    finish(
      {
        subject: t`Montrez-nous encore une fois qui vous êtes (${details.reference})`,
        preheader: t`Quelques minutes dans le chat suffisent.`,
        title: t`Nous avons encore besoin de vous`,
        reference: details.reference,
        blocks: [
          paragraph(
            t`Une personne de notre équipe a examiné votre demande. Nous ne savons pas encore tout à fait de qui sont les données, et nous préférons demander plutôt que de les donner à quelqu'un d'autre.`,
          ),
          paragraph(
            t`Ouvrez le chat, demandez encore une fois la même chose avec la même adresse, et répondez-y à la question. Votre demande garde sa date.`,
          ),
          facts(
            [t`Référence`, details.reference],
            [t`Votre demande`, words.kindNames[details.kind]],
            [t`Réponse`, t`au plus tard le ${on(details.dueAt, company)}`],
          ),
          button(t`Ouvrir le chat`, company.chatUrl),
          note(
            t`Si vous ne pouvez pas répondre à la question, écrivez-nous à ${company.privacyContact}. Une personne trouvera un autre moyen.`,
          ),
        ],
      },
      company,
    ),

  beforeErasure: (details, company) =>
    finish(
      {
        subject: t`Vos données seront bientôt effacées (${details.reference})`,
        preheader: t`Si ce n'est pas votre souhait, vous pouvez encore l'arrêter.`,
        title: t`Avant d'effacer vos données`,
        reference: details.reference,
        blocks: [
          paragraph(
            details.erasedAfter === undefined
              ? t`Vous avez demandé que nous effacions vos données sans attendre, et nous commençons maintenant. Ensuite, personne ne pourra les récupérer.`
              : t`Vos données seront effacées après le ${on(details.erasedAfter, company)}, comme vous l'avez demandé. Ensuite, personne ne pourra les récupérer.`,
          ),
          paragraph(
            t`Si c'est ce que vous voulez, vous n'avez rien à faire. Si ce n'est pas vous qui l'avez demandé, arrêtez tout maintenant.`,
          ),
          button(t`Ce n'était pas moi`, details.notMeUrl),
          ...when(
            details.toFormerAddress,
            note(
              t`Vous recevez cet e-mail ici parce que c'était, jusqu'à récemment, votre adresse chez nous.`,
            ),
          ),
        ],
      },
      company,
    ),

  mandateAsked: (details, company) =>
    finish(
      {
        subject: t`Quelqu'un fait une demande à ${company.name} en votre nom`,
        preheader: t`Sans votre accord, rien ne se passe.`,
        title: t`Peut-on agir en votre nom ?`,
        reference: details.reference,
        blocks: [
          paragraph(
            t`Quelqu'un nous a écrit dans le chat qu'il agit pour vous. Avant de faire quoi que ce soit, nous vous le demandons à vous.`,
          ),
          facts(
            [t`Qui demande`, details.by],
            [t`Ce qui est demandé`, words.kindNames[details.kind]],
            [t`Quand`, at(details.askedAt, company)],
          ),
          paragraph(
            t`Si vous êtes d'accord, nous le faisons et vous écrivons à cette adresse. L'autre personne ne reçoit de nous rien de vos données.`,
          ),
          button(t`Voir et décider`, details.pageUrl),
          note(
            t`Si vous ne faites rien, rien ne se passe. La page est valable jusqu'au ${at(details.validUntil, company)}.`,
          ),
        ],
      },
      company,
    ),

  partlyDone: (details, company) =>
    finish(
      {
        subject: t`Votre demande est faite en partie (${details.reference})`,
        preheader: t`Une personne s'occupe du reste.`,
        title: t`Une partie est faite`,
        reference: details.reference,
        blocks: [
          facts(
            [t`Référence`, details.reference],
            [t`Votre demande`, words.kindNames[details.kind]],
            [t`Tout sera fait`, t`au plus tard le ${on(details.dueAt, company)}`],
          ),
          ...when(details.done.length > 0, heading(t`Terminé`), list(details.done)),
          heading(t`Reste à faire`),
          paragraph(t`Ici, une personne de notre équipe doit intervenir :`),
          list(details.byHand),
          paragraph(t`Nous vous écrirons dès que ce sera terminé.`),
        ],
      },
      company,
    ),

  processorReferral: (details, company) =>
    finish(
      {
        subject: t`Qui peut vous répondre au sujet de vos données (${details.reference})`,
        preheader: t`Votre adresse est sur une liste tenue par un de nos clients.`,
        title: t`Quelqu'un d'autre décide de ces données`,
        reference: details.reference,
        blocks: [
          paragraph(
            t`Votre adresse est sur une liste de contacts qu'un client tient avec le logiciel de ${company.name}. Nous ne faisons que stocker cette liste. C'est le client qui en décide, et lui seul peut vous répondre :`,
          ),
          facts(...details.controllers.map(({ name, contact }): [string, string] => [name, contact])),
          paragraph(
            t`Nous avons transmis votre demande. Vous pouvez aussi écrire directement à l'adresse ci-dessus.`,
          ),
          note(t`Nous n'avons rien d'autre sur vous.`),
        ],
      },
      company,
    ),

  controllerNotice: (details, company) =>
    finish(
      {
        subject: t`Une personne de votre liste de contacts a fait une demande (${details.reference})`,
        preheader: t`C'est à vous d'y répondre.`,
        title: t`Une personne de votre liste fait valoir ses droits`,
        reference: details.reference,
        blocks: [
          paragraph(
            t`Une personne dont l'adresse est sur une liste de contacts que vous tenez avec ${company.name} s'est adressée à nous. La liste est à vous, la réponse vous revient donc aussi. C'est ce que nous avons dit à cette personne.`,
          ),
          facts(
            [t`Adresse sur votre liste`, details.personAddress],
            [t`Demande`, words.kindNames[details.kind]],
            [t`Reçue`, t`le ${at(details.receivedAt, company)}`],
            [t`Notre référence`, details.reference],
          ),
          paragraph(
            t`Vérifiez qui demande, puis répondez directement à cette personne. Dans la plupart des pays, vous avez un mois à partir de la date ci-dessus. Nous n'avons rien changé à votre liste.`,
          ),
          note(t`Si vous avez besoin de notre aide, écrivez-nous à ${company.privacyContact}.`),
        ],
      },
      company,
    ),

  agentReply: (details, company) =>
    finish(
      {
        subject: t`Une réponse à votre demande (${details.reference})`,
        preheader: t`${details.agentName ?? company.name} vous a écrit.`,
        title: t`Une réponse pour vous`,
        reference: details.reference,
        blocks: [
          paragraph(
            details.agentName
              ? t`${details.agentName}, de notre équipe, vous écrit :`
              : t`Une personne de notre équipe vous écrit :`,
          ),
          { type: 'quote', text: details.text },
          ...when(details.chatUrl !== undefined, button(t`Répondre dans le chat`, details.chatUrl ?? '')),
          note(
            t`Vous pouvez aussi écrire à ${company.privacyContact}, en indiquant la référence ${details.reference}.`,
          ),
        ],
      },
      company,
    ),

  done: (details, company) =>
    finish(
      {
        subject: t`Votre demande est terminée (${details.reference})`,
        preheader: DONE[details.kind],
        title: t`C'est fait`,
        reference: details.reference,
        blocks: [
          paragraph(DONE[details.kind]),
          facts([t`Référence`, details.reference], [t`Votre demande`, words.kindNames[details.kind]]),
          ...when(
            details.byHand,
            paragraph(t`Une personne de notre équipe s'en est occupée et l'a vérifié.`),
          ),
          note(t`Si quelque chose ne va pas, écrivez-nous à ${company.privacyContact}.`),
        ],
      },
      company,
    ),

  dataChanged: (details, company) =>
    finish(
      {
        subject: t`Vos données chez ${company.name} ont été modifiées`,
        preheader: details.askedBy === 'you' ? t`Comme vous l'avez demandé.` : t`Nous tenons à vous le dire.`,
        title: t`Vos données ont été modifiées`,
        reference: details.reference,
        blocks: [
          paragraph(
            t`Le ${at(details.changedAt, company)}, ceci a été modifié dans vos données : ${enumeration(details.fields, 'fr')}.`,
          ),
          paragraph(
            details.askedBy === 'you'
              ? t`Nous l'avons fait à votre demande.`
              : t`Nous l'avons fait de nous-mêmes, pour que vos données restent exactes.`,
          ),
          note(t`Si vous ne vous y attendiez pas, écrivez-nous à ${company.privacyContact}.`),
        ],
      },
      company,
    ),
};
