import { render } from 'preact';
import type { Language } from '../../../../domain/language.ts';
import { systemClock } from '../../../../observe/clock.ts';
import { widgetTexts } from '../../../../wording/widget/widgetTexts.ts';
import { createResumeMemory } from '../directLine/resumeMemory.ts';
import { inkOn } from '../shared/color.ts';
import { browserEnvironment, randomId } from './browserEnvironment.ts';
import { createChatSession } from './chatSession.ts';
import { createHostBridge } from './hostBridge.ts';
import { App } from './parts/app.tsx';
import { readWindowConfig } from './windowConfig.ts';

const page = document.documentElement;
const root = document.getElementById('chat')!;
const config = readWindowConfig(
  document.getElementById('config')?.textContent,
  new URLSearchParams(location.search),
);
if (config.color) {
  page.style.setProperty('--brand', config.color);
  page.style.setProperty('--on-brand', inkOn(config.color));
}

let language = config.language;
/** How often the focus was asked in. */
let opened = 0;
let told = 0;
let awaited = false;

const session = createChatSession({
  environment: browserEnvironment(location.origin),
  memory: createResumeMemory(systemClock, () => sessionStorage),
  locale: () => language,
  newId: randomId,
  onChange: () => draw(),
  askWhoIsSignedIn: () => bridge.tell({ signIn: true }),
});

const bridge = createHostBridge(window, config.host, {
  open: (open) => {
    session.look(open);
    awaited = open;
    takeFocus();
    draw();
  },
  token: (token) => void session.signIn(token),
});

/** The host's page moves the focus into our frame when the customer opens it; inside it belongs to the composer. */
const takeFocus = (): void => {
  if (!awaited || !document.hasFocus()) return;
  awaited = false;
  opened += 1;
  draw();
};
addEventListener('focus', takeFocus);

const close = (): void => {
  session.look(false);
  bridge.tell({ close: true });
};

const chooseLanguage = (chosen: Language): void => {
  language = chosen;
  draw();
};

const draw = (): void => {
  const state = session.state();
  const texts = widgetTexts[language];
  page.lang = language;
  document.title = config.company ? `${texts.title} - ${config.company}` : texts.title;
  if (told !== state.unread) bridge.tell({ unread: state.unread });
  told = state.unread;
  render(
    <App
      state={state}
      session={session}
      texts={texts}
      language={language}
      company={config.company}
      privacy={config.privacy[language]}
      opened={opened}
      onLanguage={chooseLanguage}
      onClose={bridge.embedded ? close : undefined}
    />,
    root,
  );
};

for (const event of ['online', 'offline', 'pageshow'] as const) {
  addEventListener(event, () => {
    session.nudge();
    draw();
  });
}
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') session.nudge();
});

draw();
if (bridge.embedded) {
  session.prepare();
  bridge.tell({ ready: true });
} else session.look(true);
