const extent = values => values.reduce(
    ([low, high], v) => v === null ? [low, high] : [Math.min(low, v), Math.max(high, v)],
    [Infinity, -Infinity]);
const widened = ([low, high]) => {
  if (!(high >= low)) return [0, 1];
  const room = high > low ? (high - low) * .04 : Math.max(Math.abs(low), 1) * .05;
  return [low - room, high + room];
};

const axis = (theme, name, more) => ({
  type: 'value', name: cut(name, 60), nameLocation: 'middle', nameGap: 30,
  nameTextStyle: {color: theme.muted}, axisLabel: {color: theme.ink, hideOverlap: true},
  axisLine: {onZero: false, lineStyle: {color: theme.muted}}, splitLine: {lineStyle: {color: theme.grid}},
  ...more
});
/** By the wheel and by dragging. */
const zooms = (...axes) => axes.map(name => ({id: name, type: 'inside', [name + 'AxisIndex']: 0, filterMode: 'none'}));

/** Rings around what was found; with the first names, where the figure has none of its own. */
const ring = (theme, width, named) => ({
  id: 'found', type: 'scatter', data: [], z: 10, symbolSize: 18, animation: false,
  itemStyle: {color: 'transparent', opacity: 1, borderColor: theme.accent, borderWidth: 3},
  label: {show: named, position: 'right', color: theme.ink, textBorderColor: theme.ground, textBorderWidth: 3,
    minMargin: 4, fontWeight: 'bold', formatter: p => cut(p.data.title, 40)},
  // To the left of its point where it would leave the picture.
  labelLayout: ({rect, labelRect}) => labelRect.x + labelRect.width <= width ? {hideOverlap: true}
      : {hideOverlap: true, x: rect.x - 5, align: 'right'},
  tooltip: {formatter: p => tip(p.data.lines)}
});

/** Each kind of figure: data, colours and room become what ECharts draws, and what the frame asks of it. */
const kinds = {};
