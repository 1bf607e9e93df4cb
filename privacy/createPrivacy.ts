import type { ReadHostToken } from '../domain/hostSignIn.ts';
import type { Models } from '../models/openModels.ts';
import type { Logger } from '../observe/logger.ts';
import { createUseCases } from './createUseCases.ts';
import { createDownloads } from './exports/downloads.ts';
import { assuranceTable } from './identity/assuranceTable.ts';
import { createAuditTry } from './identity/auditTry.ts';
import { createCodes } from './identity/createCodes.ts';
import { createIdentity } from './identity/createIdentity.ts';
import { createFindBySignIn } from './identity/findBySignIn.ts';
import { createNotMe } from './identity/notMe.ts';
import type { NotMeLinks } from './identity/notMeLinks.ts';
import { createProvedLines } from './identity/provedLines.ts';
import type { PolicyLinks } from './policyLinks.ts';
import type { PrivacyContext } from './requests/context.ts';
import { createMandates } from './requests/mandates.ts';
import type { PrivacyUseCases } from './useCases.ts';

/** What is made in `createPrivacy`; the rest of the context is handed in. */
type Made =
  | 'requests'
  | 'chats'
  | 'suppressions'
  | 'codes'
  | 'identity'
  | 'provedLines'
  | 'assurance'
  | 'factsAsked';

export interface PrivacyParts extends Omit<PrivacyContext, Made> {
  models: Pick<
    Models,
    'requests' | 'conversations' | 'suppressions' | 'verifications' | 'budgets' | 'evidence' | 'exports'
  >;
  links: PolicyLinks;
  notMeLinks: NotMeLinks;
  /** Reads a token of the host site. Left out where no sign-in is configured. */
  readHostToken?: ReadHostToken;
  askPolicy: PrivacyUseCases['askPolicy'];
  logger: Logger;
}

/**
 * The rules as customers meet them: the use cases behind the chat, and what the pages behind the links in emails need.
 * Made once in the web process.
 * @throws AppError `config_invalid` where sign-in is configured and no source can say whom it names
 */
export const createPrivacy = (parts: PrivacyParts) => {
  const { models, links, notMeLinks, readHostToken, askPolicy, logger, ...rest } = parts;
  const { company, tenant, sources, outbox, keyring, sealer, clock, randomness, report } = rest;
  const { requests, conversations, suppressions, verifications, budgets, evidence, exports } = models;
  const provedLines = createProvedLines({ conversations, keyring, tenant });

  const codes = createCodes({
    verifications,
    budgets,
    outbox,
    keyring,
    sealer,
    clock,
    randomness,
    tenant,
    codePageUrl: links.codePage,
    notMeUrl: (target) => links.notMePage(notMeLinks.tokenFor(target)),
    auditTry: createAuditTry(requests),
    report,
  });
  const identity = createIdentity({
    codes,
    evidence,
    budgets,
    provedLines,
    ...(readHostToken && { readHostToken }),
    findBySignIn: createFindBySignIn(sources, readHostToken !== undefined),
    keyring,
    sealer,
    clock,
    randomness,
    tenant,
    report,
  });
  const context: PrivacyContext = {
    ...rest,
    requests,
    chats: conversations,
    suppressions,
    codes,
    identity,
    provedLines,
    assurance: assuranceTable(company.identity),
    factsAsked: company.identity?.facts ?? 1,
  };
  const mandates = createMandates(context, links.mandatePage);
  return {
    context,
    codes,
    identity,
    mandates,
    useCases: createUseCases(context, askPolicy, mandates),
    notMe: createNotMe({
      context,
      verifications,
      exports,
      notices: conversations,
      links: notMeLinks,
      logger,
    }),
    downloads: createDownloads({ exports, codes, keyring, sealer, clock }),
  };
};

export type Privacy = ReturnType<typeof createPrivacy>;
