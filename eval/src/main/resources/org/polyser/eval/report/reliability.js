"use strict";

const COMPACT_RELIABILITY = 310;

drawings.reliability = (data, paint, width) => {
  const top = width < COMPACT_RELIABILITY ? 140 : 190;
  const most = Math.max(...data.bins.map((bin) => bin.count));
  const grids = [
    { left: 58, right: 14, top: 10, height: top, outerBoundsMode: "none" },
    { left: 58, right: 14, top: top + 32, height: 34, outerBoundsMode: "none" },
  ];
  const axis = { min: 0, max: 1, interval: 0.25 };
  const whole = (value) => String(100 * value);
  const labels = { color: paint.muted, fontSize: 12, formatter: whole };
  return {
    height: top + 108,
    option: {
      ...chartBase(paint),
      grid: grids,
      xAxis: [
        numberAxis(paint, { ...axis, axisLabel: { show: false }, splitLine: { show: false } }),
        numberAxis(paint, { ...axis, gridIndex: 1, name: "confidence, %", nameLocation: "middle", nameGap: 24, axisLabel: labels, splitLine: { show: false } }),
      ],
      yAxis: [
        numberAxis(paint, { ...axis, name: "accuracy, %", nameLocation: "middle", nameGap: 34, axisLabel: labels }),
        numberAxis(paint, { gridIndex: 1, min: 0, max: most, interval: most, name: "n", nameLocation: "middle", nameGap: 32, nameRotate: 0 }),
      ],
      tooltip: { ...chartBase(paint).tooltip, formatter: (item) => binSentence(data.bins[item.dataIndex]) },
      series: [
        binBars(data, 0, (bin) => bin.accuracy, paint.bar),
        { type: "line", data: [[0, 0], [1, 1]], symbol: "none", silent: true, tooltip: { show: false }, lineStyle: { color: paint.muted, type: [4, 3], width: 1.5 } },
        { type: "scatter", data: data.bins.map((bin) => [bin.confidence, bin.accuracy]), symbolSize: 7, itemStyle: { color: paint.ink } },
        binBars(data, 1, (bin) => bin.count, paint.within),
      ],
    },
  };
};

drawings.reliability.legend = () => [
  ["swatch bar", "accuracy of the bin"],
  ["swatch dot", "at its mean confidence"],
  ["swatch honest", "honest confidence"],
];

// A bar from edge to edge of each bin.
function binBars(data, grid, height, colour) {
  return {
    type: "custom",
    xAxisIndex: grid,
    yAxisIndex: grid,
    data: data.bins.map((bin) => [bin.lower, bin.upper, height(bin)]),
    encode: { x: [0, 1], y: 2 },
    renderItem: (params, api) => {
      const [x, y] = api.coord([api.value(0), api.value(2)]);
      const [right, bottom] = api.coord([api.value(1), 0]);
      return { type: "rect", shape: { x: x + 1, y, width: right - x - 2, height: bottom - y }, style: { fill: colour } };
    },
  };
}

function binSentence(bin) {
  return `confidence ${percent(bin.confidence)} %\naccuracy ${percent(bin.accuracy)} %\nn ${bin.count}`;
}
