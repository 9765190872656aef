import {ask, label, make, named, number} from '/texts.js';

/**
 * A field that completes titles, as the ARIA practices have a combobox with a list.
 *
 * @param where gives the run and the table that are asked
 * @param submitted is called when a title was chosen
 */
export const combo = (name, text, where, submitted) => {
  const list = make('ul', [], {id: 'list-' + name, hidden: true});
  const input = make('input', [], {id: 'field-' + name, type: 'text', spellcheck: false});
  let rows = [], active = -1, timer = 0, asked = null;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', text);
  Object.entries({role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false',
    autocapitalize: 'off', dir: 'auto'}).forEach(([key, v]) => input.setAttribute(key, v));

  const close = () => {
    clearTimeout(timer);
    if (asked) asked.abort();
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const activate = i => {
    active = i;
    [...list.children].forEach((item, k) => item.setAttribute('aria-selected', String(k === i)));
    if (i < 0) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', list.children[i].id);
    list.children[i].scrollIntoView({block: 'nearest'});
  };
  const choose = i => {
    input.value = '#' + rows[i].key;
    input.dataset.label = label(rows[i]);
    showLabel();
    close();
    submitted();
  };
  const open = async () => {
    if (asked) asked.abort();
    asked = new AbortController();
    const {signal} = asked;
    try {
      const typed = chosen() ? '' : input.value;
      rows = (await ask('titles', {...where(), q: typed, top: 12}, signal)).titles;
    } catch (error) {
      if (error.name === 'AbortError') return;
      rows = [];
    }
    if (signal.aborted || document.activeElement !== input) return;
    list.replaceChildren(...rows.map((row, i) => {
      const known = [row.year === null ? '' : String(row.year), row.count === null ? '' : number(row.count, 0) + '\u00d7'];
      const item = make('li', [named(label(row)), make('span', known.filter(t => t).join(' \u00b7 '))], {id: list.id + '-' + i});
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      item.addEventListener('pointerdown', event => event.preventDefault()); // the field keeps the focus
      item.addEventListener('click', () => choose(i));
      return item;
    }));
    list.hidden = rows.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    activate(-1);
  };
  // What was chosen is asked for by its key and shown by its title.
  const chosen = () => input.dataset.key !== undefined && input.value === input.dataset.label;
  const showLabel = () => {
    input.dataset.key = input.value;
    input.value = input.dataset.label;
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(open, 60);
  });
  input.addEventListener('focus', () => input.select());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    if (event.isComposing) return;
    const shown = !list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!shown) return void open();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      activate((active + step + rows.length + (active < 0 && step < 0 ? 1 : 0)) % rows.length);
    } else if (event.key === 'Enter' && shown && active >= 0) {
      event.preventDefault();
      choose(active);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      close();
    }
  });
  const box = make('div', [make('label', text, {htmlFor: input.id}), input, list], {className: 'combo'});
  return {box, input, close,
    value: () => chosen() ? input.dataset.key : input.value.trim(),
    set(value) {
      if (this.value() === value) return;
      delete input.dataset.key;
      input.value = value;
    },
    name: (key, title) => {
      input.dataset.key = key;
      input.dataset.label = title;
      input.value = title;
    }};
};
