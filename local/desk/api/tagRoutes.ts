import { isObject } from '../readJson.ts';
import { liveTicket, updateTicket } from '../tickets/updateTicket.ts';
import { malformed } from './apiError.ts';
import { type Call, idFrom, type Reply, type Route } from './call.ts';
import { acting } from './ticketRoutes.ts';

const saidTags = (call: Call): string[] => {
  const tags = isObject(call.body) ? call.body.tags : undefined;
  if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string')) {
    throw malformed('tags must be an array of strings');
  }
  return tags as string[];
};

const write = (call: Call, tags: string[]): string[] =>
  updateTicket(call.store, idFrom(call), { tags }, acting(call)).ticket.tags;

const current = (call: Call): string[] => liveTicket(call.store, idFrom(call)).tags;

const show = (call: Call): Reply => ({ status: 200, body: { tags: current(call) } });
const replace = (call: Call): Reply => ({ status: 201, body: { tags: write(call, saidTags(call)) } });
const add = (call: Call): Reply => ({
  status: 200,
  body: { tags: write(call, [...current(call), ...saidTags(call)]) },
});
const remove = (call: Call): Reply => {
  const gone = saidTags(call);
  write(
    call,
    current(call).filter((tag) => !gone.includes(tag)),
  );
  return { status: 204 };
};

export const tagRoutes: Route[] = [
  { method: 'GET', path: '/tickets/:id/tags', resource: 'tickets', handle: show },
  { method: 'POST', path: '/tickets/:id/tags', resource: 'tickets', handle: replace },
  { method: 'PUT', path: '/tickets/:id/tags', resource: 'tickets', handle: add },
  { method: 'DELETE', path: '/tickets/:id/tags', resource: 'tickets', handle: remove },
];
