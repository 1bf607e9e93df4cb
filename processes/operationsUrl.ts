import type { Config } from '../config/config.ts';

/** A process that listens on every interface is asked on the one of this machine. */
const EVERY_INTERFACE: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/** Where this machine finds the operators' endpoints. `port`: what the process listens on where the configured one is 0. */
export const operationsUrl = ({ operations }: Pick<Config, 'operations'>, port = operations.port): string => {
  const host = EVERY_INTERFACE[operations.host] ?? operations.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
};
