kinds.dendrogram = (data, theme, size) => {
  const highest = Math.max(...data.merges.map(m => m[4]), 1e-300);
  const room = Math.min(300, size.width * .4);
  return {
    at: i => [0, i], lines: i => [data.titles[i]],
    height: Math.min(16000, data.titles.length * 18 + 80),
    option: {
      grid: {left: 16, right: room, top: 8, bottom: 48},
      xAxis: axis(theme, data.measure, {inverse: true, min: 0, max: highest * 1.02,
        axisLabel: {color: theme.ink, formatter: number, showMaxLabel: false, hideOverlap: true}}),
      yAxis: [{type: 'category', data: data.titles, position: 'right', inverse: true, triggerEvent: true,
        axisLine: {show: false}, axisTick: {show: false},
        axisLabel: {color: theme.ink, interval: 0, width: room - 10, overflow: 'truncate',
          fontSize: 12, hideOverlap: true, formatter: text => cut(text, 60)}},
        {type: 'value', show: false, inverse: true, min: -.5, max: data.titles.length - .5}],
      dataZoom: [],
      series: [{id: 'merges', type: 'custom', clip: true, xAxisIndex: 0, yAxisIndex: 1,
        encode: {x: [2, 3, 4], y: [0, 1]}, data: data.merges,
        renderItem: (params, api) => ({
          type: 'polyline',
          shape: {points: [[2, 0], [4, 0], [4, 1], [3, 1]].map(([h, p]) => api.coord([api.value(h), api.value(p)]))},
          style: {stroke: theme.accent, fill: 'none', lineWidth: 1.5}
        }),
        tooltip: {formatter: p => tip([data.measure + ': ' + number(p.value[4])])}}]
    }
  };
};
