import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { EVENTS, type ProductEvent } from './events.ts';

/** What the product counts. Labels are kinds, states, codes and routes: never anything personal. */
export interface Metrics {
  registry: Registry;
  httpRequests: Counter<'method' | 'route' | 'status'>;
  httpSeconds: Histogram<'route'>;
  /** Sentences the assistant said, by name. */
  said: Counter<'sentence'>;
  /** What was turned away. */
  refused: Counter<'reason'>;
  /** What is kept in the security audit. */
  security: Counter<'event'>;
  requestsByState: Gauge<'kind' | 'state'>;
  identity: Counter<'event'>;
}

/** Counts an event in the metrics that its row in `EVENTS` names. */
export const countEvent = (
  { identity, refused, security }: Pick<Metrics, 'identity' | 'refused' | 'security'>,
  event: ProductEvent,
): void => {
  const { metrics, audit }: (typeof EVENTS)[ProductEvent] = EVENTS[event];
  for (const metric of metrics) {
    if (metric === 'identity') identity.inc({ event });
    else refused.inc({ reason: event });
  }
  if (audit) security.inc({ event });
};

export const createMetrics = (): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    httpRequests: new Counter({
      name: 'rightsdesk_http_requests_total',
      help: 'HTTP requests by method, route and status',
      labelNames: ['method', 'route', 'status'],
      registers,
    }),
    httpSeconds: new Histogram({
      name: 'rightsdesk_http_seconds',
      help: 'How long HTTP requests took, in seconds',
      labelNames: ['route'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
      registers,
    }),
    identity: new Counter({
      name: 'rightsdesk_identity_total',
      help: 'What happened to proofs of identity: codes, sign-ins, facts, alarms',
      labelNames: ['event'],
      registers,
    }),
    said: new Counter({
      name: 'rightsdesk_assistant_said_total',
      help: 'Sentences of the assistant by their name: wrong codes, refused addresses, misunderstandings',
      labelNames: ['sentence'],
      registers,
    }),
    refused: new Counter({
      name: 'rightsdesk_refused_total',
      help: 'Calls, frames and links that were turned away, by reason',
      labelNames: ['reason'],
      registers,
    }),
    security: new Counter({
      name: 'rightsdesk_security_events_total',
      help: 'Possible attacks, by event: each of them stands in the security audit',
      labelNames: ['event'],
      registers,
    }),
    requestsByState: new Gauge({
      name: 'rightsdesk_requests',
      help: 'Privacy requests by kind and state',
      labelNames: ['kind', 'state'],
      registers,
    }),
  };
};
