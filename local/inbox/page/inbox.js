import { listMails, readMail, removeMails } from './api.js';
import { markChosen, showList } from './list.js';
import { showMail, showNothing } from './reader.js';

const $ = (id) => document.getElementById(id);
const STEP = 100;
const MOST = 1000;

const state = { query: '', limit: STEP, open: '' };

const offline = (is) => {
  $('offline').hidden = !is;
};

let again = false;
let busy = false;

/** Fetches the list; calls that arrive meanwhile share one more fetch at the end. */
const refresh = async () => {
  again = true;
  if (busy) return;
  busy = true;
  try {
    while (again) {
      again = false;
      showList(await listMails(state), state.query);
      markChosen(state.open);
    }
    offline(false);
  } catch {
    offline(true);
  } finally {
    busy = false;
  }
};

const openFromAddress = async () => {
  const id = location.hash.slice(1);
  if (id === state.open) return;
  state.open = id;
  markChosen(id);
  if (id === '') {
    showNothing();
    return;
  }
  try {
    const mail = await readMail(id);
    if (state.open !== id) return;
    showMail(mail);
    $('subject').focus({ preventScroll: true });
  } catch {
    if (state.open === id) closeMail();
  }
};

const closeMail = () => {
  state.open = '';
  history.replaceState(null, '', location.pathname);
  showNothing();
  markChosen('');
};

const remove = async (ids) => {
  try {
    await removeMails(ids);
    closeMail();
  } catch {
    offline(true);
  }
};

$('search').addEventListener('input', (event) => {
  state.query = event.target.value;
  state.limit = STEP;
  void refresh();
});
$('older').addEventListener('click', () => {
  state.limit = Math.min(state.limit + STEP, MOST);
  void refresh();
});
$('remove-all').addEventListener('click', () => {
  if (confirm('Delete every mail in this inbox?')) void remove([]);
});
$('remove').addEventListener('click', () => void remove([state.open]));
$('back').addEventListener('click', closeMail);
addEventListener('hashchange', () => void openFromAddress());

const feed = new EventSource('/events');
feed.addEventListener('open', () => void refresh());
feed.addEventListener('arrived', () => void refresh());
feed.addEventListener('changed', () => void refresh());
feed.addEventListener('error', () => offline(true));

void refresh();
void openFromAddress();
