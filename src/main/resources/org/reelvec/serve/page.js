(() => {
  'use strict';
  const $ = id => document.getElementById(id);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const still = matchMedia('(prefers-reduced-motion: reduce)');

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

  /** Without marks that would turn the text after them around. */
  const plain = text => String(text).replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
  const cut = (text, length) => {
    const characters = Array.from(plain(text));
    return characters.length > length ? characters.slice(0, length).join('') + '\u2026' : characters.join('');
  };
  const label = row => plain(row.key.startsWith(row.title + ' (') ? row.key : row.title) || '#' + plain(row.key);
  const make = (name, content, properties) => {
    const element = Object.assign(document.createElement(name), properties);
    if (content !== undefined) element.append(...[].concat(content));
    return element;
  };
  const named = text => make('bdi', cut(text, 300));
  const number = (value, digits) => value === null || value === undefined ? '\u2013' : Number(value).toLocaleString('en', {
    minimumFractionDigits: digits, maximumFractionDigits: digits});

  const ask = async (path, parameters, signal) => {
    const given = Object.entries(parameters).filter(([, value]) => value !== '' && value !== undefined);
    const reply = await fetch('/api/' + path + (given.length ? '?' + new URLSearchParams(given) : ''), {signal});
    const answer = await reply.json();
    if (!reply.ok) throw new Error(answer.error);
    return answer;
  };

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

  /** A field that completes titles, as the ARIA practices have a combobox with a list. */
  const combo = (name, text) => {
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
      submitted(name);
    };
    const open = async () => {
      if (asked) asked.abort();
      asked = new AbortController();
      const {signal} = asked;
      try {
        const typed = chosen() ? '' : input.value;
        rows = (await ask('titles', {run: state.run, table: state.table, q: typed, top: 12}, signal)).titles;
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
      fields = Object.fromEntries(Object.entries(view.fields).map(([name, text]) => [name, combo(name, text)]));
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

  const titleButton = row => {
    const button = make('button', named(label(row)), {type: 'button'});
    button.addEventListener('click', () => go({view: state.view === 'side-by-side' ? state.view : 'similar', title: '#' + row.key}));
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
      document.title = asked.map(row => cut(label(row), 40)).join(', ') + ' \u2013 reelvec';
      light(asked, found);
    } catch (error) {
      if (signal.aborted || error.name === 'AbortError') return;
      box.replaceChildren(make('p', plain(error.message), {className: 'wrong', dir: 'auto'}));
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
      await Promise.all([answer(signal), map(signal)]);
    } catch (error) {
      if (!signal.aborted) $('answer').replaceChildren(make('p', plain(error.message), {className: 'wrong'}));
    }
  };

  // The map.
  let chart = null, places = null, lit = {asked: [], found: []}, zoom = {x: [0, 100], y: [0, 100]};
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

  const map = async signal => {
    const kind = state.map || usual('map');
    $('map-kind').value = kind;
    if (places && places.run === state.run && places.table === state.table && places.kind === kind) return draw();
    places = null;
    draw();
    try {
      for (;;) {
        const reply = await ask('map', {run: state.run, table: state.table, kind}, signal);
        if (signal.aborted) return;
        if (reply.x) {
          places = {...reply, at: new Map(reply.keys.map((key, i) => [key, i]))};
          break;
        }
        $('map-status').textContent = 'The map is being computed: ' + Math.floor(100 * reply.done) + ' % \u2026';
        await pause(300);
        if (signal.aborted) return;
      }
      zoom = {x: [0, 100], y: [0, 100]};
      draw();
    } catch (error) {
      if (!signal.aborted) $('map-status').textContent = plain(error.message);
    }
  };

  /** What was asked and what was found are lit. */
  const light = (asked, found) => {
    lit = {asked, found};
    if (places) draw();
  };

  const tip = lines => make('div', lines.map(line => make('div', plain(line), {dir: 'auto'})), {className: 'tip'});
  const point = (row, size, name) => {
    const i = places.at.get(row.key);
    return i === undefined ? [] : [{value: [places.x[i], places.y[i], i], symbolSize: size, name}];
  };

  const draw = () => {
    const box = $('map');
    if (!chart) {
      chart = echarts.init(box, null, {renderer: 'canvas'});
      chart.on('click', event => {
        if (event.value && places) go({view: state.view === 'side-by-side' ? state.view : 'similar', title: '#' + places.keys[event.value[2]]});
      });
      chart.on('datazoom', () => {
        const [x, y] = chart.getOption().dataZoom;
        zoom = {x: [x.start, x.end], y: [y.start, y.end]};
      });
    }
    chart.resize();
    if (!places) return chart.clear();
    const asked = lit.asked.flatMap(row => point(row, 15, label(row)));
    const found = lit.found.slice(0, 50).flatMap(row => point(row, 11, label(row)));
    const all = lit.asked.length + Math.min(50, lit.found.length), shown = asked.length + found.length;
    $('map-status').textContent = [
      cut(places.note, 400), all && shown < all ? (all - shown) + ' of ' + all + ' lit rows are not on this map' : ''
    ].filter(t => t).join('; ');
    const ink = colour('ink'), ground = colour('ground'), accent = colour('accent');
    const extent = values => {
      const low = Math.min(...values), high = Math.max(...values), room = (high - low) * .05 || 1;
      return {min: low - room, max: high + room};
    };
    const axis = values => ({type: 'value', ...extent(values), show: false});
    const window = (name, span) => ({type: 'inside', [name + 'AxisIndex']: 0, filterMode: 'none', start: span[0], end: span[1],
      zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false, moveOnMouseMove: matchMedia('(pointer: fine)').matches});
    const labels = {show: true, position: 'right', color: ink, textBorderColor: ground, textBorderWidth: 3,
      formatter: p => cut(p.name, 32)};
    const layout = ({rect, labelRect}) => labelRect.x + labelRect.width <= box.clientWidth ? {hideOverlap: true}
        : {hideOverlap: true, x: rect.x - 5, align: 'right'};
    chart.setOption({
      animation: !still.matches, animationDuration: 200, backgroundColor: 'transparent',
      grid: {left: 8, right: 8, top: 8, bottom: 8},
      xAxis: axis(places.x), yAxis: axis(places.y),
      dataZoom: [window('x', zoom.x), window('y', zoom.y)],
      tooltip: {confine: true, backgroundColor: ground, borderColor: colour('line'), textStyle: {color: ink},
        formatter: p => tip([label({key: places.keys[p.value[2]], title: places.titles[p.value[2]]})])},
      series: [
        {id: 'all', type: 'scatter', symbolSize: places.x.length > 500 ? 5 : 8, cursor: 'pointer', animation: false,
          itemStyle: {color: colour('dot'), opacity: all ? .45 : .8}, data: Array.from(places.x, (x, i) => [x, places.y[i], i])},
        {id: 'found', type: 'scatter', z: 4, itemStyle: {color: accent, borderColor: ground, borderWidth: 1}, data: found,
          label: {...labels, fontSize: 11}, labelLayout: layout},
        {id: 'asked', type: 'scatter', z: 5, symbol: 'diamond', itemStyle: {color: ink, borderColor: ground, borderWidth: 2}, data: asked,
          label: {...labels, fontWeight: 'bold'}, labelLayout: layout}
      ]
    }, {replaceMerge: ['series']});
  };

  const move = change => {
    if (!places) return;
    const spans = ['x', 'y'].map((name, i) => {
      const [low, high] = change(zoom[name], i);
      const width = Math.min(100, Math.max(1, high - low)), start = Math.min(100 - width, Math.max(0, low));
      return {dataZoomIndex: i, start, end: start + width};
    });
    chart.dispatchAction({type: 'dataZoom', batch: spans});
  };
  const scale = factor => move(([low, high]) => {
    const middle = (low + high) / 2, half = (high - low) / 2 * factor;
    return [middle - half, middle + half];
  });
  const pan = (x, y) => move(([low, high], i) => {
    const step = (high - low) * (i === 0 ? x : y);
    return [low + step, high + step];
  });
  const whole = () => move(() => [0, 100]);
  const keys = {'+': () => scale(.6), '=': () => scale(.6), '-': () => scale(1 / .6), '0': whole, Home: whole,
    ArrowLeft: () => pan(-.2, 0), ArrowRight: () => pan(.2, 0), ArrowUp: () => pan(0, .2), ArrowDown: () => pan(0, -.2)};

  $('map').addEventListener('keydown', event => {
    if (keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  document.querySelector('.zoom').addEventListener('click', event => {
    const way = event.target.dataset.zoom;
    if (way) way === 'in' ? scale(.6) : way === 'out' ? scale(1 / .6) : whole();
  });
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
  dark.addEventListener('change', () => places && draw());
  new ResizeObserver(() => chart && draw()).observe($('map'));

  (async () => {
    try {
      runs = (await ask('runs', {})).runs;
      options($('run'), runs.map(r => [r.run, short(r.run)]), runs[0].run);
      await show();
      if (!location.hash) Object.values(fields)[0].input.focus();
    } catch (error) {
      $('answer').replaceChildren(make('p', plain(error.message), {className: 'wrong'}));
    }
  })();
})();
