import type { Company } from '../domain/company.ts';
import type { LogLevel } from '../observe/logger.ts';

export type DeskAuth =
  | { kind: 'oauth'; clientId: string; clientSecret: string }
  | { kind: 'token'; email: string; apiToken: string };

/** A Zendesk account, or what stands in for it. */
export interface DeskEndpoint {
  url: string;
  auth: DeskAuth;
  /** Signing secret of its webhook. Absent: nothing calls us, and tickets are polled. */
  webhookSecret?: string;
}

/** Which store, mail server and desk a process talks to: the configured ones, else the local stand-ins. */
export interface Endpoints {
  mongodbUri: string;
  mail: { smtpUrl: string; from: string };
  desk: DeskEndpoint;
}

/** Which site's sign-in tokens are accepted, and the keys that verify them. */
export interface HostSignIn {
  issuer: string;
  audience: string;
  keys: { jwksUrl: string } | { secret: string };
  /** Accept this public-key algorithm only. Default: the usual ones. */
  algorithm?: 'RS256' | 'PS256' | 'ES256' | 'EdDSA';
}

/**
 * Which proxies stand before us: how many, or the addresses and CIDR blocks they have. Only what they wrote into
 * `X-Forwarded-For` is believed.
 */
export type TrustedProxies = number | readonly string[];

/** Everything that can be set from outside, read once, typed and frozen. */
export interface Config {
  production: boolean;
  tenant: string;
  port: number;
  host: string;
  /** Where metrics and the details of readiness are served: never on the customers' port. */
  operations: { port: number; host: string };
  /** Default 0: the address of the socket counts, and `X-Forwarded-For` is ignored. */
  trustedProxies: TrustedProxies;
  /** Origin at which customers reach the product, without a trailing slash. */
  publicUrl: string;
  /** Origins of the pages that may embed the widget. */
  allowedOrigins: readonly string[];
  dataDir: string;
  /** May be absent outside production: a generated key is then kept in `dataDir`. */
  secretKey?: string;
  /** Earlier keys, newest first. They only read what was written with them. */
  formerSecretKeys: readonly string[];
  logLevel: LogLevel;
  /** Absent: the embedded store. */
  mongodbUri?: string;
  /** Absent: the local inbox. */
  mail?: { smtpUrl: string; from: string };
  /** Absent: the local desk. */
  desk?: DeskEndpoint;
  /** Who signs the address with which a real account opens the agents' app. Absent: that of the local desk, where it is used. */
  agentApp?: { audience: string; publicKey: string };
  company: Company;
  dataMapFile: string;
  policyDir: string;
  chatSecret?: string;
  /** Absent: sign-ins of the host site are not accepted. */
  hostSignIn?: HostSignIn;
  windowDays: number;
  /** Absent: nothing a customer types is sent to a language model. */
  languageModel?: { url: string; model: string; apiKey?: string };
  localPorts: { site: number; desk: number; inbox: number; smtp: number };
  /** Whether COMPANY_FILE, DATA_MAP and POLICY_DIR are those of the demo company. */
  demo: boolean;
}
