import { en as words } from '../../common/en.ts';
import { createErasure } from '../erasure.ts';
import { scopeRows } from '../scopeRows.ts';
import type { ConfirmingSentences } from '../sentences.ts';
import { toPeople } from '../terms.ts';
import type { Told } from '../told.ts';
import { filed } from './filed.ts';
import { ASK, SCOPE_TITLE, SCOPE_WORDS } from './scope.ts';
import { standing } from './standing.ts';

const erasure = createErasure({
  read: 'Please read what would happen.',
  window: (day) =>
    `We stop using your data at once and erase it after ${day}. Until then you can change your mind, and everything is as before.`,
  unsubscribe:
    'We know you as a reader of our newsletter, without an account. If it is just about the mails, unsubscribing is enough.',
});

export const confirming = (told: Told): ConfirmingSentences => ({
  confirm: (scope, wish) => ({
    text: `${scope.kind === 'erasure' ? `${erasure(scope, wish, told)}\n\n` : ''}**${ASK[scope.kind]}**`,
    summary: { title: SCOPE_TITLE[scope.kind], rows: scopeRows(SCOPE_WORDS, told, scope, wish) },
  }),
  confirmNow: (scope) => ({
    text: 'Without the waiting time we start right away. **What is erased cannot be brought back.**\n\n**Shall I have your data erased now?**',
    summary: { title: 'What erasing now means', rows: scopeRows(SCOPE_WORDS, told, scope) },
  }),
  confirmAgain: () => 'Something has changed in the meantime, so I ask you once more.',
  answerYesOrNo: () => 'To be quite sure: please answer with a clear yes or no, or press one of the buttons.',
  declined: (goal) => {
    if (goal === 'erasure') return 'All right, nothing is erased. Everything stays as it was.';
    if (goal === 'cancel') return 'All right, your request stays as it is.';
    return 'All right, I have not filed anything.';
  },
  filed: (request, to) => filed(request, to, told),
  joined: (request) =>
    toPeople(request.kind)
      ? `Your earlier message is still with our team, with the reference **${request.reference}**. I have passed on to them what you wrote just now. ${standing(request, told)}`
      : `You already have an open ${words.requestNames[request.kind]}, with the reference **${request.reference}**, so I have not filed a second one. ${standing(request, told)}`,
  needsPerson: (request) =>
    `Before anything happens, a person in our team has to look at this, so that nobody’s data goes to the wrong person. It is filed, with the reference **${request.reference}**. You will hear from us by ${told.on(request.dueAt)} at the latest.`,
  otherController: (controllers, request) => ({
    text: `We hold this address only because it is on ${controllers.length > 1 ? 'clients’ contact lists. They decide' : 'a client’s contact list. That client decides'} about your data, not us. We have passed your wish on to them, with the reference **${request.reference}**. You can also reach them yourself:`,
    summary: {
      title: 'Who decides about your data',
      rows: controllers.map(({ name, contact }) => ({ label: name, value: contact })),
    },
  }),
  notOpenAnyMore: () => 'That request is no longer open. Let us begin it again.',
});
