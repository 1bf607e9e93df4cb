import type { CarriedOutKind } from '../../../domain/kinds.ts';
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
      return 'Wir stellen Ihre Daten jetzt zusammen. Wenn alles da ist, bekommen Sie eine E-Mail mit einem Link.';
    case 'rectification':
    case 'restriction':
    case 'objection':
      return 'Ein Mensch aus unserem Team kümmert sich darum.';
    case 'erasure':
      return windowEndsAt === undefined
        ? 'Wir fangen jetzt an zu löschen.'
        : `Ab sofort nutzen wir Ihre Daten nicht mehr. Nach dem ${on(windowEndsAt)} löschen wir sie. Bis dahin können Sie es sich anders überlegen: Schreiben Sie hier «${reference} zurückziehen».`;
    case 'withdrawal':
      return marketing
        ? 'An diese Adresse bekommen Sie von uns keine Newsletter und keine Werbung mehr.'
        : 'An diese Adresse bekommen Sie von uns keine Newsletter mehr.';
    case 'do_not_sell':
      return 'Ab sofort werden Ihre Daten nicht verkauft und nicht weitergegeben.';
  }
};

/** Global Privacy Control, a signal that browsers can send: its state is always shown. */
const GPC = {
  sent: ' Ihr Browser schickt uns auch das Signal Global Privacy Control; wir nehmen es als denselben Wunsch.',
  notSent:
    ' Ihr Browser schickt uns das Signal Global Privacy Control nicht. Das brauchen Sie dafür auch nicht.',
};

/** The request is filed: its reference, what happens next, and until when. */
export const filed = (request: RequestLine, to: FiledTo, told: Told): string => {
  const number = `Ihre Referenz ist **${request.reference}**.`;
  const latest = told.on(request.dueAt);
  if (request.kind === 'human')
    return to.address === undefined
      ? `Ich habe diesen Chat an unser Team weitergegeben. ${number} Ein Mensch antwortet Ihnen hier im Chat. Sie erreichen uns auch unter ${told.contact}.`
      : `Ich habe diesen Chat an unser Team weitergegeben. ${number} Ein Mensch antwortet Ihnen an ${to.address}.`;
  if (request.kind === 'complaint')
    return `Ihre Beschwerde ist bei unserem Datenschutz-Team. ${number} Ein Mensch geht der Sache nach und antwortet Ihnen ${to.address === undefined ? 'hier im Chat' : `an ${to.address}`}, spätestens am ${latest}. Auch die Datenschutzbehörde ist für Sie da: ${told.authorityLink}.`;
  const mail = to.address === undefined ? '' : ` Wir schreiben an ${to.address}, sobald es erledigt ist.`;
  const gpc = request.kind !== 'do_not_sell' ? '' : to.gpc ? GPC.sent : GPC.notSent;
  return `Ihre Anfrage ist eingereicht. ${number}\n\n${nextSteps(request.kind, request, to, told)}${gpc} Nach dem Gesetz muss es spätestens am ${latest} erledigt sein.${mail}`;
};
