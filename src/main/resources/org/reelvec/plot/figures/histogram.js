kinds.histogram = (data, theme) => {
  // A bin about one whole number is called by it.
  const edges = data.edges.map(Number);
  const whole = edges.every((edge, i) => Number.isInteger(edge + .5) && edge === edges[0] + i);
  const names = data.counts.map((_, i) => whole ? String(edges[i] + .5) : data.edges[i] + ' to ' + data.edges[i + 1]);
  return {
    option: {
      grid: {left: 84, right: 16, top: 12, bottom: 56},
      xAxis: axis(theme, data.xLabel, {type: 'category', data: names}),
      yAxis: axis(theme, data.yLabel, {nameGap: 66}),
      dataZoom: zooms('x'),
      series: [{id: 'counts', type: 'bar', barCategoryGap: '4%', itemStyle: {color: theme.accent}, data: data.counts,
        tooltip: {formatter: p => tip([names[p.dataIndex], data.yLabel + ': ' + data.counts[p.dataIndex].toLocaleString('en')])}}]
    }
  };
};
