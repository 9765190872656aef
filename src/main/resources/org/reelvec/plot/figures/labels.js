/** Widths of names in the letters that ECharts draws them in. */
const measured = (() => {
  const pen = document.createElement('canvas').getContext('2d');
  return (text, bold) => {
    pen.font = (bold ? 'bold ' : '') + '11px sans-serif';
    return pen.measureText(text).width;
  };
})();

/**
 * Names beside points, such that none covers another or leaves the frame. Each takes the first free
 * place around its point or is left out; with so many points that nothing is free, points may be covered.
 *
 * wanted: {i, text, bold, must}, the most important first, where must may cover points; points: [x, y] of all in pixels, or null where hidden.
 */
const placed = (wanted, points, frame, radius, most) => {
  const HEIGHT = 14, GAP = radius + 3;
  const obstacles = points.filter(p => p);
  const mayCover = obstacles.length > 500;
  const taken = [], labels = [];
  const meets = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  for (const {i, text, bold, must} of wanted) {
    if (labels.length >= most) break;
    const [x, y] = points[i], width = measured(text, bold);
    const around = {
      right: [x + GAP, y - HEIGHT / 2], left: [x - GAP - width, y - HEIGHT / 2],
      top: [x - width / 2, y - GAP - HEIGHT], bottom: [x - width / 2, y + GAP]
    };
    const free = Object.entries(around)
        .map(([position, [left, top]]) => ({position, box: [left - 2, top, left + width + 2, top + HEIGHT]}))
        .filter(({box}) => box[0] >= frame[0] && box[1] >= frame[1] && box[2] <= frame[2] && box[3] <= frame[3]
            && !taken.some(other => meets(box, other)));
    const covers = ({box}) => obstacles.some(p => p[0] > box[0] - radius && p[0] < box[2] + radius
        && p[1] > box[1] - radius + 2 && p[1] < box[3] + radius - 2);
    const best = obstacles.length > MANY ? free[0]
        : free.find(place => !covers(place)) || (mayCover || must ? free[0] : undefined);
    if (best) {
      taken.push(best.box);
      labels.push({i, text, bold, position: best.position});
    }
  }
  return labels;
};
