/**
 * What the loader on the host's page and the window in the frame tell each other by `postMessage`. Each side checks the
 * other's origin and window before it reads a message; of all this only a token is a secret. Short, because half of it is in the
 * loader.
 */
export type ToWindow =
  /** Whether the window is shown. */
  | { open: boolean }
  /** Who is signed in on the host's page: a token that its own server made. */
  | { token: string };

/**
 * `ready`: listening; `close`: the customer closes; `unread`: how many messages came while nobody looked; `signIn`: who
 * is signed in?
 */
export type ToHost = { ready: true } | { close: true } | { unread: number } | { signIn: true };

/** Marks our messages among all others on a page. */
const MARK = 'rightsdesk';

export const pack = (message: ToWindow | ToHost) => ({ [MARK]: message });

/** Whatever stands under our mark. Any page may send any shape: what is read of it is compared, never trusted. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export const unpack = (data: any): Record<string, any> => data?.[MARK] ?? {};
