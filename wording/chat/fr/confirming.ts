import { fr as words } from '../../common/fr.ts';
import { fr as t } from '../../common/french.ts';
import { createErasure } from '../erasure.ts';
import { scopeRows } from '../scopeRows.ts';
import type { ConfirmingSentences } from '../sentences.ts';
import { toPeople } from '../terms.ts';
import type { Told } from '../told.ts';
import { filed } from './filed.ts';
import { ASK, SCOPE_TITLE, SCOPE_WORDS } from './scope.ts';
import { standing } from './standing.ts';

const erasure = createErasure({
  read: t`Lisez bien ce qui se passerait.`,
  window: (day) =>
    t`Nous cessons tout de suite d'utiliser vos données et les effaçons après le ${day}. Jusque-là, vous pouvez changer d'avis, et tout redevient comme avant.`,
  unsubscribe: t`Vous recevez notre newsletter, sans avoir de compte chez nous. S'il s'agit seulement des e-mails, une désinscription suffit.`,
});

export const confirming = (told: Told): ConfirmingSentences => ({
  confirm: (scope, wish) => ({
    text: `${scope.kind === 'erasure' ? `${erasure(scope, wish, told)}\n\n` : ''}**${ASK[scope.kind]}**`,
    summary: { title: SCOPE_TITLE[scope.kind], rows: scopeRows(SCOPE_WORDS, told, scope, wish) },
  }),
  confirmNow: (scope) => ({
    text: t`Sans le délai d'attente, nous commençons tout de suite. **Ce qui est effacé ne peut pas être récupéré.**\n\n**Voulez-vous que je fasse effacer vos données maintenant ?**`,
    summary: {
      title: t`Ce que l'effacement immédiat signifie`,
      rows: scopeRows(SCOPE_WORDS, told, scope),
    },
  }),
  confirmAgain: () => t`Quelque chose a changé entre-temps, je vous pose donc la question encore une fois.`,
  answerYesOrNo: () =>
    t`Pour être tout à fait sûr : répondez par un oui ou un non clair, ou choisissez un des boutons.`,
  declined: (goal) => {
    if (goal === 'erasure') return t`Très bien, rien n'est effacé. Tout reste comme avant.`;
    if (goal === 'cancel') return t`Très bien, votre demande reste telle quelle.`;
    return t`Très bien, je n'ai rien déposé.`;
  },
  filed: (request, to) => filed(request, to, told),
  joined: (request) =>
    toPeople(request.kind)
      ? t`Votre premier message est encore chez notre équipe, avec la référence **${request.reference}**. Je lui ai transmis ce que vous venez d'écrire. ${standing(request, told)}`
      : t`Vous avez déjà une ${words.requestNames[request.kind]} en cours, avec la référence **${request.reference}** ; je n'en ai donc pas déposé une deuxième. ${standing(request, told)}`,
  needsPerson: (request) =>
    t`Avant que quoi que ce soit ne se passe, notre équipe doit vérifier, pour que vos données ne tombent pas entre de mauvaises mains. C'est déposé, avec la référence **${request.reference}**. Vous aurez de nos nouvelles le ${told.on(request.dueAt)} au plus tard.`,
  otherController: (controllers, request) => ({
    text:
      controllers.length > 1
        ? t`Nous n'avons cette adresse que parce qu'elle figure sur des listes de contacts de nos clients. Ce sont eux qui décident de vos données, pas nous. Nous leur avons transmis votre demande, avec la référence **${request.reference}**. Vous pouvez aussi les contacter vous-même :`
        : t`Nous n'avons cette adresse que parce qu'elle figure sur la liste de contacts d'un de nos clients. C'est lui qui décide de vos données, pas nous. Nous lui avons transmis votre demande, avec la référence **${request.reference}**. Vous pouvez aussi le contacter vous-même :`,
    summary: {
      title: t`Qui décide de vos données`,
      rows: controllers.map(({ name, contact }) => ({ label: name, value: contact })),
    },
  }),
  notOpenAnyMore: () => t`Cette demande n'est plus ouverte. Recommençons-la.`,
});
