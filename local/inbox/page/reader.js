import { rawOf } from './api.js';

/** The right-hand side: one email. Its HTML is shown in a frame without scripts, on a page of its own with a strict policy. */
const $ = (id) => document.getElementById(id);
const TABS = ['html', 'text', 'raw'];

const fullDate = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' });

const people = (list) =>
  list.map(({ Name, Address }) => (Name ? `${Name} <${Address}>` : Address)).join(', ');

const size = (bytes) => (bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024)} KB`);

const frameFor = (mail) => {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox');
  frame.setAttribute('referrerpolicy', 'no-referrer');
  frame.title = `Mail: ${mail.Subject}`;
  frame.src = `/view/${encodeURIComponent(mail.ID)}`;
  return frame;
};

const chooseTab = (chosen) => {
  for (const name of TABS) {
    const tab = $(`tab-${name}`);
    tab.setAttribute('aria-selected', String(name === chosen));
    tab.tabIndex = name === chosen ? 0 : -1;
    $(`panel-${name}`).hidden = name !== chosen;
  }
};

let shown;

const chooseAndLoad = async (name) => {
  chooseTab(name);
  if (name !== 'raw' || $('raw').textContent !== '') return;
  const { ID } = shown;
  const raw = await rawOf(ID).catch(() => 'This mail cannot be read at the moment.');
  if (shown.ID === ID) $('raw').textContent = raw;
};

for (const name of TABS) {
  $(`tab-${name}`).addEventListener('click', () => void chooseAndLoad(name));
  $(`tab-${name}`).addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const usable = TABS.filter((each) => !$(`tab-${each}`).disabled);
    const next = usable[(usable.indexOf(name) + step + usable.length) % usable.length];
    $(`tab-${next}`).focus();
    void chooseAndLoad(next);
  });
}

const headerRows = (mail) => [
  ['From', people([mail.From])],
  ['To', people(mail.To)],
  ['Cc', people(mail.Cc)],
  ['Bcc', people(mail.Bcc)],
  ['Date', fullDate.format(new Date(mail.Date))],
];

const attachmentLink = (mail, part) => {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `/api/v1/message/${encodeURIComponent(mail.ID)}/part/${encodeURIComponent(part.PartID)}`;
  link.textContent = `${part.FileName || part.ContentType} (${size(part.Size)})`;
  link.download = part.FileName || 'attachment';
  item.append(link);
  return item;
};

export const showMail = (mail) => {
  shown = mail;
  $('subject').textContent = mail.Subject || '(no subject)';
  const rows = headerRows(mail).filter(([, value]) => value !== '');
  $('headers').replaceChildren(
    ...rows.flatMap(([label, value]) => {
      const term = document.createElement('dt');
      term.textContent = label;
      const description = document.createElement('dd');
      description.textContent = value;
      return [term, description];
    }),
  );
  $('attachments').replaceChildren(...mail.Attachments.map((part) => attachmentLink(mail, part)));
  $('download').href = `/api/v1/message/${encodeURIComponent(mail.ID)}/raw?dl=1`;
  $('text').textContent = mail.Text || 'This mail has no text part.';
  $('raw').textContent = '';
  $('tab-html').disabled = mail.HTML === '';
  $('panel-html').replaceChildren(...(mail.HTML === '' ? [] : [frameFor(mail)]));
  chooseTab(mail.HTML === '' ? 'text' : 'html');
  $('nothing').hidden = true;
  $('mail').hidden = false;
  document.body.classList.add('reading');
};

export const showNothing = () => {
  shown = undefined;
  $('mail').hidden = true;
  $('nothing').hidden = false;
  $('panel-html').replaceChildren();
  document.body.classList.remove('reading');
};
