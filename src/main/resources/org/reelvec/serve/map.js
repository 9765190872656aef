import {$, ask, cut, label, make, plain} from '/texts.js';

// The map: what was asked and what was found are lit, and a click on a point selects it.
const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');
let chart = null, places = null, select = () => {}, lit = {asked: [], found: []}, zoom = {x: [0, 100], y: [0, 100]};
const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

/**
 * Shows the map of a run's table, once it is computed.
 *
 * @param selected is called with the key of a point that was clicked
 */
export const map = async ({run, table, kind}, signal, selected) => {
  select = selected;
  $('map-kind').value = kind;
  if (places && places.run === run && places.table === table && places.kind === kind) return draw();
  places = null;
  draw();
  try {
    for (;;) {
      const reply = await ask('map', {run, table, kind}, signal);
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

/** Lights what was asked and what was found. */
export const light = (asked, found) => {
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
      if (event.value && places) select(places.keys[event.value[2]]);
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
  // One scale for both axes: distances on the map mean something.
  const extent = values => [Math.min(...values), Math.max(...values)];
  const [x, y] = [extent(places.x), extent(places.y)];
  const unit = 1.1 * Math.max((x[1] - x[0]) / box.clientWidth, (y[1] - y[0]) / box.clientHeight) || 1;
  const axis = ([low, high], pixels) => ({type: 'value', show: false,
    min: (low + high - unit * pixels) / 2, max: (low + high + unit * pixels) / 2});
  const window = (name, span) => ({type: 'inside', [name + 'AxisIndex']: 0, filterMode: 'none', start: span[0], end: span[1],
    zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false, moveOnMouseMove: matchMedia('(pointer: fine)').matches});
  const labels = {show: true, position: 'right', color: ink, textBorderColor: ground, textBorderWidth: 3,
    formatter: p => cut(p.name, box.clientWidth < 500 ? 18 : 32)};
  const layout = ({rect, labelRect}) => labelRect.x + labelRect.width <= box.clientWidth ? {hideOverlap: true}
      : {hideOverlap: true, x: rect.x - 5, align: 'right'};
  chart.setOption({
    animation: !still.matches, animationDuration: 200, backgroundColor: 'transparent',
    grid: {left: 0, right: 0, top: 0, bottom: 0},
    xAxis: axis(x, box.clientWidth), yAxis: axis(y, box.clientHeight),
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
dark.addEventListener('change', () => places && draw());
new ResizeObserver(() => chart && draw()).observe($('map'));
