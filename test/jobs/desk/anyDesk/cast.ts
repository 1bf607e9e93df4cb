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

export interface DeskWalk {
  stage: DeskStage;
  chance: Chance;
  requests: PrivacyRequest[];
  replies: Reply[];
}
