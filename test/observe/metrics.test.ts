import { expect, it } from 'vitest';
import { createMetrics } from '../../observe/metrics.ts';

it('metrics are counted by kinds, states, codes and routes', async () => {
  const metrics = createMetrics();
  metrics.said.inc({ sentence: 'wrongCode' });
  metrics.requestsByState.set({ kind: 'erasure', state: 'scheduled' }, 2);
  metrics.httpRequests.inc({ method: 'GET', route: '/chat/*', status: '200' });
  const text = await metrics.registry.metrics();
  expect(text).toContain('rightsdesk_assistant_said_total{sentence="wrongCode"} 1');
  expect(text).toContain('rightsdesk_requests{kind="erasure",state="scheduled"} 2');
  expect(text).toContain('rightsdesk_http_requests_total{method="GET",route="/chat/*",status="200"} 1');
});

it('two products in one process count apart', async () => {
  const [one, two] = [createMetrics(), createMetrics()];
  one.said.inc({ sentence: 'wrongCode' });
  expect(await two.registry.metrics()).not.toContain('sentence="wrongCode"');
});
