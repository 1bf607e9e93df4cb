import type { CarriedOutKind } from '../../../domain/kinds.ts';
import { it as t } from '../../common/italian.ts';
import type { FiledTo, RequestLine } from '../terms.ts';
import type { Told } from '../told.ts';

const nextSteps = (
  kind: CarriedOutKind,
  { windowEndsAt, reference }: RequestLine,
  { marketing }: FiledTo,
  { on }: Told,
): string => {
  switch (kind) {
    case 'access':
    case 'portability':
      return t`Ora raccogliamo i suoi dati. Quando saranno pronti, riceverà un'e-mail con un link.`;
    case 'rectification':
    case 'restriction':
    case 'objection':
      return t`Se ne occupa una persona del nostro team.`;
    case 'erasure':
      return windowEndsAt === undefined
        ? t`Cominciamo subito a cancellare.`
        : t`Da questo momento non usiamo più i suoi dati. Li cancelliamo dopo il ${on(windowEndsAt)}. Fino ad allora può cambiare idea: scriva qui «annulla ${reference}».`;
    case 'withdrawal':
      return marketing
        ? t`A questo indirizzo non riceverà più da noi né newsletter né pubblicità.`
        : t`A questo indirizzo non riceverà più newsletter da noi.`;
    case 'do_not_sell':
      return t`Da questo momento i suoi dati non vengono né venduti né condivisi.`;
  }
};

/** Global Privacy Control, a signal that browsers can send: its state is always shown. */
const GPC = {
  sent: t` Anche il suo browser ci invia il segnale Global Privacy Control; per noi vale come la stessa richiesta.`,
  notSent: t` Il suo browser non ci invia il segnale Global Privacy Control. Per questa richiesta non serve.`,
};

/** The request is filed: its reference, what happens next, and until when. */
export const filed = (request: RequestLine, to: FiledTo, told: Told): string => {
  const number = t`Il suo riferimento è **${request.reference}**.`;
  const latest = told.on(request.dueAt);
  if (request.kind === 'human')
    return to.address === undefined
      ? t`Ho passato questa chat al nostro team. ${number} Una persona le risponde qui nella chat. Può anche contattarci qui: ${told.contact}.`
      : t`Ho passato questa chat al nostro team. ${number} Una persona le risponde all'indirizzo ${to.address}.`;
  if (request.kind === 'complaint')
    return t`Il suo reclamo è arrivato al nostro team per la privacy. ${number} Una persona lo esamina e le risponde ${to.address === undefined ? t`qui nella chat` : t`all'indirizzo ${to.address}`}, al più tardi il ${latest}. Può rivolgersi anche all'autorità per la protezione dei dati: ${told.authorityLink}.`;
  const mail =
    to.address === undefined ? '' : t` Quando sarà fatto, le scriveremo all'indirizzo ${to.address}.`;
  const gpc = request.kind !== 'do_not_sell' ? '' : to.gpc ? GPC.sent : GPC.notSent;
  return t`La sua richiesta è registrata. ${number}\n\n${nextSteps(request.kind, request, to, told)}${gpc} Per legge abbiamo tempo fino al ${latest}.${mail}`;
};
