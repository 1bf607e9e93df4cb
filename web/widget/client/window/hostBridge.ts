import { pack, type ToHost, unpack } from '../shared/hostMessages.ts';

/** The line to the host's page: only its own window at its stated origin is heard or told anything. */
export const createHostBridge = (own: Window, host: string | undefined, onOpen: (open: boolean) => void) => {
  const parent = host && own.parent !== own ? own.parent : undefined;
  own.addEventListener('message', (event) => {
    if (!parent || event.source !== parent || event.origin !== host) return;
    const { open } = unpack(event.data);
    if (typeof open === 'boolean') onOpen(open);
  });
  return {
    embedded: parent !== undefined,
    tell: (message: ToHost): void => parent?.postMessage(pack(message), host!),
  };
};
