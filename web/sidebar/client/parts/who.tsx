import { useState } from 'preact/hooks';
import type { AppRequest, Rows } from '../../../../domain/agentApp.ts';
import type { Api } from '../api.ts';
import { RowList, Section } from './small.tsx';

/** Who it is: masked, until somebody wants to see it and says so by a click. */
export const Who = ({ api, request }: { api: Api; request: AppRequest }) => {
  const [shown, setShown] = useState<{ of: string; who: Rows } | undefined>();
  const [failed, setFailed] = useState<string | undefined>();
  const revealed = shown?.of === request.id ? shown.who : undefined;

  const reveal = async () => {
    setFailed(undefined);
    try {
      setShown({ of: request.id, who: (await api.reveal(request.id)).who });
    } catch (error) {
      setFailed((error as Error).message);
    }
  };

  return (
    <Section title="Who it is">
      <div aria-live="polite">
        <RowList rows={revealed ?? request.who} />
        {failed !== undefined && <p class="failed">{failed}</p>}
      </div>
      {request.masked && !revealed && (
        <p class="beside">
          <button type="button" class="c-btn c-btn--sm" onClick={() => void reveal()}>
            Show who it is
          </button>
          <small>That you looked is recorded.</small>
        </p>
      )}
      {revealed && (
        <button type="button" class="c-btn c-btn--sm" onClick={() => setShown(undefined)}>
          Hide
        </button>
      )}
    </Section>
  );
};
