"use strict";

// Shapes besides colours, so that groups can be told apart without these.
const SYMBOLS = ["circle", "triangle", "rect", "diamond", "emptyCircle", "emptyTriangle", "emptyRect", "emptyDiamond"];

drawings.map = (data, paint, width, chosen) => {
  const { utterances, projections, groups } = data.maps[chosen.fold];
  const points = projections[chosen.projection] ?? Object.values(projections)[0];
  const axis = (coordinate) => ({ ...spread(points, coordinate), axisLabel: { show: false }, splitLine: { show: false }, axisLine: { show: true, onZero: false, lineStyle: { color: paint.rule } } });
  return {
    height: Math.round(Math.min(560, Math.max(320, 0.62 * width))),
    option: {
      ...chartBase(paint),
      grid: { left: 10, right: 10, top: 10, bottom: 10, outerBoundsMode: "none" },
      xAxis: numberAxis(paint, axis(0)),
      yAxis: numberAxis(paint, axis(1)),
      tooltip: { ...chartBase(paint).tooltip, formatter: (item) => mapSentence(data, utterances, groups, item.value[2]) },
      series: data.colours[chosen.colour].map((name, group) => mapSeries(points, groups[chosen.colour], group, paint, chosen)),
    },
  };
};

// From the least to the greatest coordinate of all points, hidden ones too, and a little more.
function spread(points, coordinate) {
  const values = points.map((point) => point[coordinate]);
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const room = 0.04 * (max - min || 1);
  return { min: min - room, max: max + room };
}

// What can be chosen: name of the choice to its values, the first of which is taken at the start.
drawings.map.choices = (data) => ({
  fold: Object.keys(data.maps),
  colour: Object.keys(data.colours),
  projection: [...new Set(Object.values(data.maps).flatMap((map) => Object.keys(map.projections)))],
});

// Groups that can be shown and hidden, with the colour and shape of their marks.
drawings.map.groups = (data, paint, chosen) =>
  data.colours[chosen.colour].map((name, group) => ({ name, ...mark(paint, group) }));

function mark(paint, group) {
  const symbol = SYMBOLS[(group + Math.floor(group / paint.groups.length)) % SYMBOLS.length];
  return { colour: paint.groups[group % paint.groups.length], symbol };
}

function mapSeries(points, of, group, paint, chosen) {
  const { colour, symbol } = mark(paint, group);
  const shown = !chosen.hidden.has(group);
  return {
    type: "scatter",
    data: shown ? points.flatMap(([x, y], index) => (of[index] === group ? [[x, y, index]] : [])) : [],
    symbol,
    symbolSize: points.length > 800 ? 6 : 8,
    itemStyle: { color: colour, opacity: 0.75 },
    emphasis: { disabled: true },
  };
}

function mapSentence(data, utterances, groups, index) {
  const names = Object.entries(data.colours).map(([colour, all]) => all[groups[colour][index]]);
  return `${utterances[index]}\n${names.join(", ")}`;
}
