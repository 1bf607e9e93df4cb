import type { Chance } from '../../../../local/demo/chance.ts';
import type { PrivacyRequest } from '../../../../models/privacyRequest/privacyRequest.ts';
import type { DeskStage } from '../../../builders/deskStage.ts';
import type { HeldTicket } from '../../../fakes/outside/scriptedDesk.ts';

/** Others than `AGENT` who work at the desk. */
export const ADMIN = 9;
export const LIGHT = 10;
/** Somebody who may decide, in whose name rules act, and who does nothing in person. */
export const RULE = 11;

/** A public reply, and whether it could be read at all. */
export interface Reply {
  text: string;
  commentId: number | undefined;
  request: PrivacyRequest;
  ticket: HeldTicket;
  /** The request was open, and the ticket its own. */
  mustArrive: boolean;
}

/** What walks are there to try. */
export const HAPPENINGS = [
  'an agent decides',
  'a rule decides',
  'an unknown choice is made',
  'an agent replies',
  'somebody solves the ticket',
  'somebody writes a note and solves the ticket',
  'somebody closes the ticket',
  'somebody deletes the ticket',
  'somebody merges the ticket',
  'somebody makes the customer the requester of the ticket',
  'somebody changes fields of the ticket',
  'the desk goes down',
  'the desk comes back',
  'answers of the desk are lost',
  'the desk refuses',
  'time passes',
  'the customer cancels',
  'the owner of the address stops it',
  'the worker works',
] as const;
export type Happening = (typeof HAPPENINGS)[number];

export interface DeskWalk {
  happened: Set<Happening>;
  stage: DeskStage;
  chance: Chance;
  requests: PrivacyRequest[];
  replies: Reply[];
}
