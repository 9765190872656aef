import {combo} from '/combo.js';
import {light, map} from '/map.js';
import {$, ask, cut, label, make, named, number, plain} from '/texts.js';

// What is asked stands in the address, so that it can be kept, sent, and gone back to.
const VIEWS = {
  similar: {name: 'Neighbours', fields: {title: 'Title'},
    hint: 'What lies nearest to it?'},
  analogy: {name: 'Analogy', fields: {a: 'This', b: 'is to this', c: 'as this is to what?'},
    hint: 'Alien is to Aliens as The Terminator is to what?'},
  counterpart: {name: 'Counterpart', fields: {title: 'Title', from: 'moved as from', to: 'to'},
    hint: 'Yojimbo, moved as from Ringu to The Ring: where does it arrive?'},
  'side-by-side': {name: 'Side by side', fields: {title: 'Title'},
    hint: 'Its neighbours in two runs.'}
};
const CONTROLS = ['top', 'metric', 'method', 'other', 'year-from', 'year-to', 'genre', 'filter', 'explain', 'stability'];
const DEFAULTS = {view: 'similar', top: '10', metric: 'cosine', method: 'cosadd', map: 'tsne', table: 'movies'};
const usual = name => DEFAULTS[name] || '';

let runs = [], table = null, state = {}, asking = null;

const read = () => {
  const found = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  const view = Object.hasOwn(VIEWS, found.view || '') ? found.view : 'similar';
  const run = runs.find(r => r.run === found.run) || runs[0];
  const chosen = run.tables.includes(found.table) ? found.table : run.tables[0];
  return {...found, view, run: run.run, table: chosen};
};
const address = next => {
  const kept = Object.entries(next).filter(([name, value]) =>
      value && value !== usual(name) && !(name === 'run' && value === runs[0].run));
  return '#' + new URLSearchParams(kept);
};
/** Goes to another question; the address changes, and what it says is then shown. */
const go = change => {
  const next = address({...state, ...change});
  if (next === location.hash || (next === '#' && location.hash === '')) show();
  else location.hash = next;
};

const short = run => {
  const last = name => name.split(/[\\/]/).filter(part => part).pop() || name;
  return runs.filter(r => last(r.run) === last(run)).length === 1 ? last(run) : run;
};
const options = (select, entries, chosen) => {
  select.replaceChildren(...entries.map(([value, text]) => make('option', cut(text, 60), {value})));
  select.value = chosen;
};

let fields = {}, formed = '';

/** Asks when every title is there; else goes to the one that is missing. */
const submitted = () => {
  const values = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value()]));
  const missing = Object.keys(values).find(name => values[name] === '');
  if (missing) return fields[missing].input.focus();
  go({...values, ...Object.fromEntries(CONTROLS.map(id => {
    const control = $(id);
    return [id, control.type === 'checkbox' ? (control.checked ? 'true' : '') : control.value.trim()];
  }))});
};
/** Another run or table has other rows, other attributes: what was chosen by key is forgotten. */
const elsewhere = change => go({...Object.fromEntries(['genre', 'year-from', 'year-to', 'filter', 'explain',
  'stability'].map(id => [id, ''])), ...change});

const attribute = (...names) => table.attributes.find(a => names.includes(a.name));
const filter = () => {
  const parts = [];
  if (state['year-from'] || state['year-to']) parts.push('year=' + (state['year-from'] || '') + '..' + (state['year-to'] || ''));
  if (state.genre && attribute('genres', 'genre')) {
    parts.push(attribute('genres', 'genre').name + '="' + state.genre.replaceAll('"', '""') + '"');
  }
  if (state.filter) parts.push(state.filter);
  return parts.join(',');
};

