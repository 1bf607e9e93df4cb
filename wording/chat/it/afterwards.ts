import { it as t } from '../../common/italian.ts';
import type { AfterwardsSentences } from '../afterwardsSentences.ts';
import type { Told } from '../told.ts';

/** When a person answers, without a full stop. */
export const whenAnswered = ({ team, thereAgain }: Told, now: Date): string => {
  const again = thereAgain(now);
  if (again) {
    const back = t`Il nostro team torna ${again.day} alle ${again.time}`;
    return team.within === undefined ? back : t`${back}, e di solito una risposta richiede ${team.within}`;
  }
  return team.within === undefined
    ? t`Una persona le risponde appena può; non posso promettere un orario`
    : t`Di solito una risposta richiede ${team.within}`;
};

export const afterwards = (told: Told): AfterwardsSentences => ({
  longMessage: (dueAt, now) => t`${whenAnswered(told, now)}; per legge il termine è il ${told.on(dueAt)}.`,
  inWriting: (reference) =>
    t`La risposta arriva per iscritto. Se preferisce una telefonata, scriva qui il suo numero e lo inoltro io (**${reference}**).`,
  addedTo: (reference) => t`L'ho passato al nostro team, con il riferimento **${reference}**.`,
  optedOutAlready: (reference) =>
    t`Sì, è fatto: a quell'indirizzo non riceve più newsletter da noi (**${reference}**). Può arrivare ancora soltanto ciò che era già partito.`,
  notSoldAlready: (reference) =>
    t`Sì, è registrato e vale già: i suoi dati non vengono venduti né condivisi (**${reference}**).`,
  copyWhere: () =>
    t`Appena la copia è pronta, parte un'e-mail con il link verso l'indirizzo che abbiamo di lei; guardi anche nello spam. Il file non compare mai in questa chat.`,
  copyLink: () =>
    t`Il link nell'e-mail vale 24 ore e per un solo download. Se il tempo scade, mi chieda semplicemente di nuovo la copia.`,
  copyForm: () =>
    t`È un file ZIP: una pagina che si apre con qualsiasi browser, e gli stessi dati in JSON. Prima del download scrive un nuovo codice ricevuto per e-mail, così nessun altro ottiene il file.`,
});
