import { ApiError, invalid } from '../api/apiError.ts';
import type { WebAnswer } from '../http.ts';
import { mayEditTickets } from '../staff.ts';
import type { TicketRow, UserRow } from '../store/rows.ts';
import { keepFile } from '../tickets/attachments.ts';
import { readTicketInput } from '../tickets/ticketInput.ts';
import { liveTicket, updateTicket } from '../tickets/updateTicket.ts';
import { stamp } from '../time.ts';
import { changeFrom } from './changeFrom.ts';
import { changedIn, type Draft, draftOf, type FormValues, fieldName, shownIn, valuesOf } from './draft.ts';
import { explain, isRepeated } from './formOutcome.ts';
import { redirect } from './layout.ts';
import { macroOnDraft } from './macroOnDraft.ts';
import type { PageParts } from './pageParts.ts';
import type { SentForm } from './readForm.ts';
import { privacyField } from './ticketFacts.ts';
import { ticketPage } from './ticketPage.ts';

export const DONE: Record<string, string> = {
  reply: 'Your reply is public.',
  note: 'Your note is saved.',
  solve: 'The ticket is solved.',
  decide: 'Your decision is saved. The request follows it shortly.',
  change: 'The changes are saved.',
  merge: 'The tickets are merged.',
};

/** Files are kept before anything else, so that a refused form does not lose them. */
const uploadsOf = (parts: PageParts, form: SentForm): string[] => {
  const { store, randomness, clock } = parts;
  const word = (): string => randomness.bytes(18).toString('base64url');
  const known = form.all('uploads').filter((token) => store.attachments.where('token', token).length > 0);
  const added = form.files.map(({ name, type, content }) => {
    const at = stamp(clock.now());
    return keepFile(store, { token: word(), key: word(), file_name: name, content_type: type, content, at })
      .token;
  });
  return [...known, ...added];
};

/** What somebody else changed since the page was made, among what this form changes. */
const overtaken = (ticket: TicketRow, form: SentForm): string[] => {
  const [shown, current] = [shownIn(form), valuesOf(ticket)];
  return Object.entries(changedIn(form)).flatMap(([name, value]) =>
    name !== 'tags' && current[name] !== shown[name] && current[name] !== value ? [name] : [],
  );
};

const doneWith = (parts: PageParts, draft: Draft, changed: FormValues): string => {
  const decision = privacyField(parts.store.fields.all(), 'decision');
  if (decision && changed[fieldName(decision.id)]) return 'decide';
  if (draft.text.trim() !== '') return draft.isPublic ? 'reply' : 'note';
  return draft.status === 'solved' ? 'solve' : 'change';
};

const save = (parts: PageParts, user: UserRow, ticket: TicketRow, form: SentForm, draft: Draft): void => {
  if (isRepeated(parts, form)) return;
  const change = changeFrom(ticket, { form, draft, user });
  if (Object.keys(change).length === 0) throw invalid('base', 'Description: cannot be blank', 'BlankValue');
  if (overtaken(ticket, form).length > 0) throw new ApiError(409, {});
  const acting = { actor: user, via: 'web', at: stamp(parts.clock.now()) };
  updateTicket(parts.store, ticket.id, readTicketInput({ ticket: change }), acting);
};

/** Carries out what the form on the ticket page asks for. What is refused comes back with everything that was typed. */
export const submitTicket = (parts: PageParts, user: UserRow, id: number, form: SentForm): WebAnswer => {
  const { store } = parts;
  const ticket = liveTicket(store, id);
  const draft = draftOf(
    ticket,
    form,
    store.transaction(() => uploadsOf(parts, form)),
  );
  try {
    store.transaction(() => save(parts, user, ticket, form, draft));
  } catch (error) {
    if (!(error instanceof ApiError) || error.status === 404) throw error;
    return ticketPage(parts, user, id, { message: explain(error), failed: true, draft }, error.status);
  }
  return redirect(`/tickets/${id}?done=${doneWith(parts, draft, changedIn(form))}`);
};

/** Shows the page again with what a macro writes and chooses; nothing is saved yet. */
export const tryMacro = (parts: PageParts, user: UserRow, id: number, form: SentForm): WebAnswer => {
  const { store, clock } = parts;
  const ticket = liveTicket(store, id);
  const draft = draftOf(
    ticket,
    form,
    store.transaction(() => uploadsOf(parts, form)),
  );
  const macro = store.macros.get(Number(form.get('macro')));
  if (!macro?.active || !mayEditTickets(user)) {
    return ticketPage(parts, user, id, { message: 'There is no such macro.', failed: true, draft }, 404);
  }
  const filled = macroOnDraft(macro, ticket, draft, { store, actor: user, now: clock.now() });
  const message = `“${macro.title.split('::').at(-1)}” is filled in. Nothing is saved until you submit.`;
  return ticketPage(parts, user, id, { message, failed: false, draft: filled });
};
