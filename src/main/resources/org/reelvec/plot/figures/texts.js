const MANY = 5000; // points, beyond which they are drawn in bulk
const LISTED = 12; // of what was found, by name and with a label

/** In one line, without marks that would turn the text after them around, and with something to see for what has no look. */
const plain = text => String(text).replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '\ufffd').trim();
const cut = (text, length) => {
  const characters = Array.from(plain(text));
  return characters.length > length ? characters.slice(0, length).join('').trim() + '\u2026' : characters.join('');
};
/** As it is searched for: without accents and capitals. */
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const number = value => value === null ? '' : String(Number(value.toPrecision(5)));

/** Lines of text, as text: what a tooltip shows is never read as markup. */
const tip = lines => {
  const box = document.createElement('div');
  box.className = 'reelvec-tip';
  lines.filter(line => line !== '').forEach(line => {
    const row = document.createElement('div');
    row.dir = 'auto';
    row.textContent = plain(line);
    box.append(row);
  });
  return box;
};
