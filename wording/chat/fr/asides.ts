import type { RequestKind } from '../../../domain/kinds.ts';
import type { SupportTopic } from '../../../domain/supportTopics.ts';
import { fr as words } from '../../common/fr.ts';
import { fr as t } from '../../common/french.ts';
import type { AsideSentences } from '../asideSentences.ts';
import type { Told } from '../told.ts';
import { whenAnswered } from './afterwards.ts';
import { labels } from './labels.ts';
import { NAMES } from './names.ts';
import { ASK } from './scope.ts';
import { standing } from './standing.ts';

const NEXT: Record<RequestKind, string> = {
  access: t`Nous rassemblons vos données, et vous recevez un e-mail avec un lien vers la copie.`,
  portability: t`Nous rassemblons vos données, et vous recevez un e-mail avec un lien vers les fichiers.`,
  rectification: t`Une personne de notre équipe fait la correction et vous écrit quand c'est fait.`,
  erasure: t`Nous n'utilisons plus vos données, nous les effaçons le moment venu et vous écrivons quand c'est fait.`,
  restriction: t`Une personne de notre équipe s'en charge et vous écrit quand c'est fait.`,
  objection: t`Une personne de notre équipe s'en charge et vous écrit quand c'est fait.`,
  withdrawal: t`La newsletter s'arrête tout de suite.`,
  do_not_sell: t`Dès lors, vos données ne sont ni vendues ni partagées.`,
  human: t`Une personne de notre équipe lit ce chat et vous répond.`,
  complaint: t`Une personne de notre équipe de protection des données l'examine et vous répond.`,
};

const SUPPORT: Record<SupportTopic, string> = {
  campaign: t`vos campagnes`,
  contacts: t`vos listes et vos contacts`,
  template: t`les modèles et l'éditeur`,
  billing: t`la facturation`,
  login: t`la connexion à votre compte`,
  delivery: t`la distribution de vos e-mails`,
  product: t`l'utilisation de notre produit`,
};

