import { pack, unpack } from './shared/hostMessages.ts';

// A second script for host pages whose customers sign in; the loader knows nothing of it.

declare global {
  interface Window {
    /** In place of `data-token-url`: answers a fresh token, or nothing when nobody is signed in. */
    rightsdeskToken?: () => Promise<string | undefined> | string | undefined;
  }
}

const { src, dataset } = document.currentScript as HTMLScriptElement;
const { origin: home } = new URL(src);

/** From the page's own function, else from its own server: never from another origin, never with a cookie of ours. */
const freshToken = async (): Promise<string | undefined> => {
  if (window.rightsdeskToken) return window.rightsdeskToken();
  const url = new URL(dataset.tokenUrl ?? '', location.href);
  if (!dataset.tokenUrl || url.origin !== location.origin) return undefined;
  const response = await fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    redirect: 'error',
    headers: { Accept: 'application/json' },
  });
  return response.status === 200 ? (await response.json()).token : undefined;
};

/** The chat's own frame, and no other window that happens to be of its origin. */
const isChat = (window: MessageEventSource | null): boolean =>
  window !== null &&
  window === document.querySelector('rightsdesk-chat')?.shadowRoot?.querySelector('iframe')?.contentWindow;

addEventListener('message', async ({ origin, source, data }) => {
  if (origin !== home || !unpack(data).signIn || !isChat(source)) return;
  try {
    const token = await freshToken();
    if (typeof token === 'string') (source as Window).postMessage(pack({ token }), home);
  } catch {
    // Nobody is signed in, as far as the chat is concerned: it asks for a code.
  }
});
