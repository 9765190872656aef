// What is written, and what is asked of the server. Titles come from strangers' files: they become text, never markup.
export const $ = id => document.getElementById(id);

/** Without marks that would turn the text after them around. */
export const plain = text => String(text).replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
export const cut = (text, length) => {
  const characters = Array.from(plain(text));
  return characters.length > length ? characters.slice(0, length).join('') + '\u2026' : characters.join('');
};
export const label = row => plain(row.key.startsWith(row.title + ' (') ? row.key : row.title) || '#' + plain(row.key);
export const make = (name, content, properties) => {
  const element = Object.assign(document.createElement(name), properties);
  if (content !== undefined) element.append(...[].concat(content));
  return element;
};
export const named = text => make('bdi', cut(text, 300));
export const number = (value, digits) => value === null || value === undefined ? '\u2013' : Number(value).toLocaleString('en', {
  minimumFractionDigits: digits, maximumFractionDigits: digits});

export const ask = async (path, parameters, signal) => {
  const given = Object.entries(parameters).filter(([, value]) => value !== '' && value !== undefined);
  const reply = await fetch('/api/' + path + (given.length ? '?' + new URLSearchParams(given) : ''), {signal});
  const answer = await reply.json();
  if (!reply.ok) throw new Error(answer.error);
  return answer;
};
