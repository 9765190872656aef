/** The parts of both axes that fill so many pixels at one scale. */
const square = (x, y, width, height) => {
  const unit = (Math.max((x[1] - x[0]) / width, (y[1] - y[0]) / height) || 1) * 1.06;
  const around = ([low, high], pixels) => [(low + high) / 2 - unit * pixels / 2, (low + high) / 2 + unit * pixels / 2];
  return {x: around(x, width), y: around(y, height)};
};

kinds.map = (data, theme, size) => {
  const many = data.titles.length > 500, large = data.titles.length > MANY;
  const coloured = data.shown !== undefined;
  const margin = {left: data.yLabel ? 34 : 12, right: 12, top: 12, bottom: data.xLabel ? 34 : 12};
  const x = data.x.length ? extent(data.x) : [0, 1], y = data.y.length ? extent(data.y) : [0, 1];
  // No higher than the points ask for.
  const wide = size.width - margin.left - margin.right, asked = wide * (y[1] - y[0]) / ((x[1] - x[0]) || 1) + 48;
  const height = Math.min(size.height, Math.max(280, asked));
  const frame = [margin.left, margin.top, size.width - margin.right, height - margin.bottom];
  const range = square(x, y, wide, frame[3] - frame[1]);
  const area = (frame[2] - frame[0]) * (frame[3] - frame[1]);
  const [least, most] = large ? [1.5, 3] : [4, 9];
  const symbolSize = Math.max(least, Math.min(most, Math.sqrt(area / (data.titles.length + 1)) / (large ? 2 : 3.5)));
  const bare = {axisLabel: {show: false}, axisTick: {show: false}, splitLine: {show: false},
    nameGap: 10, axisLine: {onZero: false, lineStyle: {color: theme.grid}}};
  const lines = i => [data.titles[i],
    coloured ? data.attribute + ': ' + (data.shown[i] === null || data.shown[i] === '' ? 'not known' : data.shown[i]) : ''];
  return {
    at: i => [data.x[i], data.y[i]], lines, range, height,
    heading: data.attribute,
    legend: coloured ? data.groups.map((group, g) => ({id: 'group' + g, ...group})) : [],
    option: {
      grid: margin,
      xAxis: axis(theme, data.xLabel, {...bare, min: range.x[0], max: range.x[1]}),
      yAxis: axis(theme, data.yLabel, {...bare, min: range.y[0], max: range.y[1]}),
      dataZoom: zooms('x', 'y'),
      series: [
        ...data.groups.map((group, g) => ({
          id: 'group' + g, name: 'group' + g, type: 'scatter', symbol: group.symbol, symbolSize,
          z: group.missing ? 1 : 2, large, largeThreshold: MANY / 10,
          itemStyle: {color: group[theme.name], opacity: large ? .7 : .9},
          data: group.members.map(i => [data.x[i], data.y[i], i]),
          tooltip: {formatter: p => tip(lines(p.value[2]))}
        })),
        {id: 'arrows', type: 'lines', coordinateSystem: 'cartesian2d', silent: true, z: 7,
          symbol: ['none', 'arrow'], symbolSize: 11, lineStyle: {color: theme.ink, width: 2, opacity: 1},
          data: data.arrows.map(a => ({coords: a.map(i => [data.x[i], data.y[i]])}))},
        {id: 'labels', type: 'scatter', data: [], silent: true, z: 6, symbolSize, animation: false,
          itemStyle: {color: 'transparent', opacity: 1},
          label: {show: true, distance: 3, color: theme.ink, fontSize: 11, formatter: p => p.data.text,
            ...many ? {backgroundColor: theme.ground + 'bb', padding: [1, 2]} : {textBorderColor: theme.ground, textBorderWidth: 2}}}
      ]
    },
    /** Names the ends of arrows, what was found, then the first points, which matter most, as far as there is room. */
    view(chart, hits, hidden) {
      const corner = chart.convertToPixel('grid', [range.x[0], range.y[0]]);
      const other = chart.convertToPixel('grid', [range.x[1], range.y[1]]);
      const along = k => (v, [low, high]) => corner[k] + (other[k] - corner[k]) * (v - low) / (high - low);
      const [across, up] = [along(0), along(1)];
      const points = new Array(data.titles.length).fill(null);
      data.groups.forEach((group, g) => hidden.has('group' + g) || group.members.forEach(i => {
        const x = across(data.x[i], range.x), y = up(data.y[i], range.y);
        if (x >= frame[0] && x <= frame[2] && y >= frame[1] && y <= frame[3]) points[i] = [x, y];
      }));
      const ends = data.arrows.flat(), found = new Set(hits.concat(ends));
      const wanted = [...new Set(hits.slice(0, LISTED).concat(ends))].filter(i => points[i])
          .map(i => ({i, text: cut(data.titles[i], 40), bold: hits.includes(i), must: true}));
      for (let i = 0; i < points.length && wanted.length < 600; i++) {
        if (points[i] && !found.has(i)) wanted.push({i, text: cut(data.titles[i], 32)});
      }
      // A name across an arrow would be taken for that of the arrow.
      const shafts = data.arrows.filter(([a, b]) => points[a] && points[b]).flatMap(([a, b]) => Array.from({length: 99},
          (_, k) => [0, 1].map(axis => points[a][axis] + (points[b][axis] - points[a][axis]) * (k + 1) / 100)));
      const labels = placed(wanted, points.concat(shafts), frame, symbolSize / 2, area / (large ? 15000 : 6000));
      chart.setOption({series: [{id: 'labels', data: labels.map(({i, text, bold, position}) => (
          {value: [data.x[i], data.y[i]], text, label: {position, fontWeight: bold ? 'bold' : 'normal'}}))}]});
    }
  };
};
