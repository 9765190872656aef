(() => {
  'use strict';
  const MANY = 5000; // points, beyond which they are drawn in bulk
  const LISTED = 12; // of what was found, by name and with a label
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const alone = document.querySelectorAll('.reelvec-figure').length === 1;

  /** Without marks that would turn the text after them around. */
  const plain = text => String(text).replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
  const cut = (text, length) => {
    const characters = Array.from(plain(text));
    return characters.length > length ? characters.slice(0, length).join('') + '\u2026' : characters.join('');
  };
  const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const number = value => value === null ? '' : String(Number(value.toPrecision(5)));

  /** Lines of text, as text: what a tooltip shows is never read as markup. */
  const tip = lines => {
    const box = document.createElement('div');
    box.className = 'reelvec-tip';
    lines.filter(line => line !== '').forEach(line => {
      const row = document.createElement('div');
      row.dir = 'auto';
      row.textContent = plain(line);
      box.append(row);
    });
    return box;
  };

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
  const zooms = (...axes) => axes.map(name => (
      {type: 'inside', [name + 'AxisIndex']: 0, filterMode: 'none', disabled: !alone}));
  const labels = (theme, more) => ({
    show: true, position: 'right', color: theme.ink, textBorderColor: theme.ground, textBorderWidth: 2, minMargin: 4, ...more
  });

  /** To the right of its point, or to the left where it would leave the picture. */
  const beside = size => ({rect, labelRect}) => labelRect.x + labelRect.width <= size.width ? {hideOverlap: true}
      : {hideOverlap: true, x: rect.x - 5, align: 'right'};

  /** Rings around what was found; filled by the search. */
  const ring = (theme, size) => ({
    id: 'found', type: 'scatter', data: [], z: 10, symbolSize: 18, animation: false,
    itemStyle: {color: 'transparent', opacity: 1, borderColor: theme.accent, borderWidth: 3},
    label: labels(theme, {fontWeight: 'bold', formatter: p => cut(p.data.title, 40)}),
    labelLayout: beside(size),
    tooltip: {formatter: p => tip(p.data.lines)}
  });

  /** Both axes at one scale within so many pixels. */
  const square = (data, width, height) => {
    const x = extent(data.x), y = extent(data.y);
    if (!data.x.length) return {x: [0, 1], y: [0, 1]};
    const unit = (Math.max((x[1] - x[0]) / width, (y[1] - y[0]) / height) || 1) * 1.06;
    const around = ([low, high], pixels) =>
        [(low + high) / 2 - unit * pixels / 2, (low + high) / 2 + unit * pixels / 2];
    return {x: around(x, width), y: around(y, height)};
  };

  const kinds = {
    map(data, theme, size) {
      const large = data.titles.length > MANY;
      const coloured = data.shown !== undefined;
      const bottom = data.xLabel ? 34 : 12, left = data.yLabel ? 34 : 12, top = coloured ? 40 : 12;
      const range = square(data, size.width - left - 12, size.height - top - bottom);
      const bare = {axisLabel: {show: false}, axisTick: {show: false}, splitLine: {show: false},
        nameGap: 10, axisLine: {onZero: false, lineStyle: {color: theme.grid}}};
      const lines = i => [data.titles[i],
        coloured ? data.attribute + ': ' + (data.shown[i] === null || data.shown[i] === '' ? 'not known' : data.shown[i]) : ''];
      const symbolSize = large ? 3 : data.titles.length > 500 ? 6 : 9;
      return {
        at: i => [data.x[i], data.y[i]], lines,
        option: {
          grid: {left, right: 12, top, bottom},
          xAxis: axis(theme, data.xLabel, {...bare, min: range.x[0], max: range.x[1]}),
          yAxis: axis(theme, data.yLabel, {...bare, min: range.y[0], max: range.y[1]}),
          dataZoom: zooms('x', 'y'),
          legend: {show: coloured, type: 'scroll', top: 4, data: data.groups.map(g => g.name),
            textStyle: {color: theme.ink}, pageTextStyle: {color: theme.ink},
            pageIconColor: theme.ink, pageIconInactiveColor: theme.grid, formatter: name => cut(name, 32)},
          series: [
            ...data.groups.map((group, g) => ({
              id: 'group' + g, name: group.name, type: 'scatter', symbol: group.symbol, symbolSize,
              z: group.missing ? 1 : 2, large, largeThreshold: MANY / 10,
              itemStyle: {color: group[theme.name], opacity: large ? .7 : .9},
              data: group.members.map(i => [data.x[i], data.y[i], i]),
              tooltip: {formatter: p => tip(lines(p.value[2]))}
            })),
            {id: 'arrows', type: 'lines', coordinateSystem: 'cartesian2d', silent: true, z: 5,
              symbol: ['none', 'arrow'], symbolSize: 11, lineStyle: {color: theme.ink, width: 2, opacity: 1},
              data: data.arrows.map(a => ({coords: a.map(i => [data.x[i], data.y[i]])}))},
            {id: 'labels', type: 'scatter', data: [], silent: true, z: 6, symbolSize, animation: false,
              itemStyle: {color: 'transparent', opacity: 1}, labelLayout: beside(size),
              label: labels(theme, {formatter: p => cut(data.titles[p.value[2]], 32), fontSize: 11})}
          ]
        },
        /** The first points, which matter most, of those in view; what overlaps is hidden. */
        view(chart, [x, y]) {
          const shown = [];
          for (let i = 0; i < data.titles.length && shown.length < 150; i++) {
            if (data.x[i] >= x[0] && data.x[i] <= x[1] && data.y[i] >= y[0] && data.y[i] <= y[1]) {
              shown.push([data.x[i], data.y[i], i]);
            }
          }
          chart.setOption({series: [{id: 'labels', data: shown}]});
        },
        range
      };
    },

    scatter(data, theme) {
      const range = widened(extent(data.x.concat(data.y)));
      const lines = i => [data.titles[i], data.xLabel + ': ' + number(data.x[i]), data.yLabel + ': ' + number(data.y[i])];
      return {
        at: i => [data.x[i], data.y[i]], lines,
        option: {
          grid: {left: 64, right: 16, top: 12, bottom: 52},
          xAxis: axis(theme, data.xLabel, {min: range[0], max: range[1], axisLabel: {color: theme.ink, formatter: number, showMinLabel: false, showMaxLabel: false}}),
          yAxis: axis(theme, data.yLabel, {min: range[0], max: range[1], nameGap: 48, axisLabel: {color: theme.ink, formatter: number, showMinLabel: false, showMaxLabel: false}}),
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
    },

    heat(data, theme, size) {
      const cells = data.rows.flatMap((row, i) => row.map((v, j) => [j, i, v === null ? '-' : v]));
      const side = Math.max(60, Math.min(size.width - 150, size.height - 140));
      const label = {color: theme.ink, width: 116, overflow: 'truncate', fontSize: 11,
        formatter: text => cut(text, 40)};
      const category = {type: 'category', data: data.titles, axisLine: {show: false}, axisTick: {show: false}};
      const lines = (i, j) => i === j ? [data.titles[i]]
          : [data.titles[i], data.titles[j], data.measure + ': ' + number(data.rows[i][j])];
      return {
        at: i => [i, i], lines: i => lines(i, i),
        option: {
          grid: {left: 130, top: 8, width: side, height: side},
          xAxis: {...category, axisLabel: {...label, rotate: 90}},
          yAxis: {...category, inverse: true, axisLabel: label},
          visualMap: {min: data.low, max: data.high, calculable: true, precision: 2, dimension: 2, seriesIndex: 0,
            left: 130 + side - 84, top: 8, itemHeight: Math.min(140, side / 3), textStyle: {color: theme.ink},
            inRange: {color: theme.scale}, text: [cut(data.measure, 24), '']},
          dataZoom: zooms('x', 'y'),
          series: [{id: 'cells', type: 'heatmap', data: cells, progressive: 5000,
            label: {show: side / data.titles.length > 38, formatter: p => p.value[2] === '-' ? '' : p.value[2].toFixed(2)},
            tooltip: {formatter: p => tip(lines(p.value[1], p.value[0]))}}]
        }
      };
    },

    dendrogram(data, theme, size) {
      const highest = Math.max(...data.merges.map(m => m[4]), 1e-300);
      return {
        at: i => [0, i], lines: i => [data.titles[i]],
        height: Math.min(16000, data.titles.length * 18 + 80),
        option: {
          grid: {left: 16, right: Math.min(300, size.width * .4), top: 8, bottom: 48},
          xAxis: axis(theme, data.measure, {inverse: true, min: 0, max: highest * 1.02,
            axisLabel: {color: theme.ink, formatter: number, showMaxLabel: false}}),
          yAxis: [{type: 'category', data: data.titles, position: 'right', inverse: true,
            axisLine: {show: false}, axisTick: {show: false},
            axisLabel: {color: theme.ink, interval: 0, width: Math.min(290, size.width * .4 - 10), overflow: 'truncate',
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
    },

    curves(data, theme) {
      return {
        option: {
          grid: {left: 64, right: 20, top: 44, bottom: 52},
          legend: {type: 'scroll', top: 4, textStyle: {color: theme.ink}, pageTextStyle: {color: theme.ink},
            pageIconColor: theme.ink, formatter: name => cut(name, 32)},
          tooltip: {trigger: 'axis', formatter: ps => tip([data.xLabel + ' ' + ps[0].axisValue,
            ...ps.filter(p => typeof p.value === 'number').map(p => p.seriesName + ': ' + number(p.value))])},
          xAxis: axis(theme, data.xLabel, {type: 'category', data: Array.from({length: data.epochs}, (_, i) => String(i + 1)), boundaryGap: false}),
          yAxis: axis(theme, data.yLabel, {scale: true, nameGap: 48, axisLabel: {color: theme.ink, formatter: number}}),
          dataZoom: zooms('x'),
          series: data.curves.map((curve, k) => ({
            id: 'curve' + k, name: curve.name, type: 'line', connectNulls: true, data: curve.values,
            showSymbol: data.epochs <= 60, color: curve.colour, lineStyle: {width: 2, type: k % 2 ? 'dashed' : 'solid'}
          }))
        }
      };
    },

    histogram(data, theme) {
      const names = data.counts.map((_, i) => data.edges[i] + ' to ' + data.edges[i + 1]);
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
    },

    bars(data, theme, size) {
      const interval = i => data.low[i] === null || data.high[i] === null ? ''
          : number(data.low[i]) + ' to ' + number(data.high[i]);
      const lines = i => [data.titles[i], data.xLabel + ': ' + number(data.values[i]), interval(i)];
      const left = Math.min(280, size.width * .4);
      return {
        at: i => [data.values[i], i], lines,
        height: Math.min(16000, data.titles.length * 26 + 80),
        option: {
          grid: {left, right: 40, top: 8, bottom: 52},
          xAxis: axis(theme, data.xLabel, {axisLabel: {color: theme.ink, formatter: number}}),
          yAxis: {type: 'category', data: data.titles, inverse: true, axisTick: {show: false},
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
    }
  };

  const figure = element => {
    const data = JSON.parse(element.querySelector('script[type="application/json"]').textContent);
    const plot = element.querySelector('.plot');
    const status = element.querySelector('.status');
    const list = element.querySelector('.found');
    const search = element.querySelector('input');
    let chart, drawn, hits = [], current = -1, printing = false;

    const draw = () => {
      const theme = reelvecThemes[dark.matches && !printing ? 'dark' : 'light'];
      let made = kinds[data.kind](data, theme, {width: plot.clientWidth, height: plot.clientHeight});
      if (made.height && plot.style.height !== made.height + 'px') {
        plot.style.height = made.height + 'px';
        made = kinds[data.kind](data, theme, {width: plot.clientWidth, height: plot.clientHeight});
      }
      drawn = made;
      const kept = chart && windows() || [];
      if (!chart) {
        chart = echarts.init(plot, null, {renderer: 'canvas'});
        chart.on('datazoom', view);
      }
      chart.resize();
      const option = drawn.option;
      // What was zoomed stays so when the window or the theme changes.
      kept.forEach(({start, end, disabled}, i) => Object.assign(option.dataZoom[i] || {}, {start, end, disabled}));
      option.animation = !still.matches && data.kind !== 'map';
      option.backgroundColor = 'transparent';
      option.tooltip = {confine: true, backgroundColor: theme.ground, borderColor: theme.grid,
        textStyle: {color: theme.ink}, ...option.tooltip};
      if (drawn.at) option.series.push(ring(theme, {width: plot.clientWidth}));
      chart.setOption(option);
      view();
      mark();
    };

    const windows = () => chart.getOption().dataZoom;
    const view = () => {
      if (!drawn.view) return;
      const part = ([low, high], zoom) =>
          [low + (high - low) * zoom.start / 100, low + (high - low) * zoom.end / 100];
      const [x, y] = windows();
      drawn.view(chart, [part(drawn.range.x, x), part(drawn.range.y, y)]);
    };
    const moveTo = windows => chart.dispatchAction({type: 'dataZoom', batch: windows.map((w, i) => {
      const width = Math.min(100, Math.max(.5, w[1] - w[0]));
      const start = Math.min(100 - width, Math.max(0, w[0]));
      return {dataZoomIndex: i, start, end: start + width};
    })});
    const zoom = factor => moveTo(windows().map(w => {
      const middle = (w.start + w.end) / 2, half = (w.end - w.start) / 2 * factor;
      return [middle - half, middle + half];
    }));
    const pan = (x, y) => moveTo(windows().map((w, i) => {
      const step = (w.end - w.start) * (i === 0 ? x : y);
      return [w.start + step, w.end + step];
    }));
    const reset = () => moveTo(windows().map(() => [0, 100]));

    const mark = () => {
      if (!drawn.at) return;
      chart.setOption({series: [{id: 'found', data: hits.map((i, position) => (
          {value: drawn.at(i), title: position < LISTED ? data.titles[i] : '', lines: drawn.lines(i)}))}]});
    };
    const select = position => {
      current = position;
      const i = hits[position];
      status.textContent = (position + 1) + ' of ' + hits.length + ': ' + plain(drawn.lines(i).filter(l => l).join('; '));
      const series = chart.getOption().series.findIndex(s => s.id === 'found');
      if (drawn.range) {
        const part = (value, [low, high]) => 100 * (value - low) / (high - low);
        const [x, y] = drawn.at(i);
        const at = [part(x, drawn.range.x), part(y, drawn.range.y)];
        moveTo(windows().map((w, k) => {
          const half = (w.end - w.start) / 2;
          return at[k] > w.start && at[k] < w.end ? [w.start, w.end] : [at[k] - half, at[k] + half];
        }));
      }
      chart.dispatchAction({type: 'showTip', seriesIndex: series, dataIndex: position});
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

    search.addEventListener('input', find);
    search.addEventListener('keydown', event => {
      if (event.key === 'Enter' && hits.length) {
        event.preventDefault();
        select((current + (event.shiftKey ? hits.length - 1 : 1)) % hits.length);
      }
    });
    element.querySelector('.tools').addEventListener('click', event => {
      const way = event.target.dataset.zoom;
      if (way) way === 'in' ? zoom(.6) : way === 'out' ? zoom(1 / .6) : reset();
    });
    const keys = {'+': () => zoom(.6), '=': () => zoom(.6), '-': () => zoom(1 / .6), '0': reset, Home: reset,
      ArrowLeft: () => pan(-.2, 0), ArrowRight: () => pan(.2, 0), ArrowUp: () => pan(0, .2), ArrowDown: () => pan(0, -.2)};
    plot.addEventListener('keydown', event => {
      const zoomable = windows() && windows().length;
      if (zoomable && keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        keys[event.key]();
      }
    });
    // Among other figures the wheel belongs to the page until this one is in use.
    const wheel = on => alone || !windows() || chart.setOption({dataZoom: windows().map(() => ({disabled: !on}))});
    plot.addEventListener('focus', () => wheel(true));
    plot.addEventListener('blur', () => wheel(false));

    draw();
    element.querySelector('.tools').hidden = false;
    element.querySelector('.search').hidden = !drawn.at;
    element.querySelector('.zoom').hidden = !(windows() && windows().length);
    let width = plot.clientWidth;
    new ResizeObserver(() => {
      if (plot.clientWidth !== width) {
        width = plot.clientWidth;
        draw();
      }
    }).observe(plot);
    dark.addEventListener('change', draw);
    addEventListener('beforeprint', () => { printing = true; draw(); });
    addEventListener('afterprint', () => { printing = false; draw(); });
  };

  document.querySelectorAll('.reelvec-figure').forEach(figure);
})();
