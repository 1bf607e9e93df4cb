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
      return 'We now gather your data. When it is ready, you get a mail with a link.';
    case 'rectification':
    case 'restriction':
    case 'objection':
      return 'A person in our team takes care of it.';
    case 'erasure':
      return windowEndsAt === undefined
        ? 'We start erasing now.'
        : `From now on we no longer use your data. We erase it after ${on(windowEndsAt)}. Until then you can change your mind: write “cancel ${reference}” here.`;
    case 'withdrawal':
      return marketing
        ? 'You will get no more newsletters and no advertising from us at this address.'
        : 'You will get no more newsletters from us at this address.';
    case 'do_not_sell':
      return 'From now on, your data is not sold or shared.';
  }
};

/** Global Privacy Control, a signal that browsers can send: its state is always shown. */
const GPC = {
  sent: ' Your browser also sends us the Global Privacy Control signal; we take it as the same wish.',
  notSent: ' Your browser does not send us the Global Privacy Control signal. You do not need it for this.',
};

/** The request is filed: its reference, what happens next, and until when. */
export const filed = (request: RequestLine, to: FiledTo, told: Told): string => {
  const number = `Your reference is **${request.reference}**.`;
  const latest = told.on(request.dueAt);
  if (request.kind === 'human')
    return to.address === undefined
      ? `I have passed this chat on to our team. ${number} A person answers you here in the chat. You can also reach us at ${told.contact}.`
      : `I have passed this chat on to our team. ${number} A person answers you at ${to.address}.`;
  if (request.kind === 'complaint')
    return `Your complaint is with our privacy team. ${number} A person looks into it and answers you${to.address === undefined ? ' here in the chat' : ` at ${to.address}`}, by ${latest} at the latest. The data protection authority is there for you too: ${told.authorityLink}.`;
  const mail = to.address === undefined ? '' : ` We write to ${to.address} when it is done.`;
  const gpc = request.kind !== 'do_not_sell' ? '' : to.gpc ? GPC.sent : GPC.notSent;
  return `Your request is filed. ${number}\n\n${nextSteps(request.kind, request, to, told)}${gpc} The latest date by law is ${latest}.${mail}`;
};
