kinds.curves = (data, theme) => ({
  legend: data.curves.map((curve, k) => (
      {id: 'curve' + k, name: curve.name, symbol: k % 2 ? 'dashed' : 'line', light: curve.colour, dark: curve.colour})),
  option: {
    grid: {left: 64, right: 20, top: 12, bottom: 52},
    tooltip: {trigger: 'axis', formatter: ps => tip([data.xLabel + ' ' + ps[0].axisValue,
      ...ps.filter(p => typeof p.value === 'number').map(p => data.curves[p.seriesIndex].name + ': ' + number(p.value))])},
    xAxis: axis(theme, data.xLabel, {type: 'category', boundaryGap: false,
      data: Array.from({length: data.epochs}, (_, i) => String(i + 1))}),
    yAxis: axis(theme, data.yLabel, {scale: true, nameGap: 48, axisLabel: {color: theme.ink, formatter: number}}),
    dataZoom: zooms('x'),
    series: data.curves.map((curve, k) => ({
      id: 'curve' + k, name: 'curve' + k, type: 'line', connectNulls: true, data: curve.values,
      symbol: 'circle', symbolSize: 5, showSymbol: data.epochs <= 60, color: curve.colour,
      lineStyle: {width: 2, type: k % 2 ? 'dashed' : 'solid'}
    }))
  }
});
