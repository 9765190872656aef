kinds.heat = (data, theme, size) => {
  const n = data.titles.length;
  const cells = data.rows.flatMap((row, i) => row.map((v, j) => [j, i, v === null ? '-' : v]));
  const left = Math.max(100, Math.min(210, size.width * .2)), bottom = Math.max(100, Math.min(160, size.width * .2));
  // Rows tall enough for their names, where the window is wide enough for the columns.
  const height = Math.max(size.height, Math.min(n * 14, size.width - left - 16) + bottom + 8);
  const side = Math.max(60, Math.min(size.width - left - 16, height - bottom - 8));
  const label = room => ({color: theme.ink, width: room, overflow: 'truncate', fontSize: 11, formatter: text => cut(text, 40),
    ...side / n >= 12 ? {interval: 0} : {}});
  const category = {type: 'category', data: data.titles, triggerEvent: true, axisLine: {show: false}, axisTick: {show: false}};
  const lines = (i, j) => i === j ? [data.titles[i]]
      : [data.titles[i], data.titles[j], data.measure + ': ' + number(data.rows[i][j])];
  return {
    at: i => [i, i], lines: i => lines(i, i), height: side + bottom + 8,
    option: {
      grid: {left, top: 8, width: side, height: side},
      xAxis: {...category, axisLabel: {...label(bottom - 14), rotate: 90}},
      yAxis: {...category, inverse: true, axisLabel: label(left - 14)},
      visualMap: {min: data.low, max: data.high, calculable: true, precision: 2, dimension: 2, seriesIndex: 0,
        left: left + side - 84, top: 8, itemHeight: Math.min(140, side / 3), textStyle: {color: theme.ink},
        inRange: {color: theme.scale}, text: [cut(data.measure, 24), '']},
      dataZoom: zooms('x', 'y'),
      series: [{id: 'cells', type: 'heatmap', data: cells, progressive: 0,
        label: {show: side / n > 38, formatter: p => p.value[2] === '-' ? '' : p.value[2].toFixed(2)},
        tooltip: {formatter: p => tip(lines(p.value[1], p.value[0]))}}]
    }
  };
};
