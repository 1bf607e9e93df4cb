import type { Company } from '../domain/company.ts';
import type { LogLevel } from '../observe/logger.ts';

export type DeskAuth =
  | { kind: 'oauth'; clientId: string; clientSecret: string }
  | { kind: 'token'; email: string; apiToken: string };

/** Which store, mail server and desk a process talks to: the configured ones, else the local stand-ins. */
export interface Endpoints {
  mongodbUri: string;
  mail: { smtpUrl: string; from: string };
  desk: { url: string; auth: DeskAuth };
}

/** Whose sign-in tokens are believed, and by which keys. */
export interface HostSignIn {
  issuer: string;
  audience: string;
  keys: { jwksUrl: string } | { secret: string };
  /** One algorithm of public keys in place of the usual ones. */
  algorithm?: 'RS256' | 'PS256' | 'ES256' | 'EdDSA';
}

/** Everything that can be set from outside, read once, typed and frozen. */
export interface Config {
  production: boolean;
  tenant: string;
  port: number;
  host: string;
  /** Origin under which customers reach the product, without a slash at the end. */
  publicUrl: string;
  /** Origins of the pages that may embed the widget. */
  allowedOrigins: readonly string[];
  dataDir: string;
  /** Absent outside production: then a generated one lies in `dataDir`. */
  secretKey?: string;
  /** Former ones, newest first: good for reading what was written with them. */
  formerSecretKeys: readonly string[];
  logLevel: LogLevel;
  /** Absent: the embedded store. */
  mongodbUri?: string;
  /** Absent: the local inbox. */
  mail?: { smtpUrl: string; from: string };
  /** Absent: the local desk. */
  desk?: { url: string; auth: DeskAuth };
  company: Company;
  dataMapFile: string;
  policyDir: string;
  chatSecret?: string;
  /** Absent: nobody is known by having signed in on the host site. */
  hostSignIn?: HostSignIn;
  windowDays: number;
  /** Absent: no word that a customer types is sent to a language model. */
  languageModel?: { url: string; model: string; apiKey?: string };
  localPorts: { site: number; desk: number; inbox: number; smtp: number };
  /** Whether COMPANY_FILE, DATA_MAP and POLICY_DIR are those of the demo company. */
  demo: boolean;
}
