import type { EmailTemplate } from '../../wording/emails/types.ts';

/** For the agents: what the customer was told by email. Names nobody. */
export const TOLD: Record<EmailTemplate, string> = {
  verificationCode: 'a code to show who they are',
  neutralNotice: 'that somebody asked about this address and that nothing is held under it',
  requestStarted: 'that a request was made, and how to stop it',
  filed: 'that the request was received, and by when it is done',
  exportReady: 'that the copy of the data is ready, with the link to it',
  erasureDone: 'what was erased, and what the law makes the company keep',
  withdrawalDone: 'that the address gets no more emails of this kind',
  cancelled: 'that the request was cancelled',
  refused: 'that the request was refused, why, and where they can complain',
  identityNotEstablished: 'that nobody showed within 30 days who they are',
  awaitingPerson: 'that a person decides, and by when',
  askedAgain: 'that they can show once more in the chat who they are',
  extended: 'that it takes longer, why, and until when',
  askedByEmail: 'that their email was received, and how to show in the chat who they are',
  beforeErasure: 'that the data is about to be erased, and how to stop it',
  mandateAsked: 'that somebody asks on their behalf',
  partlyDone: 'what was done, and what is left',
  processorReferral: 'who the controller is and how to reach them',
  controllerNotice: 'that somebody on their list has made a request',
  agentReply: 'a reply of this team',
  done: 'that a person has done what was asked',
  dataChanged: 'that their data was changed',
};
