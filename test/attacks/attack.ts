import type { SecurityEvent } from '../../observe/events.ts';
import type { World } from '../builders/openWorld.ts';
import type { HonestCustomer } from './honestCustomer.ts';
import type { HostSite } from './hostSite.ts';

/** What an attacker finds: the product as the internet sees it, and somebody who is just asking for their data. */
export interface Scene {
  world: World;
  victim: HonestCustomer;
  /** The website whose sign-ins are believed. */
  host: HostSite;
}

/** One attack. The suite runs it and then checks the rest: that the operator sees it, and that the victim's request goes on. */
export interface Attack {
  /** Completes "somebody who wants to". */
  wants: string;
  /** Tries it, and expects to fail. */
  attempt(scene: Scene): Promise<void>;
  /** What the operator sees of it afterwards that was not there before: always a metric and an entry that stays. */
  seen: {
    /** A line of `/metrics` that grew, up to its value. */
    metric: string;
    /** An event of the security audit, or what a line of a request's own trail says. */
    audit: { event: SecurityEvent } | { trail: string };
    /** The `code` of a log line. */
    log?: string;
  };
}
