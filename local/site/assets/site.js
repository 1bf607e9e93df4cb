// Shows the buttons that open the chat once its script has loaded; without it they stay hidden.
const show = () => {
  for (const button of document.querySelectorAll('[data-open-chat]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.rightsdesk(true));
  }
};
const wait = (tries) => {
  if (typeof window.rightsdesk === 'function') show();
  else if (tries > 0) setTimeout(wait, 250, tries - 1);
};
wait(40);
