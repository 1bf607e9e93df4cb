/** A refusal. `body` is what Zendesk would send. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Record<string, string>;

  constructor(status: number, body: unknown, headers: Record<string, string> = {}) {
    super(`the desk answers ${status}`);
    this.name = 'ApiError';
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

export const notFound = (): ApiError =>
  new ApiError(404, { error: 'RecordNotFound', description: 'Not found' });

export const unknownEndpoint = (): ApiError =>
  new ApiError(404, { error: 'InvalidEndpoint', description: 'Not found' });

/** 422 with one line under the name of the field (or `base`). */
export const invalid = (field: string, description: string, error = 'InvalidValue'): ApiError =>
  new ApiError(422, {
    error: 'RecordInvalid',
    description: 'Record validation errors',
    details: { [field]: [{ description, error }] },
  });

export const malformed = (message: string): ApiError =>
  new ApiError(400, { error: { title: 'Invalid attribute', message } });

export const forbidden = (
  description = 'You do not have access to this page. Please contact the account owner of this help desk for further help.',
): ApiError => new ApiError(403, { error: 'Forbidden', description });