export const asides = (told: Told): Omit<AsideSentences, 'foreignLanguage'> => {
  const { company, contact, support, privacyUrl, on, at, and } = told;
  return {
    whatOptOutAddress: () =>
      t`L'adresse e-mail à laquelle arrive notre newsletter. Elle figure dans chacune d'elles, à la ligne du destinataire.`,
    whatReach: () =>
      t`L'adresse e-mail à laquelle une personne de notre équipe peut vous répondre. Si vous préférez, la réponse arrive ici, dans le chat.`,
    whatCode: (address) =>
      t`Un nombre de huit chiffres, dans un e-mail de notre part. Si nous connaissons ${address}, il est arrivé là-bas ; regardez aussi dans les indésirables.`,
    whatFact: (what) =>
      t`Je parle de ceci : ${what}. C'est une chose que nous avons et que les autres ne savent pas ; si vous ne l'avez pas sous la main, dites-le, et une personne prend le relais.`,
    whatConfirmation: (goal) =>
      t`C'est la dernière étape avant ${NAMES[goal]}. Si vous dites oui, je transmets ; si vous dites non, il ne se passe rien.`,
    whatComplaint: () =>
      t`C'est ce dont vous n'êtes pas satisfait. Avec votre accord, les personnes chargées ici de la protection des données le reçoivent et vous répondent.`,
    whatDetail: () =>
      t`J'aimerais savoir quelle donnée est fausse et ce qu'il faut y inscrire. Rien ne change avant que vous l'ayez vu et accepté.`,
    whatChoice: () =>
      t`Chaque bouton correspond à une chose que nous pouvons arrêter pour vous. Choisissez celle qui convient le mieux.`,
    whatPerson: () => t`Une personne de notre équipe prendrait le relais et vous répondrait.`,
    whatRequest: ({ kind, reference }) =>
      t`C'est une chose que vous nous avez demandée plus tôt : ${words.requestNames[kind]}, **${reference}**.`,
    whatIDo: () =>
      t`Je suis l'assistant automatique de ${company} pour vos données personnelles. Je peux vous en obtenir une copie, les faire corriger ou effacer, et arrêter la newsletter.`,

    whyAddress: () =>
      t`Pour retrouver vos données et y envoyer un code. Ainsi, personne d'autre n'a accès à ce qui vous appartient.`,
    whyOptOutAddress: () => t`Pour savoir quelle adresse désinscrire. Elle ne sert à rien d'autre.`,
    whyReach: () =>
      t`Pour que notre équipe sache où vous répondre. Elle peut aussi le faire ici, dans le chat.`,
    whyCode: () =>
      t`Le code montre que cette boîte est bien la vôtre. Sans lui, quiconque connaît votre adresse pourrait demander vos données.`,
    whyFact: () =>
      t`Le code seul ne nous dit pas avec certitude de qui sont ces données. Je demande pour que rien n'arrive à la mauvaise personne.`,
    whyConfirmation: () => t`Pour que rien ne se fasse par erreur : je continue seulement si vous dites oui.`,
    whyComplaint: () => t`Pour que rien de ce que vous me dites ne soit transmis sans que vous le vouliez.`,
    whyDetail: () => t`Notre équipe en a besoin pour inscrire la bonne chose au bon endroit.`,
    whyChoice: () => t`Pour que nous arrêtions seulement ce que vous voulez arrêter.`,
    whyContact: () =>
      t`Pour que notre équipe puisse s'assurer que c'est bien vous. Elle ne s'en sert pour rien d'autre.`,
    whyInGeneral: () =>
      t`Je demande seulement ce qu'il faut pour retrouver vos données et être sûr que c'est bien vous.`,

    safe: () =>
      t`Oui, c'est l'assistant de ${company} pour la protection des données. Je ne demande jamais de mot de passe ni de numéro de carte, et vous pouvez vérifier auprès de notre équipe : ${contact}.`,
    safeCode: (until) =>
      t`Vous avez raison d'être prudent : ne le donnez à personne, ni par téléphone ni par e-mail. Il ne marche qu'ici, dans ce chat${until === undefined ? '' : t`, jusqu'à ${at(until)}`}, et montre que c'est vous.`,

    longErasure: (windowEndsAt, dueAt) =>
      t`Nous cessons tout de suite d'utiliser vos données et les effaçons après le ${on(windowEndsAt)}. La date limite fixée par la loi est le ${on(dueAt)}.`,
    longAtOnce: () => t`C'est immédiat, dès que j'ai votre adresse.`,
    longAfterYes: () => t`C'est immédiat, dès que vous avez dit oui.`,
    longCode: () =>
      t`L'e-mail arrive en général en une ou deux minutes. Ensuite, je vous montre les dates avant que vous décidiez.`,
    longPerson: (now) => `${whenAnswered(told, now)}.`,
    longInGeneral: () =>
      t`La newsletter s'arrête tout de suite. Pour le reste, je vous montre la date limite avant que vous décidiez.`,

    costNothing: () => t`Rien du tout. Exercer vos droits est gratuit.`,

    mindUnfiled: () =>
      t`Écrivez alors simplement « oubliez ». Rien n'est déposé avant que vous ayez vu ce que cela signifie et dit oui.`,
    mindOptOut: () => t`Vous pourrez vous réabonner à la newsletter quand vous voudrez.`,
    mindWindow: (windowEndsAt) =>
      t`Vous pouvez changer d'avis jusqu'au ${on(windowEndsAt)} : un mot de vous, et tout redevient comme avant. Ensuite, ce qui est effacé ne peut plus être récupéré.`,
    mindNoWindow: () =>
      t`Sans délai d'attente, il n'y a pas de retour possible : ce qui est effacé est perdu. Si vous hésitez, gardez le délai.`,
    mindConfirmation: () =>
      t`Vous pouvez encore dire non, et il ne se passe rien. Ensuite, vous pouvez annuler ici tant que nous n'avons pas commencé.`,
    mindFiled: (reference) =>
      t`Vous pouvez encore annuler : écrivez ici « annuler ${reference} ». Tout reste alors comme avant.`,
    mindTooLate: () =>
      t`Ce n'est malheureusement plus possible. Si quelque chose ne va pas, une personne de notre équipe peut regarder avec vous.`,
    mindNothing: () => t`Rien n'est en cours, vous n'avez donc rien à annuler.`,

    invoicesStay: (kept) =>
      t`La loi nous oblige à garder ceci : ${and(kept.map(({ title, until }) => t`${title} jusqu'au ${on(until)}`))}. Le reste de la liste est effacé.`,
    invoicesNotKept: () =>
      t`Rien ne doit être conservé ici. Si vous avez encore besoin de vos factures, demandez d'abord une copie.`,
    invoicesUnknown: () =>
      t`Ce que la loi nous oblige à garder, comme les factures, reste le temps voulu. Je vous montre quoi et jusqu'à quand avant que vous décidiez.`,
    listsGo: () =>
      t`Ce qui partirait est énuméré avant que vous disiez oui. Si vous voulez garder quelque chose, demandez-moi d'abord une copie.`,
    loginEnds: () =>
      t`Une fois vos données effacées, votre compte n'existe plus et vous ne pouvez plus vous connecter.`,
    loginEndsByObjection: () =>
      t`Non : si nous n'utilisons plus du tout vos données, votre compte est fermé.`,
    loginStays: () => t`Vous gardez votre compte et vous connectez comme avant.`,
    untouched: (goal) =>
      t`Rien ne change de ce côté : il s'agit seulement de ceci : ${NAMES[goal]}. Tout le reste demeure tel quel.`,
    inTheCopy: () => t`Si nous l'avons, c'est dans la copie. Rien n'est modifié ni effacé.`,
    notTouchedYet: () => t`Rien ne change de ce côté : pour l'instant, vous ne m'avez rien demandé de faire.`,

    nextAddress: () =>
      t`J'envoie un code à cette adresse, vous le tapez ici, et je vous montre ce qui se passerait. Rien n'est déposé avant que vous disiez oui.`,
    nextOptOut: () => t`Dès que j'ai l'adresse, c'est fait, et vous recevez un e-mail qui le confirme.`,
    nextReach: () => t`Je transmets, et une personne de notre équipe vous répond là.`,
    nextCode: () =>
      t`Quand vous aurez tapé le code, je vous montrerai exactement ce qui se passerait. Ensuite, c'est vous qui décidez.`,
    nextFact: () =>
      t`Si cela correspond, je vous montre ce qui se passerait, et vous décidez. Sinon, une personne vous aide.`,
    nextConfirmation: (kind) => t`Si vous dites oui, vous recevez une référence. ${NEXT[kind]}`,
    nextComplaint: () =>
      t`Si vous dites oui, une personne de notre équipe de protection des données l'examine et vous répond.`,
    nextDetail: () =>
      t`Ensuite, je m'assure que c'est bien vous, je vous montre le changement, et je le dépose si vous dites oui.`,
    nextFiled: (request) => standing(request, told),
    nextNothing: () => t`Rien n'est en cours. Dites-moi ce que vous souhaitez, et je vous accompagne.`,
    nextOptedOut: () => t`C'est déjà en vigueur pour cette adresse. Un e-mail vous le confirmera.`,

    doneNothing: () => t`Rien pour l'instant : rien n'est déposé, et rien n'a changé.`,
    doneCode: (address) =>
      t`J'ai bien votre message. Jusqu'ici, un code est parti, si nous connaissons ${address} ; rien n'est déposé, et rien n'a changé.`,
    doneProved: (maskedAddress) =>
      t`Je me suis seulement assuré que c'est bien vous (${maskedAddress}). Rien n'est déposé, et rien n'a changé.`,
    doneFiled: ({ kind, reference }) =>
      t`C'est déposé : ${words.requestNames[kind]}. La référence est **${reference}**.`,
    doneCancelled: ({ kind, reference }) =>
      t`C'est annulé : ${words.requestNames[kind]}, **${reference}**. Rien d'autre n'a changé.`,

    allAfterAddress: () => t`Presque : après l'adresse, il ne manque que le code, puis votre oui.`,
    allAfterCode: () => t`Presque : ensuite, il ne manque que votre oui.`,
    allAfterReach: () => t`Presque : il me faudra encore savoir où notre équipe peut vous répondre.`,
    allFewMore: () => t`Presque : il ne reste que quelques questions brèves.`,
    allLast: () => t`Oui, c'est la dernière question.`,
    allFiled: () => t`Oui, c'est tout. Vous n'avez plus rien à faire et pouvez fermer ce chat.`,
    allNothing: () => t`Oui, rien n'est ouvert ici. Vous pouvez fermer ce chat.`,

    fasterNow: () =>
      t`Oui : choisissez « ${labels.choices.erase_now} », et nous commençons tout de suite. Ce qui est alors effacé ne peut plus être récupéré.`,
    fasterAlready: () => t`C'est déjà le plus rapide : cela commence dès que vous dites oui.`,
    fasterHere: () => t`Le plus rapide, c'est ici ; il n'y en a plus que pour un instant.`,
    fasterFiledNow: (reference) =>
      t`Oui : écrivez « effacer maintenant ${reference} », et le délai prend fin. Ce qui est alors effacé ne peut plus être récupéré.`,
    fasterFiled: (dueAt) =>
      t`Nous faisons au plus vite, et je ne peux pas accélérer d'ici. Ce sera au plus tard le ${on(dueAt)}, en général plus tôt.`,
    fasterInGeneral: () =>
      t`La newsletter s'arrête tout de suite. Le reste commence dès que vous avez dit oui.`,

    noEmailPerson: () =>
      t`Ce n'est pas grave : une personne de notre équipe peut s'assurer autrement que c'est bien vous. Voulez-vous que je lui transmette ?`,
    noEmailHere: () => t`Ce n'est pas grave, notre équipe peut vous répondre ici, dans le chat.`,
    noEmailNeeded: () => t`Pour cette question, vous n'avez pas besoin d'adresse e-mail.`,

    helperWelcome: () =>
      t`Bien sûr, quelqu'un peut vous aider. Il faut seulement que ce soit pour vos propres données, et que le code vienne de votre propre boîte.`,

    includedScope: (kind, categories) =>
      kind === 'erasure'
        ? t`Seraient effacés : ${and(categories)}. La liste ci-dessus dit ce qui doit rester.`
        : t`Cela comprend : ${and(categories)}.`,
    includedOptOut: () =>
      t`Seuls nos envois à cette adresse s'arrêtent. Rien n'est effacé, et rien d'autre ne change.`,
    includedLater: (goal) =>
      goal === 'erasure'
        ? t`Je vous montre exactement ce qui serait effacé et ce qui doit rester avant que vous décidiez.`
        : goal === 'access' || goal === 'portability'
          ? t`Tout ce que nous avons sur vous. Je vous montre la liste avant que vous décidiez.`
          : t`Seulement ce que vous me dites ici. Je vous le montre avant qu'il se passe quoi que ce soit.`,
    includedMessage: () => t`Notre équipe reçoit ce que vous avez écrit ici, et y répond.`,

    seenByAssistant: () =>
      t`Je suis un assistant automatique ; des personnes de notre équipe ne regardent que si elles doivent s'occuper de votre demande. Notre [politique de confidentialité](${privacyUrl}) dit ce que devient ce chat.`,
    seenByTeam: () =>
      t`Les personnes de notre équipe chargées de la protection des données, et personne d'autre. Notre [politique de confidentialité](${privacyUrl}) en dit plus.`,

    laterNoHurry: () => t`Bien sûr, rien ne presse. Il ne se passe rien tant que vous n'avez pas répondu.`,
    laterCode: (until) =>
      t`Bien sûr. Ce code est valable jusqu'à ${at(until)} ; ensuite, je peux vous en envoyer un autre.`,
    laterNothing: () => t`Bien sûr. Écrivez simplement quand vous avez besoin de quelque chose.`,

    simplyAddress: () => t`Tapez l'adresse e-mail à laquelle nous vous écrivons, par exemple nom@exemple.ch.`,
    simplyReach: () => t`Tapez votre adresse e-mail. Ou appuyez sur le bouton, et la réponse arrivera ici.`,
    simplyCode: (address) =>
      t`Ouvrez vos e-mails de ${address} et cherchez-en un de notre part. Tapez ensuite ici les huit chiffres qu'il contient.`,
    simplyFact: (what) => t`Tapez ici ${what}. Si vous ne le savez pas, écrivez « je ne sais pas ».`,
    simplyConfirmation: () =>
      t`Si vous voulez ce qui est écrit ci-dessus, répondez oui. Sinon, répondez non, et il ne se passe rien.`,
    simplyValue: () => t`Tapez-le exactement comme il faut l'écrire.`,
    simplyChoice: () =>
      t`Appuyez sur le bouton qui convient le mieux. Si aucun ne convient, une personne peut vous aider.`,
    simplyYesOrNo: () => t`Un oui ou un non me suffit.`,

    buttonsBelow: () =>
      t`Les boutons sont juste sous ce message. Vous pouvez aussi simplement taper votre réponse.`,
    buttonNone: () =>
      t`Il n'y a pas de bouton ici : tapez votre réponse dans le champ du bas, puis appuyez sur Entrée.`,

    mustNot: () => t`Non, c'est vous qui choisissez. Si vous dites non, il ne se passe rien.`,
    mustToGoOn: () =>
      t`Non, mais sans cela je ne peux pas continuer, pour protéger vos données. Si vous préférez, une personne peut vous aider.`,
    mustReach: () => t`Non, notre équipe peut aussi vous répondre ici, dans le chat.`,
    mustNothing: () => t`Non, vous n'êtes obligé à rien.`,

    identifiedByCode: (maskedAddress) =>
      t`Vous venez de le montrer, avec ${maskedAddress}. Sans votre boîte ou votre connexion, personne d'autre ne le peut.`,
    identifiedNotYet: () =>
      t`Je ne le sais pas encore, c'est pourquoi je demande un code. Seul celui qui peut lire vos e-mails l'a ; il ne faut aucune pièce d'identité.`,
    identifiedNeedNot: () =>
      t`Ici, je n'ai pas besoin de le savoir : cela ne donne à personne vos données. Il n'y a donc ni code ni pièce d'identité.`,

    calm: () => t`Je suis désolé que ce soit si agaçant. Réglons cela aussi vite que possible.`,
    calmAgain: () =>
      t`Je comprends. Si vous préférez parler à quelqu'un, écrivez simplement « une personne ».`,
    comfort: () =>
      t`Je suis désolé, cela semble vraiment difficile. Vous n'êtes pas obligé de faire cela seul : voulez-vous qu'une personne de notre équipe prenne le relais ?`,

    askCodeAgain: () => t`Tapez le code quand vous l'avez.`,
    askNewCode: () => t`Voulez-vous que je vous envoie un nouveau code ?`,
    askFactAgain: (what) => t`Merci de m'indiquer **${what}**.`,
    confirmInShort: (kind, waive) =>
      t`**${waive ? t`Voulez-vous que je fasse effacer vos données maintenant ?` : ASK[kind]}**`,
    askComplaintAgain: () => t`Voulez-vous que je transmette votre réclamation ?`,
    outOfScopeAgain: () =>
      t`Là non plus, je ne peux pas vous aider. Vous joignez notre équipe ici : ${contact}.`,
    thankedUnfinished: () =>
      t`Avec plaisir. Rien n'est encore déposé ; répondez simplement quand vous voulez continuer.`,

    support: (topic) =>
      support === undefined
        ? t`Cela concerne ${SUPPORT[topic]}, et je m'occupe seulement des données personnelles. Je peux transmettre votre question à notre équipe.`
        : t`Cela concerne ${SUPPORT[topic]}. Notre support peut vous aider : ${support}. Je peux aussi transmettre votre question.`,
    supportAgain: (topic) =>
      t`Cela aussi, c'est pour notre support (${SUPPORT[topic]}). Si vous voulez, je transmets vos deux questions.`,
  };
};
