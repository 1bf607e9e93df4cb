import type { DeskFaults } from './faults.ts';
import { jsonAnswer, type WebAnswer } from './http.ts';
import { isObject } from './readJson.ts';

const count = (value: unknown): number => (Number.isInteger(value) && Number(value) >= 0 ? Number(value) : 0);

const WRONGS = ['lost', 'doubled', 'reordered'];

/**
 * `GET /desk/faults` shows the switches, `POST /desk/faults` sets those it names and leaves the others:
 * `{"clear": true, "down": true, "answer": {"times": 2, "status": 503, "retryAfter": "30"}, "malformed": 1,
 * "resetAfterAccepting": 1, "latency": 250, "deliveries": {"lost": 1, "doubled": 1, "reordered": 2}, "expireTokens": true}`. On this machine only.
 */
export const answerFaults = (faults: DeskFaults, method: string, body: string): WebAnswer => {
  if (method === 'GET') return jsonAnswer(200, faults.state());
  if (method !== 'POST') return jsonAnswer(405, { error: 'use GET or POST' });
  let said: unknown;
  try {
    said = JSON.parse(body);
  } catch {
    return jsonAnswer(400, { error: 'the body is not JSON' });
  }
  if (!isObject(said)) return jsonAnswer(400, { error: 'the body must be an object' });
  const { clear, down, answer, malformed, resetAfterAccepting, latency, deliveries, expireTokens } = said;
  if (clear === true) faults.clear();
  if (typeof down === 'boolean') faults.down(down);
  if (isObject(answer)) {
    const retryAfter = typeof answer.retryAfter === 'string' ? answer.retryAfter : undefined;
    const status = count(answer.status);
    if (status < 200 || status > 599)
      return jsonAnswer(400, { error: 'answer.status must be an HTTP status' });
    faults.answer(count(answer.times), status, retryAfter);
  }
  if (malformed !== undefined) faults.malformed(count(malformed));
  if (resetAfterAccepting !== undefined) faults.resetAfterAccepting(count(resetAfterAccepting));
  if (latency !== undefined) faults.latency(Math.min(count(latency), 60_000));
  if (isObject(deliveries)) {
    const wrong = Object.entries(deliveries).filter(([name]) => WRONGS.includes(name));
    faults.deliveries(Object.fromEntries(wrong.map(([name, times]) => [name, count(times)])));
  }
  if (expireTokens === true) faults.expireTokens();
  return jsonAnswer(200, faults.state());
};