const form = () => {
  const view = VIEWS[state.view];
  const run = runs.find(r => r.run === state.run);
  document.querySelectorAll('nav a').forEach(link => {
    const target = link.dataset.view;
    link.href = address({...state, view: target});
    if (target === state.view) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  });
  document.querySelector('nav a[data-view="side-by-side"]').hidden = runs.length < 2;
  $('run').value = state.run;
  $('run-choice').hidden = runs.length < 2;
  options($('table'), run.tables.map(name => [name, name]), state.table);
  $('table-choice').hidden = run.tables.length < 2;
  $('asked').textContent = view.name;
  $('hint').textContent = view.hint;
  document.querySelector('main').className = state.view;
  // Fields that stay keep the focus.
  if (formed !== state.view) {
    formed = state.view;
    fields = Object.fromEntries(Object.entries(view.fields).map(([name, text]) => [name, combo(name, text,
          () => ({run: state.run, table: state.table}), submitted)]));
    $('fields').replaceChildren(...Object.values(fields).map(field => field.box));
  }
  Object.entries(fields).forEach(([name, field]) => field.set(state[name] || ''));
  document.querySelectorAll('[data-for]').forEach(element => {
    element.hidden = !element.dataset.for.split(' ').includes(state.view);
  });
  $('explain').parentElement.hidden ||= !run.explains || state.table !== 'movies';
  $('stability').parentElement.hidden ||= !run.seeds;
  const others = runs.filter(r => r.run !== state.run);
  options($('other'), others.map(r => [r.run, short(r.run)]), others.some(r => r.run === state.other) ? state.other
      : others.length ? others[0].run : '');
  const year = attribute('year'), genre = attribute('genres', 'genre');
  $('years').hidden = !year || year.low === null;
  if (year && year.low !== null) {
    $('year-from').placeholder = year.low;
    $('year-to').placeholder = year.high;
  }
  $('genres').hidden = !genre || !genre.words.length;
  if (genre) options($('genre'), [['', 'any'], ...genre.words.map(word => [word, word])], '');
  CONTROLS.filter(id => id !== 'other').forEach(id => {
    const control = $(id), value = state[id] || usual(id);
    if (control.type === 'checkbox') control.checked = value === 'true';
    else control.value = value;
  });
  const names = table.attributes.map(a => a.name);
  $('filter-hint').textContent = names.length ? 'Filters by ' + names.map(n => cut(n, 40)).join(', ') + ', as in '
      + (names.includes('count') ? 'count=20..' : names[0] + '=\u2026') : '';
  $('filter').parentElement.hidden = !names.length;
};

const neighboursOf = key => go({view: state.view === 'side-by-side' ? state.view : 'similar', title: '#' + key});
const titleButton = row => {
  const button = make('button', named(label(row)), {type: 'button'});
  button.addEventListener('click', () => neighboursOf(row.key));
  return button;
};
const cell = (content, className) => make('td', content, {className: className || ''});
const grid = (columns, rows) => {
  const heads = columns.map(([name, className]) => make('th', name, {scope: 'col', className: className || ''}));
  return make('table', [make('thead', make('tr', heads)), make('tbody', rows)]);
};
const reason = why => {
  if (why === null || why === undefined) return '';
  if (Array.isArray(why)) {
    return why.length ? why.map(w => plain(w.link) + ' ' + Math.round(100 * w.share) + '\u00a0%').join(', ') : '(none)';
  }
  return [number(why.raters, 0) + ' rated both', why.correlation === null ? '' : 'correlation ' + number(why.correlation, 2),
    why.genres.map(plain).join(', ')].filter(t => t).join('; ');
};
const list = (answer, score) => {
  const explained = answer.neighbours.some(n => n.reasons !== undefined && n.reasons !== null);
  const kept = answer.neighbours.some(n => n.stability !== undefined);
  const columns = [['', 'n'], [explained ? 'title, and why' : 'title'], [score, 'n']];
  if (kept) columns.push(['other seeds', 'n']);
  return grid(columns, answer.neighbours.map(n => {
    const why = explained ? [make('div', [make('bdi', reason(n.reasons))], {className: 'reason'})] : [];
    const row = [cell(String(n.rank), 'n'), cell([titleButton(n), ...why]), cell(number(n.score, 3), 'n')];
    if (kept) row.push(cell(Math.round(100 * n.stability) + '\u00a0%', 'n'));
    return make('tr', row);
  }));
};
const heading = (...parts) => make('h3', parts.map(p => typeof p === 'string' ? p : named(label(p))));
const nothing = answer => answer.neighbours.length ? [] : [make('p', 'Nothing fits the filter.', {className: 'hint'})];

