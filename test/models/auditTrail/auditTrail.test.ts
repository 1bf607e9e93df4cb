import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuditTrail, createAuditTrail } from '../../../models/auditTrail/auditTrail.ts';
import {
  createPrivacyRequestRepository,
  type PrivacyRequestRepository,
} from '../../../models/privacyRequest/repository.ts';
import { secureRandomness } from '../../../observe/randomness.ts';
import { standingClock } from '../../builders/standingClock.ts';
import {
  freshTenant,
  indexed,
  openTestConnection,
  type TestConnection,
} from '../../builders/testConnection.ts';
import { newRequest } from '../privacyRequest/newRequest.ts';

describe('the audit trail', () => {
  const clock = standingClock();
  const tenant = freshTenant();
  let store: TestConnection;
  let requests: PrivacyRequestRepository;
  let trail: AuditTrail;

  beforeAll(async () => {
    store = await openTestConnection();
    const { connection } = store;
    requests = createPrivacyRequestRepository({ connection, tenant, clock, randomness: secureRandomness });
    trail = createAuditTrail(connection, tenant);
    await indexed(connection);
  });
  afterAll(() => store.close());

  const file = async () => {
    const { _id, reference } = await requests.create(newRequest(tenant));
    const move = { from: 'verifying', to: 'filed', by: 'customer', what: 'filed', workAt: null } as const;
    const request = await requests.move(_id, { ...move, actorId: '7', detail: { level: 'code' } });
    if (!request) throw new Error('not filed');
    return { request, reference };
  };
  const lines = async (reference: string) =>
    (await trail.read(reference)).map(({ n, what }) => `${n} ${what}`);

  it('takes over the waiting lines with their numbers, in order', async () => {
    const { request, reference } = await file();
    expect(await trail.append(request)).toBe(2);
    expect(await trail.read(reference)).toMatchObject([
      { n: 1, what: 'received', actor: 'customer', to: 'verifying' },
      {
        n: 2,
        what: 'filed',
        actor: 'customer',
        actorId: '7',
        from: 'verifying',
        to: 'filed',
        detail: { level: 'code' },
      },
    ]);
  });

  it('repeated changes nothing, also where only a part was written before', async () => {
    const { request, reference } = await file();
    await trail.append({ ...request, audit: request.audit.slice(0, 1) });
    await trail.append(request);
    await trail.append(request);
    expect(await lines(reference)).toEqual(['1 received', '2 filed']);
  });

  it('goes on counting after lines were moved, and loses none that came meanwhile', async () => {
    const { request, reference } = await file();
    expect((await requests.findWithAudit(100)).map(({ _id }) => String(_id))).toContain(String(request._id));
    const moved = await trail.append(request);
    const cancel = {
      from: 'filed',
      to: 'cancelled',
      by: 'customer',
      what: 'cancelled',
      workAt: null,
    } as const;
    await requests.move(request._id, cancel);
    await requests.auditMoved(request, moved);
    await requests.auditMoved(request, moved);
    const rest = await requests.find(String(request._id));
    expect(rest).toMatchObject({ auditMoved: 2, audit: [{ what: 'cancelled' }] });
    if (rest) await trail.append(rest);
    expect(await lines(reference)).toEqual(['1 received', '2 filed', '3 cancelled']);
  });

  it('read with a request holds every line once, also where they were moved after the request was read', async () => {
    const { request } = await file();
    await trail.append(request);
    expect((await trail.readWith(request)).map(({ what }) => what)).toEqual(['received', 'filed']);
  });

  it('of another tenant is empty', async () => {
    const { request, reference } = await file();
    await trail.append(request);
    expect(await createAuditTrail(store.connection, freshTenant()).read(reference)).toEqual([]);
  });
});
