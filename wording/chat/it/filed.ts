import { it as t } from '../../common/italian.ts';
import { createFiled } from '../filed.ts';

export const filed = createFiled({
  number: (reference) => t`Il suo riferimento è **${reference}**.`,
  human: {
    inChat: (number, contact) =>
      t`Ho passato questa chat al nostro team. ${number} Una persona le risponde qui nella chat. Può anche contattarci qui: ${contact}.`,
    byEmail: (number, address) =>
      t`Ho passato questa chat al nostro team. ${number} Una persona le risponde all'indirizzo ${address}.`,
  },
  complaint: (number, where, latest, authority) =>
    t`Il suo reclamo è arrivato al nostro team per la privacy. ${number} Una persona lo esamina e le risponde ${where}, al più tardi il ${latest}. Può rivolgersi anche all'autorità per la protezione dei dati: ${authority}.`,
  where: { inChat: t`qui nella chat`, byEmail: (address) => t`all'indirizzo ${address}` },
  request: (number, nextSteps) => t`La sua richiesta è registrata. ${number}\n\n${nextSteps}`,
  latestByLaw: (day) => t` Per legge abbiamo tempo fino al ${day}.`,
  emailWhenDone: (address) => t` Quando sarà fatto, le scriveremo all'indirizzo ${address}.`,
  nextSteps: {
    copy: t`Ora raccogliamo i suoi dati. Quando saranno pronti, riceverà un'e-mail con un link.`,
    byAgent: t`Se ne occupa una persona del nostro team.`,
    erasureNow: t`Cominciamo subito a cancellare.`,
    erasureAfter: (day, reference) =>
      t`Da questo momento non usiamo più i suoi dati. Li cancelliamo dopo il ${day}. Fino ad allora può cambiare idea: scriva qui «annulla ${reference}».`,
    noNewsletter: t`A questo indirizzo non riceverà più newsletter da noi.`,
    noAdvertising: t`A questo indirizzo non riceverà più da noi né newsletter né pubblicità.`,
    notSold: t`Da questo momento i suoi dati non vengono né venduti né condivisi.`,
  },
  gpc: {
    sent: t` Anche il suo browser ci invia il segnale Global Privacy Control; per noi vale come la stessa richiesta.`,
    notSent: t` Il suo browser non ci invia il segnale Global Privacy Control. Per questa richiesta non serve.`,
  },
});