const answers = {
  async similar(signal) {
    const run = runs.find(r => r.run === state.run);
    const answer = await ask('similar', {run: state.run, table: state.table, title: state.title, top: state.top,
      filter: filter(), metric: state.metric, explain: run.explains && state.table === 'movies' ? state.explain : '',
      stability: run.seeds ? state.stability : ''}, signal);
    const note = answer.stability ? [make('p', 'Mean overlap with ' + answer.stability.seeds + ' other seeds: '
        + number(answer.stability.overlap, 3) + '; by chance: ' + number(answer.stability.chance, 4), {className: 'hint'})] : [];
    return {names: {title: answer}, asked: [answer], found: answer.neighbours,
      shown: [heading('Nearest to ', answer), list(answer, answer.metric), ...nothing(answer), ...note]};
  },
  async analogy(signal) {
    const answer = await ask('analogy', {run: state.run, table: state.table, a: state.a, b: state.b, c: state.c,
      top: state.top, filter: filter(), method: state.method}, signal);
    return {names: answer, asked: [answer.a, answer.b, answer.c], found: answer.neighbours,
      shown: [heading(answer.a, ' is to ', answer.b, ' as ', answer.c, ' is to'),
        list(answer, answer.method === 'cosadd' ? 'cosine' : 'score'), ...nothing(answer)]};
  },
  async counterpart(signal) {
    const answer = await ask('counterpart', {run: state.run, table: state.table, from: state.from, to: state.to,
      title: state.title, top: state.top, filter: filter()}, signal);
    return {names: {title: answer, from: answer.from, to: answer.to}, asked: [answer, answer.from, answer.to],
      found: answer.neighbours, shown: [heading(answer, ', moved as from ', answer.from, ' to ', answer.to),
        list(answer, 'cosine'), ...nothing(answer)]};
  },
  async 'side-by-side'(signal) {
    const answer = await ask('side-by-side', {run: state.run, other: $('other').value, table: state.table,
      title: state.title, top: state.top, filter: filter(), metric: state.metric}, signal);
    const side = (one, other) => make('div', [make('h3', [make('bdi', short(one.run))]),
      grid([['', 'n'], ['title'], [answer.metric, 'n optional'], ['in ' + cut(short(other.run), 24), 'n']], one.neighbours.map(n => {
        const there = make('span', [n.otherRank === null ? '\u2013' : number(n.otherRank, 0),
          ...n.inBoth ? [make('span', ' both', {className: 'mark'})] : []]);
        if (n.otherRank === null) there.title = 'the other run has it not, or not under this filter';
        return make('tr', [cell(String(n.rank), 'n'), cell(titleButton(n)), cell(number(n.score, 3), 'n optional'), cell(there, 'n')],
            {className: n.inBoth ? 'both' : ''});
      }))]);
    const [left, right] = answer.sides;
    return {names: {title: left}, asked: [left], found: left.neighbours,
      shown: [heading('Nearest to ', left), make('p', answer.shared + ' in both lists; on the right, the rank in the other run. Both runs have '
          + number(answer.inCommon, 0) + ' movies in common.', {className: 'hint'}),
        make('div', [side(left, right), side(right, left)], {className: 'sides'})]};
  }
};

const answer = async signal => {
  const box = $('answer');
  const wanted = Object.keys(VIEWS[state.view].fields);
  if (wanted.some(name => !state[name])) {
    box.replaceChildren();
    document.title = 'reelvec';
    return light([], []);
  }
  box.setAttribute('aria-busy', 'true');
  try {
    const {names, asked, found, shown} = await answers[state.view](signal);
    if (signal.aborted) return;
    wanted.forEach(name => {
      if (names[name]) fields[name].name('#' + names[name].key, label(names[name]));
    });
    box.replaceChildren(...shown);
    $('told').textContent = shown[0].textContent + ': ' + found.length + ' found';
    document.title = asked.map(row => cut(label(row), 40)).join(', ') + ' \u2013 reelvec';
    light(asked, found);
  } catch (error) {
    if (signal.aborted || error.name === 'AbortError') return;
    box.replaceChildren(make('p', plain(error.message), {className: 'wrong', dir: 'auto'}));
    $('told').textContent = plain(error.message);
    light([], []);
  } finally {
    if (!signal.aborted) box.setAttribute('aria-busy', 'false');
  }
};

/** Shows what the address asks for. */
const show = async () => {
  if (asking) asking.abort();
  asking = new AbortController();
  const {signal} = asking;
  try {
    const next = read();
    if (!table || table.run !== next.run || table.table !== next.table) {
      table = await ask('table', {run: next.run, table: next.table}, signal);
    }
    state = next;
    form();
    $('map-kind').value = state.map || usual('map');
    await Promise.all([answer(signal), map({run: state.run, table: state.table, kind: $('map-kind').value}, signal, neighboursOf)]);
  } catch (error) {
    if (!signal.aborted) $('answer').replaceChildren(make('p', plain(error.message), {className: 'wrong'}));
  }
};

$('map-kind').addEventListener('change', () => go({map: $('map-kind').value}));
$('run').addEventListener('change', () => elsewhere({run: $('run').value, table: '', other: ''}));
$('table').addEventListener('change', () => elsewhere({table: $('table').value, title: '', a: '', b: '', c: '', from: '', to: ''}));
$('form').addEventListener('submit', event => {
  event.preventDefault();
  Object.values(fields).forEach(field => field.close());
  submitted();
});
// A change of a filter asks again, once there is a question.
$('form').addEventListener('change', event => {
  if (CONTROLS.includes(event.target.id) && Object.values(fields).every(field => field.value() !== '')) submitted();
});
$('skip').addEventListener('click', event => {
  event.preventDefault();
  Object.values(fields)[0].input.focus();
});
addEventListener('hashchange', show);

try {
  runs = (await ask('runs', {})).runs;
  options($('run'), runs.map(r => [r.run, short(r.run)]), runs[0].run);
  await show();
  if (!location.hash) Object.values(fields)[0].input.focus();
} catch (error) {
  $('answer').replaceChildren(make('p', plain(error.message), {className: 'wrong'}));
}
