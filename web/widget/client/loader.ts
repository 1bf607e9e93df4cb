import type { Language } from '../../../domain/language.ts';
import { launcherTexts } from '../../../wording/widget/launcherTexts.ts';
import css from './loader.css';
import { hexColor, inkOn } from './shared/color.ts';
import { pack, unpack } from './shared/hostMessages.ts';

// The whole of this may weigh 3 KB on the host's page: it says things once, and checks nothing that cannot happen.

/** Names that are used often and that no minifier may shorten. */
const page = document;
const tab = self;

/** Kept for this tab only: whether the chat was opened, so that it is there again on the next page. */
const remember = (open?: boolean): string | undefined => {
  try {
    const kept = sessionStorage;
    if (open != null) kept.rightsdesk = open;
    return kept.rightsdesk;
  } catch {
    // Storage is refused: every page begins with the chat closed.
    return undefined;
  }
};

const make = (tag: string, properties?: object): HTMLElement =>
  Object.assign(page.createElement(tag), properties);

/** Opens and closes the chat; `focus` moves in or back to the launcher. A host's scripts find it as `window.rightsdesk`. */
type Show = (open: boolean, focus?: boolean) => void;

/** Puts the launcher and, once it is wanted, the chat's frame on the host's page. */
const mount = ({ src, dataset }: HTMLScriptElement): Show => {
  const { origin: home } = new URL(src);
  const language = (dataset.language || page.documentElement.lang).slice(0, 2).toLowerCase();
  const label = dataset.label || launcherTexts[language as Language] || launcherTexts.en;
  const color = hexColor(dataset.color, '#1f5c4d');
  const small = matchMedia('(max-width:560px),(max-height:480px)');

  // An element name of our own: a host's rules for `div` do not reach it.
  const host = make('rightsdesk-chat');
  const shadow = host.attachShadow({ mode: 'open' });
  const panel = make('dialog', { ariaLabel: label }) as HTMLDialogElement;
  const launcher = make('button', { ariaExpanded: false });
  const badge = make('b');
  let frame: HTMLIFrameElement | undefined;
  let ready = false;
  let shown = false;

  const tell = (): void => {
    if (ready) frame!.contentWindow!.postMessage(pack({ open: shown }), home);
  };
  const load = (): void => {
    if (frame) return;
    const query = `language=${language}&host=${origin}&color=${color.slice(1)}`;
    frame = make('iframe', { title: label, src: `${home}/chat?${query}` }) as HTMLIFrameElement;
    panel.append(frame);
  };
  const show: Show = (open, focus = true) => {
    if (open === shown) return;
    shown = open;
    remember(open);
    launcher.ariaExpanded = `${open}`;
    if (open) {
      load();
      // Over the whole of a small screen nothing else can be used, so nothing else can be reached.
      if (small.matches) panel.showModal();
      else panel.open = true;
    } else panel.close();
    if (focus) (open ? frame! : launcher).focus();
    tell();
  };

  addEventListener('message', (event) => {
    if (event.origin !== home || event.source !== frame?.contentWindow) return;
    const { close, unread, ready: listens } = unpack(event.data);
    if (close) show(false);
    if (unread >= 0) badge.textContent = unread ? `\xa0${+unread}\xa0` : '';
    if (listens) {
      ready = true;
      tell();
    }
  });
  small.onchange = () => {
    if (!shown) return;
    show(false, false);
    show(true, false);
  };
  // The keyboard of a phone covers a fixed panel: the part that can be seen is what it may fill.
  const view = visualViewport!;
  view.onresize = view.onscroll = () => {
    panel.style.cssText = small.matches ? `min-height:${view.height}px;top:${view.offsetTop}px` : '';
  };
  panel.onclose = () => show(panel.open);
  launcher.onclick = () => show(!shown);
  launcher.onkeydown = ({ key }) => {
    if (key === 'Escape') show(false);
  };

  // Built by script, a sheet also passes a host's `style-src` without 'unsafe-inline'.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host{--b:${color};--i:${inkOn(color)}}${css}`);
  shadow.adoptedStyleSheets = [sheet];
  launcher.append(make('span', { textContent: label }), badge);
  shadow.append(launcher, panel);
  page.body.append(host);

  const before = remember();
  if (before === 'true' || (!before && 'open' in dataset && !small.matches)) show(true, false);
  else if (before) load();
  return show;
};

declare global {
  interface Window {
    rightsdesk?: Show | true;
  }
}

const script = (page.currentScript ??
  page.querySelector('script[src*="/widget.js"]')) as HTMLScriptElement | null;
// A second copy of the script finds the first and does nothing.
if (script && !tab.rightsdesk) {
  tab.rightsdesk = true;
  const begin = (): void => {
    tab.rightsdesk = mount(script);
  };
  if (page.body) begin();
  else addEventListener('DOMContentLoaded', begin);
}
