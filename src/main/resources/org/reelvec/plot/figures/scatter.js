kinds.scatter = (data, theme, size) => {
  const range = widened(extent(data.x.concat(data.y)));
  const lines = i => [data.titles[i], data.xLabel + ': ' + number(data.x[i]), data.yLabel + ': ' + number(data.y[i])];
  // Truth and prediction have one scale, so the picture is a square.
  const side = Math.max(60, Math.min(size.width - 64 - 16, size.height - 12 - 52));
  const scale = {min: range[0], max: range[1], axisLabel: {color: theme.ink, formatter: number, showMinLabel: false, showMaxLabel: false, hideOverlap: true}};
  return {
    at: i => [data.x[i], data.y[i]], lines, range: {x: range, y: range},
    option: {
      grid: {left: 64, top: 12, width: side, height: side},
      xAxis: axis(theme, data.xLabel, scale),
      yAxis: axis(theme, data.yLabel, {...scale, nameGap: 48}),
      dataZoom: zooms('x', 'y'),
      series: [
        {id: 'points', type: 'scatter', symbolSize: 7, large: data.x.length > MANY,
          itemStyle: {color: theme.accent, opacity: .6}, data: data.x.map((x, i) => [x, data.y[i], i]),
          tooltip: {formatter: p => tip(lines(p.value[2]))}},
        {id: 'diagonal', type: 'line', silent: true, symbol: 'none', data: [[range[0], range[0]], [range[1], range[1]]],
          lineStyle: {color: theme.muted, type: 'dashed'}}
      ]
    }
  };
};
