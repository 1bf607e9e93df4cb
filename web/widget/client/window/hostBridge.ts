import { pack, type ToHost, unpack } from '../shared/hostMessages.ts';

const LONGEST_TOKEN = 8_192;

/** Messages to and from the host's page. Only its own window at its stated origin is listened to or told anything. */
export const createHostBridge = (
  own: Window,
  host: string | undefined,
  on: { open: (open: boolean) => void; token: (token: string) => void },
) => {
  const parent = host && own.parent !== own ? own.parent : undefined;
  own.addEventListener('message', (event) => {
    if (!parent || event.source !== parent || event.origin !== host) return;
    const { open, token } = unpack(event.data);
    if (typeof open === 'boolean') on.open(open);
    if (typeof token === 'string' && token.length < LONGEST_TOKEN) on.token(token);
  });
  return {
    embedded: parent !== undefined,
    tell: (message: ToHost): void => parent?.postMessage(pack(message), host!),
  };
};
