import { ApiError } from './api/apiError.ts';
import { jsonAnswer, type WebAnswer } from './http.ts';
import { isObject } from './readJson.ts';
import type { DeskStore } from './store/deskStore.ts';
import { receiveEmail } from './tickets/receiveEmail.ts';
import { checkAddress } from './users/userInput.ts';

const read = (body: string): Record<string, unknown> | undefined => {
  try {
    const said: unknown = JSON.parse(body);
    return isObject(said) ? said : undefined;
  } catch {
    return undefined;
  }
};

/**
 * `POST /desk/email`: a customer writes to the account, `{"from": "ada@example.org", "name": "Ada", "subject": "...",
 * "text": "...", "ticket": 1001}`; without `ticket` it is a new one. On this machine only.
 */
export const answerEmail = (store: DeskStore, now: Date, method: string, body: string): WebAnswer => {
  const said = method === 'POST' ? read(body) : undefined;
  if (!said) return jsonAnswer(400, { error: 'POST an object' });
  const { from, name, subject, text, ticket } = said;
  try {
    const address = checkAddress(String(from));
    const written = { subject: String(subject ?? ''), text: String(text ?? '') };
    const email = { from: address, name: String(name ?? address), ...written };
    const to = receiveEmail(store, typeof ticket === 'number' ? { ...email, ticketId: ticket } : email, now);
    return jsonAnswer(201, { ticket: to?.id ?? null });
  } catch (error) {
    if (error instanceof ApiError) return jsonAnswer(error.status, error.body);
    throw error;
  }
};
