import type { CallFailed } from '../api.ts';

export const Loading = () => (
  <div class="loading" role="status">
    <span class="hidden">Loading</span>
    <span class="bone wide" />
    <span class="bone" />
    <span class="bone tall" />
  </div>
);

/** In the place of everything: nothing to show, or nothing that can be shown. */
export const Notice = ({ title, text }: { title: string; text: string }) => (
  <section class="notice">
    <h1>{title}</h1>
    <p>{text}</p>
  </section>
);

const TITLES: Record<CallFailed['kind'], string> = {
  offline: 'Not connected',
  over: 'Reload to go on',
  refused: 'Not up to date',
};

/** Above what is still shown: why it may be old. */
export const Trouble = ({ failure }: { failure: CallFailed | undefined }) => (
  <div role="status">
    {failure && (
      <p class={`trouble ${failure.kind}`}>
        <b>{TITLES[failure.kind]}.</b> {failure.message}{' '}
        {failure.kind !== 'over' && 'What you see may be old; we go on trying.'}
      </p>
    )}
  </div>
);
