import net from 'node:net';

/** Stands between the product and its store, so that the store can be away for one test and not for all. */
export interface StoreGate {
  uri: string;
  shut(): void;
  open(): void;
  close(): Promise<void>;
}

const addressIn = (uri: string): net.NetConnectOpts => {
  const host = decodeURIComponent(/^mongodb:\/\/([^/?]+)/.exec(uri)?.[1] ?? '');
  if (host.startsWith('/')) return { path: host };
  const [name = '127.0.0.1', port = '27017'] = host.split(':');
  return { host: name, port: Number(port) };
};

/** Passes bytes through to the store of `uri` while it is open; shut, it cuts and refuses every connection. */
export const storeGate = async (uri: string): Promise<StoreGate> => {
  const target = addressIn(uri);
  const sockets = new Set<net.Socket>();
  let isOpen = true;
  const server = net.createServer((inner) => {
    if (!isOpen) return void inner.destroy();
    const outer = net.connect(target);
    for (const [from, to] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    uri: uri.replace(/^(mongodb:\/\/)[^/?]+/, `$1127.0.0.1:${port}`),
    shut: () => {
      isOpen = false;
      cut();
    },
    open: () => {
      isOpen = true;
    },
    close: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
