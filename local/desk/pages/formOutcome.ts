import type { ApiError } from '../api/apiError.ts';
import type { PageParts } from './pageParts.ts';
import type { SentForm } from './readForm.ts';

/** Why something was refused, for the person who asked for it. */
export const explain = (error: ApiError): string => {
  if (error.status === 409)
    return 'Somebody else changed the same field meanwhile. The page shows your choice: submit again to keep it.';
  const { description, details } = error.body as {
    description?: string;
    details?: Record<string, { description: string }[]>;
  };
  const first = Object.values(details ?? {})[0]?.[0]?.description;
  return first === 'Description: cannot be blank'
    ? 'Write something first.'
    : (first ?? description ?? 'That was refused.');
};

/** A form that a browser sends twice takes effect once. */
export const isRepeated = (parts: PageParts, form: SentForm): boolean => {
  const id = `form ${form.get('form') ?? ''}`;
  if (id === 'form ' || parts.store.idempotency.get(id)) return id !== 'form ';
  const created_at = parts.clock.now().toISOString();
  parts.store.idempotency.put({ id, body_hash: '', status: 303, headers: {}, body: null, created_at });
  return false;
};
