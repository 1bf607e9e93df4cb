/** Talks to the inbox. Each function throws when the inbox does not answer. */
const ask = async (path, options) => {
  const response = await fetch(path, options);
  if (!response.ok) throw new Error(`${response.status}`);
  return response;
};

export const listMails = async ({ query, limit }) =>
  (await ask(`/api/v1/messages?${new URLSearchParams({ query, limit: String(limit) })}`)).json();

export const readMail = async (id) => (await ask(`/api/v1/message/${encodeURIComponent(id)}`)).json();

export const rawOf = async (id) => (await ask(`/api/v1/message/${encodeURIComponent(id)}/raw`)).text();

/** All of them when no id is given. */
export const removeMails = (ids) =>
  ask('/api/v1/messages', {
    method: 'DELETE',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ IDs: ids }),
  });
