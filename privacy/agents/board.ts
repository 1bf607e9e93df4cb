import { type AppAgent, type AppBoard, BOARD_VIEWS, type BoardView } from '../../domain/agentApp.ts';
import type { RequestKind } from '../../domain/kinds.ts';
import { FINISHED, isFinished } from '../../domain/states.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { RegisterFilter } from '../../models/privacyRequest/register.ts';
import { after, DAY } from '../../observe/clock.ts';
import { openField } from '../records/sealedFields.ts';
import { boardRow } from './boardRow.ts';
import type { AgentAppContext } from './context.ts';

export interface BoardQuery {
  view: BoardView;
  kind?: RequestKind;
  /** A reference, an address or part of a name. */
  search?: string;
  from: number;
}

const PAGE = 50;

/** Names are encrypted, so each request has to be opened for them: only so many are. */
const NAMES_SEARCHED = 500;

const filterOf = (view: BoardView, agent: AppAgent, now: Date): RegisterFilter => {
  switch (view) {
    case 'decide':
      return { states: ['needs_attention', 'awaiting_decision'] };
    case 'due':
      return { dueAfter: now, dueBefore: after(now, 7 * DAY) };
    case 'overdue':
      return { dueBefore: now };
    case 'mine':
      return { states: [...FINISHED, ...OPEN_STATES], by: agent.id };
    case 'open':
      return {};
    case 'ended':
      return { states: FINISHED };
  }
};

const OPEN_STATES = [
  'filed',
  'awaiting_decision',
  'scheduled',
  'in_progress',
  'partly_done',
  'needs_attention',
] as const;

/** The requests of one view, or what a search finds in all of them; how many there are in each view. */
export const readBoard = async (
  { view, kind, search, from }: BoardQuery,
  agent: AppAgent,
  context: AgentAppContext,
): Promise<AppBoard> => {
  const { requests, clock, company } = context;
  const now = clock.now();
  const ofKind = kind ? { kind } : {};
  const counted = BOARD_VIEWS.filter((one): one is Exclude<BoardView, 'ended'> => one !== 'ended');
  const counts = await Promise.all(
    counted.map(async (one) => [
      one,
      await requests.countRequests({ ...filterOf(one, agent, now), ...ofKind }),
    ]),
  );
  const text = search?.trim() ?? '';
  const found =
    text === ''
      ? { rows: await requests.listRequests({ ...filterOf(view, agent, now), ...ofKind }, from, PAGE + 1) }
      : await find(text, context);
  return {
    counts: Object.fromEntries(counts) as AppBoard['counts'],
    rows: found.rows.slice(0, PAGE).map((request) => boardRow(request, now, company.timeZone)),
    more: found.rows.length > PAGE,
    ...('searched' in found && { searched: found.searched }),
  };
};

const REFERENCE = /^rd-?([0-9a-z]{4})-?([0-9a-z]{4})$/i;

const find = async (
  text: string,
  context: AgentAppContext,
): Promise<{ rows: PrivacyRequest[]; searched: string }> => {
  const { requests, keyring, tenant, readAddress } = context;
  const [, first, second] = REFERENCE.exec(text) ?? [];
  if (first !== undefined && second !== undefined) {
    const found = await requests.findByReference(`RD-${first}-${second}`.toUpperCase());
    return { rows: found ? [found] : [], searched: 'by reference' };
  }
  if (text.includes('@')) {
    const address = readAddress(text);
    const keys = address === undefined ? [] : keyring.hashes('address-hash', tenant, address);
    const rows = await requests.findByAddressKeys(keys, PAGE + 1);
    return {
      rows: rows.filter(isShown),
      searched: 'by the address with which a request was begun, whole addresses only',
    };
  }
  return findByName(text, context);
};

/** An attempt that nobody finished is nobody’s to see. */
const isShown = ({ state, filedAt }: PrivacyRequest): boolean =>
  state !== 'verifying' && (filedAt !== undefined || !isFinished(state));

/** Without accents and capitals, as people search. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const findByName = async (
  text: string,
  { requests, sealer }: AgentAppContext,
): Promise<{ rows: PrivacyRequest[]; searched: string }> => {
  const open = await requests.listRequests({}, 0, NAMES_SEARCHED + 1);
  const wanted = plain(text);
  const rows = open
    .slice(0, NAMES_SEARCHED)
    .filter((request) =>
      (openField(sealer, request, 'subjects') ?? []).some(({ name = '', label = '', subjectId }) =>
        plain(`${name} ${label} ${subjectId}`).includes(wanted),
      ),
    );
  const limit = open.length > NAMES_SEARCHED ? `the ${NAMES_SEARCHED} that are due first of the ` : '';
  return { rows, searched: `by name and account, in ${limit}open requests: ended ones name nobody any more` };
};
