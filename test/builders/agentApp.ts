import { createHmac } from 'node:crypto';
import type { AppAnswer, AppRequest } from '../../domain/agentApp.ts';
import { signAppToken } from '../../local/desk/appSigner.ts';
import { userByEmail } from '../../local/desk/users/addUser.ts';
import { secureRandomness } from '../../observe/randomness.ts';
import type { World } from './openWorld.ts';

export const AGENTS = {
  light: 'nora.lindt@desk.example',
  agent: 'marco.bianchi@desk.example',
  officer: 'sophie.keller@desk.example',
  administrator: 'anna.frei@desk.example',
};
export type AgentName = keyof typeof AGENTS;

export const agentIdOf = ({ desk }: World, who: AgentName | string): number =>
  userByEmail(desk.store, AGENTS[who as AgentName] ?? who)?.id ?? 0;

/** The token with which the local desk opens the app for one of its people. */
export const tokenFor = (world: World, who: AgentName): string =>
  signAppToken({ ...world.desk, randomness: secureRandomness }, world.desk.url, agentIdOf(world, who));

/** Opens the page as the desk's own page does. */
export const postToken = (world: World, token: string | undefined, origin = world.desk.url) =>
  fetch(`${world.url}/sidebar?origin=${encodeURIComponent(origin)}&app_guid=1`, {
    method: 'POST',
    body: new URLSearchParams(token === undefined ? {} : { token }),
  });

export const sessionIn = (html: string): string => /data-session="([^"]+)"/.exec(html)?.[1] ?? '';

/** Calls of the app's page, with the session it has. */
export const callsWith = (world: World, session: string) => {
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${world.url}/sidebar/api${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${session}` },
    });
  const post = (path: string, body: object) =>
    call(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return { call, post };
};

/** The app, opened and confirmed for one of the desk's people. */
export const openAgentApp = async (world: World, who: AgentName) => {
  const page = await (await postToken(world, tokenFor(world, who))).text();
  const id = String(agentIdOf(world, who));
  const confirmed = await callsWith(world, sessionIn(page)).post('/agent', { id });
  const { session } = (await confirmed.json()) as { session: string };
  const calls = callsWith(world, session);
  const requestOf = async (reference: string): Promise<AppRequest> => {
    const { _id } = await world.request(reference);
    return ((await (await calls.call(`/requests/${_id}`)).json()) as { request: AppRequest }).request;
  };
  let acts = 0;
  return {
    ...calls,
    session,
    requestOf,
    /** Decides on what is shown now, unless told that something else was seen. */
    decide: async (
      reference: string,
      decision: string,
      more: { words?: string; candidate?: number; key?: string; seen?: object } = {},
    ) => {
      const { id: requestId, seen } = await requestOf(reference);
      acts += 1;
      const key = `${who}-act-number-${acts}`;
      const response = await calls.post(`/requests/${requestId}/decide`, { decision, key, seen, ...more });
      return { status: response.status, answer: (await response.json()) as AppAnswer };
    },
  };
};

/** A token of somebody who does not have the desk's key. */
export const forged = (token: string): string => {
  const [, payload] = token.split('.');
  const header = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'JWT' })).toString('base64url');
  const signature = createHmac('sha256', 'guessed').update(`${header}.${payload}`).digest('base64url');
  return `${header}.${payload}.${signature}`;
};
