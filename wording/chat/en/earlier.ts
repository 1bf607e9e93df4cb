import { en as words } from '../../common/en.ts';
import type { EarlierSentences } from '../sentences.ts';
import type { Told } from '../told.ts';
import { listed, standing } from './standing.ts';

export const earlier = (told: Told): EarlierSentences => ({
  noRequests: () => 'There are no requests under this address.',
  requests: (list) =>
    `${list.length === 1 ? 'This is your request' : 'These are your requests'}:\n${listed(list, told)}`,
  referenceNotFound: () => 'I find no request with that reference under your address.',
  nothingToCancel: (list) => `There is nothing that can still be cancelled:\n${listed(list, told)}`,
  whichToCancel: () => 'Which one shall I cancel?',
  confirmCancel: ({ kind, reference }) =>
    `Shall I cancel your ${words.requestNames[kind]} **${reference}**?${kind === 'erasure' ? ' Then nothing is erased, and your account is as before.' : ''}`,
  cancelled: ({ kind, reference }) =>
    `Done: **${reference}** is cancelled.${kind === 'erasure' ? ' Nothing is erased, and your account is as before.' : ''}`,
  tooLateToCancel: (request) =>
    `I am sorry, it is too late to cancel **${request.reference}**. ${standing(request, told)}`,
  confirmWaive: ({ reference, windowEndsAt }) =>
    `Your request to erase your data **${reference}** is waiting${windowEndsAt === undefined ? '' : ` until ${told.on(windowEndsAt)}`}, so that you can change your mind. Without the waiting time we start right away. **What is erased cannot be brought back.**\n\n**Shall I have your data erased now?**`,
  waived: ({ reference }) =>
    `The waiting time is over, and we start erasing now. Your reference stays **${reference}**.`,
  windowKept: () => 'All right, the waiting time stays.',
  tooLateToWaive: (request) =>
    `The waiting time of **${request.reference}** cannot be ended any more. ${standing(request, told)}`,
});
