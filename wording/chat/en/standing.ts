import { en as words } from '../../common/en.ts';
import type { RequestLine } from '../terms.ts';
import type { Told } from '../told.ts';

/** Where a request stands and what comes next, as a sentence or two. */
export const standing = (request: RequestLine, { on }: Told): string => {
  const latest = `The latest date is ${on(request.dueAt)}.`;
  const ended = request.endedAt === undefined ? '' : ` on ${on(request.endedAt)}`;
  switch (request.state) {
    case 'verifying':
      return 'It waits for your code and your yes.';
    case 'filed':
      return `We have it and start on it soon. ${latest}`;
    case 'awaiting_decision':
    case 'needs_attention':
      return `A person in our team is looking at it and then writes to you. ${latest}`;
    case 'scheduled':
      return request.windowEndsAt === undefined
        ? `It is in the waiting time. ${latest}`
        : `We no longer use your data, and erase it after ${on(request.windowEndsAt)}. Until then you can change your mind.`;
    case 'in_progress':
      return `We are working on it and write to you when it is done. ${latest}`;
    case 'partly_done':
      return `Part of it is done, the rest follows. ${latest}`;
    case 'done':
      return `It was completed${ended}.`;
    case 'refused':
      return `It was declined${ended}. Our mail to you says why, and where you can turn.`;
    case 'cancelled':
      return `It was cancelled${ended}.`;
  }
};

export const listed = (list: RequestLine[], told: Told): string =>
  list
    .map(
      (request) =>
        `- **${request.reference}**, ${words.requestNames[request.kind]}: ${standing(request, told)}`,
    )
    .join('\n');
