const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');
const alone = document.querySelectorAll('.reelvec-figure').length === 1;
const PAPER = 680; // CSS pixels that a sheet is wide

/** One figure of the page: its picture, and what searches, zooms, lists and prints it. */
const figure = element => {
  const data = JSON.parse(element.querySelector('script[type="application/json"]').textContent);
  const part = name => element.querySelector('.' + name);
  const plot = part('plot'), status = part('status'), list = part('found'), search = element.querySelector('input');
  const hidden = new Set(); // ids of series that the legend has switched off
  const windows = {}; // what is shown of each axis that zooms, from and to in hundredths
  let chart, drawn, hits = [], current = -1, wheel = alone, room;

  const draw = printing => {
    if (!printing && !plot.clientWidth) { // hidden; drawn when it is shown
      room = {};
      return;
    }
    const theme = reelvecThemes[dark.matches && !printing ? 'dark' : 'light'];
    plot.style.height = '';
    room = printing ? {width: PAPER, height: PAPER * .62} : {width: plot.clientWidth, height: plot.clientHeight};
    drawn = kinds[data.kind](data, theme, room);
    if (drawn.height) {
      plot.style.height = drawn.height + 'px';
      room.height = printing ? drawn.height : plot.clientHeight;
    }
    if (!chart) {
      chart = echarts.init(plot, null, {renderer: 'canvas'});
      chart.on('datazoom', event => {
        (event.batch || [event]).forEach(({dataZoomId, start, end}) => windows[dataZoomId] = [start, end]);
        view();
      });
      // A name that is cut stands whole under the mouse.
      chart.on('mouseover', event => event.targetType === 'axisLabel' && drawn.at && chart.dispatchAction({type: 'showTip',
        x: event.event.offsetX, y: event.event.offsetY, tooltip: {formatter: () => tip([data.titles[event.dataIndex]])}}));
    }
    chart.resize(room);
    const option = drawn.option;
    // What was zoomed stays so when the window or the theme changes.
    option.dataZoom.forEach(zoom => {
      const [start, end] = windows[zoom.id] = windows[zoom.id] || [0, 100];
      Object.assign(zoom, {start, end, disabled: !wheel});
    });
    option.animation = !still.matches && data.kind !== 'map' && !printing;
    option.backgroundColor = 'transparent';
    option.tooltip = {confine: true, backgroundColor: theme.ground, borderColor: theme.grid,
      textStyle: {color: theme.ink}, ...option.tooltip};
    option.legend = {show: false, data: (drawn.legend || []).map(entry => entry.id)};
    if (drawn.at) option.series.push(ring(theme, room.width, data.kind === 'scatter'));
    // What is drawn bit by bit is not there yet when the paper wants it.
    if (printing) option.series.forEach(series => series.progressive = 0);
    chart.setOption(option);
    mark();
  };

  const view = () => drawn.view && drawn.view(chart, hits, hidden);
  /** Shows these parts, two shares of a hundred each, of the horizontal axis and the vertical one. */
  const moveTo = parts => chart.dispatchAction({type: 'dataZoom', batch: Object.entries(parts).map(([dataZoomId, [from, to]]) => {
    const width = Math.min(100, Math.max(.5, to - from));
    const start = Math.min(100 - width, Math.max(0, from));
    return {dataZoomId, start, end: start + width};
  })});
  const each = change => Object.fromEntries(Object.entries(windows).map(([id, [start, end]]) => [id, change(start, end, id)]));
  const zoom = factor => moveTo(each((start, end) => {
    const middle = (start + end) / 2, half = (end - start) / 2 * factor;
    return [middle - half, middle + half];
  }));
  const pan = steps => moveTo(each((start, end, id) => [start, end].map(edge => edge + (end - start) * (steps[id] || 0))));
  const reset = () => moveTo(each(() => [0, 100]));

  const mark = () => {
    if (!drawn.at) return;
    chart.setOption({series: [{id: 'found', data: hits.map((i, position) => (
        {value: drawn.at(i), title: position < LISTED ? data.titles[i] : '', lines: drawn.lines(i)}))}]});
    view();
  };
  const select = position => {
    current = position;
    const i = hits[position];
    status.textContent = (position + 1) + ' of ' + hits.length + ': ' + plain(drawn.lines(i).filter(l => l).join('; '));
    if (drawn.range) {
      const at = {};
      drawn.at(i).forEach((value, k) => {
        const [low, high] = drawn.range['xy'[k]];
        at['xy'[k]] = 100 * (value - low) / (high - low);
      });
      moveTo(each((start, end, id) => at[id] > start && at[id] < end ? [start, end]
          : [at[id] - (end - start) / 2, at[id] + (end - start) / 2]));
    }
    chart.dispatchAction({type: 'showTip', seriesIndex: drawn.option.series.length - 1, dataIndex: position});
  };
  const find = () => {
    const wanted = fold(search.value.trim());
    hits = [];
    current = -1;
    let count = 0;
    if (wanted) {
      data.titles.forEach((title, i) => {
        if (fold(title).includes(wanted) && ++count <= 300) hits.push(i);
      });
    }
    chart.dispatchAction({type: 'hideTip'});
    status.textContent = !wanted ? '' : count === 0 ? 'nothing found' : count + ' found'
        + (count > hits.length ? ', the first ' + hits.length + ' are ringed' : '');
    list.replaceChildren(...hits.slice(0, LISTED).map((i, position) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.dir = 'auto';
      button.textContent = cut(data.titles[i], 80);
      button.addEventListener('click', () => select(position));
      return button;
    }));
    mark();
  };

  const entry = ({id, name, symbol, light, dark}) => {
    const button = document.createElement('button');
    const swatch = document.createElement('span');
    button.type = 'button';
    button.dir = 'auto';
    button.setAttribute('aria-pressed', 'true');
    swatch.className = 'swatch ' + symbol;
    swatch.style.setProperty('--light', light);
    swatch.style.setProperty('--dark', dark);
    button.append(swatch, cut(name, 40));
    button.addEventListener('click', () => {
      if (!hidden.delete(id)) hidden.add(id);
      button.setAttribute('aria-pressed', String(!hidden.has(id)));
      chart.dispatchAction({type: 'legendToggleSelect', name: id});
      view();
    });
    return button;
  };
  const legend = ({heading, legend: entries}) => {
    if (heading) part('legend').append(cut(heading, 40));
    part('legend').append(...entries.map(entry));
  };

  const begin = () => {
    draw();
    if (drawn.legend && drawn.legend.length) legend(drawn);
    const zoomable = drawn.option.dataZoom.length > 0;
    part('tools').hidden = !drawn.at && !zoomable;
    part('search').hidden = status.hidden = !drawn.at;
    part('zoom').hidden = !zoomable;

    search.addEventListener('input', find);
    search.addEventListener('keydown', event => {
      if (event.key === 'Enter' && hits.length) {
        event.preventDefault();
        select((current + (event.shiftKey ? hits.length - 1 : 1) + (current < 0 && event.shiftKey ? 1 : 0)) % hits.length);
      }
    });
    if (zoomable) {
      part('zoom').addEventListener('click', event => {
        const way = event.target.dataset.zoom;
        if (way) way === 'in' ? zoom(.6) : way === 'out' ? zoom(1 / .6) : reset();
      });
      plot.tabIndex = 0;
      plot.setAttribute('role', 'application');
      plot.setAttribute('aria-label', plot.getAttribute('aria-label') + '. Plus and minus zoom, arrow keys move, 0 shows the whole picture.');
      const keys = {'+': () => zoom(.6), '=': () => zoom(.6), '-': () => zoom(1 / .6), '0': reset, Home: reset,
        ArrowLeft: () => pan({x: -.2}), ArrowRight: () => pan({x: .2}), ArrowUp: () => pan({y: .2}), ArrowDown: () => pan({y: -.2})};
      plot.addEventListener('keydown', event => {
        if (keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
          event.preventDefault();
          keys[event.key]();
        }
      });
      // Among other figures the wheel belongs to the page until this one is in use.
      const use = on => {
        wheel = alone || on;
        chart.setOption({dataZoom: Object.keys(windows).map(id => ({id, disabled: !wheel}))});
      };
      plot.addEventListener('focus', () => use(true));
      plot.addEventListener('blur', () => use(false));
    }
  };

  if (plot.clientWidth) begin();
  new ResizeObserver(() => {
    if (!plot.clientWidth) return;
    if (!chart) begin();
    else if (plot.clientWidth !== room.width || plot.clientHeight !== room.height) draw();
  }).observe(plot);
  dark.addEventListener('change', () => chart && draw());
  // Paper gets a picture of its own width and sharpness.
  addEventListener('beforeprint', () => {
    if (!chart || part('printed')) return;
    draw(true);
    const picture = chart.renderToCanvas({pixelRatio: 2, backgroundColor: reelvecThemes.light.ground});
    picture.className = 'printed';
    picture.style.cssText = 'width: ' + room.width + 'px';
    plot.before(picture);
  });
  addEventListener('afterprint', () => {
    if (part('printed')) part('printed').remove();
    if (chart) draw();
  });
};

document.querySelectorAll('.reelvec-figure').forEach(figure);
