kinds.bars = (data, theme, size) => {
  const interval = i => data.low[i] === null || data.high[i] === null ? ''
      : number(data.low[i]) + ' to ' + number(data.high[i]);
  const lines = i => [data.titles[i], data.xLabel + ': ' + number(data.values[i]), interval(i)];
  const left = Math.min(280, size.width * .4);
  return {
    at: i => [data.values[i], i], lines,
    height: Math.min(16000, data.titles.length * 26 + 80),
    option: {
      grid: {left, right: 40, top: 8, bottom: 52},
      xAxis: axis(theme, data.xLabel, {axisLabel: {color: theme.ink, formatter: number, hideOverlap: true}}),
      yAxis: {type: 'category', data: data.titles, inverse: true, triggerEvent: true, axisTick: {show: false},
        axisLine: {lineStyle: {color: theme.muted}},
        axisLabel: {color: theme.ink, interval: 0, width: left - 12, overflow: 'truncate', hideOverlap: true,
          formatter: text => cut(text, 50)}},
      dataZoom: [],
      series: [
        {id: 'values', type: 'bar', itemStyle: {color: theme.accent}, data: data.values,
          tooltip: {formatter: p => tip(lines(p.dataIndex))}},
        {id: 'intervals', type: 'custom', silent: true, z: 5, encode: {x: [1, 2], y: 0},
          data: data.values.map((_, i) => [i, data.low[i], data.high[i]]).filter(row => interval(row[0])),
          renderItem: (params, api) => {
            const from = api.coord([api.value(1), api.value(0)]), to = api.coord([api.value(2), api.value(0)]);
            const stroke = (x1, y1, x2, y2) => ({type: 'line', shape: {x1, y1, x2, y2}, style: {stroke: theme.ink, lineWidth: 1.5}});
            return {type: 'group', children: [stroke(from[0], from[1], to[0], to[1]),
              stroke(from[0], from[1] - 4, from[0], from[1] + 4), stroke(to[0], to[1] - 4, to[0], to[1] + 4)]};
          }}
      ]
    }
  };
};
