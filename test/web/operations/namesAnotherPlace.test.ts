import { expect, it } from 'vitest';
import { namesAnotherPlace } from '../../../web/operations/namesAnotherPlace.ts';

it('finds links to us that carry an address to go on to', () => {
  for (const url of [
    '/chat?next=https://evil.example',
    '/chat?language=en&redirect_uri=%2F%2Fevil.example',
    '/code/x?returnTo=//evil.example',
    '/?url=https%3A%2F%2Fevil.example',
    '/?dest=/\\evil.example',
    '/?goto=javascript:alert(1)',
    '//evil.example',
    '/\\evil.example',
    '/%2fevil.example',
    '/https://evil.example',
  ])
    expect(namesAnotherPlace(url), url).toBe(true);
});

it('leaves our own links alone', () => {
  for (const url of [
    '/chat?host=https://shop.example&language=de',
    '/v3/directline/conversations/abc/activities?watermark=12',
    '/v3/directline/conversations/abc/stream?t=eyJ0.x.y&watermark=3',
    '/code/3b1f?utm_source=mail',
    '/widget.js',
    '/',
  ])
    expect(namesAnotherPlace(url), url).toBe(false);
});
