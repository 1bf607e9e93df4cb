import { useState } from 'preact/hooks';
import type { AppAgent, AppChoice, AppRequest } from '../../../../domain/agentApp.ts';
import type { Api } from '../api.ts';
import { ConfirmDialog } from './confirmDialog.tsx';
import { Section } from './small.tsx';

interface Said {
  text: string;
  good: boolean;
}

/** What can be decided now, with what it does. Each asks once more before anything happens. */
export const Choices = ({
  api,
  agent,
  request,
  changed,
}: {
  api: Api;
  agent: AppAgent;
  request: AppRequest;
  changed(): void;
}) => {
  const [chosen, setChosen] = useState<{ choice: AppChoice; at: number } | undefined>();
  const [said, setSaid] = useState<Said | undefined>();

  const decide = async (decision: { words?: string; candidate?: number; key: string; seen: object }) => {
    const answer = await api.decide(request.id, { decision: chosen?.choice.decision, ...decision });
    setChosen(undefined);
    setSaid({ text: answer.words, good: answer.outcome !== 'refused' });
    changed();
  };

  return (
    <Section title={request.choices.length > 0 ? 'What you can do' : 'Nothing to decide'}>
      <div role="status">{said && <p class={`said ${said.good ? 'good' : 'bad'}`}>{said.text}</p>}</div>
      {agent.readOnly && <p class="quiet">As a light agent you can look, and decide nothing.</p>}
      {request.choices.length === 0 && <p class="quiet">It goes on by itself, or has ended.</p>}
      <ul class="choices">
        {request.choices.map((choice) => (
          <Choice key={choice.decision} choice={choice} choose={(at) => setChosen({ choice, at })} />
        ))}
      </ul>
      {chosen && (
        <ConfirmDialog {...chosen} request={request} decide={decide} close={() => setChosen(undefined)} />
      )}
    </Section>
  );
};

export const LOOKS: Record<AppChoice['weight'], string> = {
  ordinary: '',
  ends: 'c-btn--danger',
  irreversible: 'c-btn--primary c-btn--danger',
};

const Choice = ({ choice, choose }: { choice: AppChoice; choose(at: number): void }) => {
  const about = `about-${choice.decision}`;
  return (
    <li class={choice.weight}>
      <button
        type="button"
        class={`c-btn c-btn--sm c-btn--full ${LOOKS[choice.weight]}`}
        disabled={choice.barred !== undefined}
        aria-describedby={about}
        onClick={(event) => choose(event.currentTarget.getBoundingClientRect().top)}
      >
        {choice.title}
      </button>
      <p id={about}>
        {choice.barred !== undefined && <b>{choice.barred} </b>}
        {choice.weight === 'irreversible' && choice.barred === undefined && <b>Cannot be undone. </b>}
        {choice.consequence}
        {choice.two?.so_far === 1 && <b> One of two has chosen it.</b>}
      </p>
    </li>
  );
};
