import type { Config } from '../config/config.ts';

/** Where this machine finds the operators' endpoints. `port`: what the process listens on where the configured one is 0. */
export const operationsUrl = ({ operations }: Pick<Config, 'operations'>, port = operations.port): string =>
  `http://${operations.host.includes(':') ? `[${operations.host}]` : operations.host}:${port}`;
