"use strict";

const NARROW_BARS = 620;

drawings.bars = (data, paint, width) => {
  const narrow = width < NARROW_BARS;
  const words = Math.max(...data.bars.map((bar) => bar.note.length));
  const row = narrow ? 76 : 52;
  const layout = narrow
    ? { left: 2, right: 14, shift: 18 }
    : { left: Math.min(270, Math.max(170, 30 + 7.2 * words)), right: 130, shift: 0 };
  return {
    height: data.bars.length * row + 34,
    option: {
      ...chartBase(paint),
      grid: { left: layout.left, right: layout.right, top: 4, bottom: 30, outerBoundsMode: "none" },
      xAxis: numberAxis(paint, {
        min: 0,
        max: 1,
        interval: 0.25,
        axisLabel: {
          color: paint.muted,
          fontSize: 12,
          alignMinLabel: "left",
          alignMaxLabel: narrow ? "right" : "center",
          formatter: (value) => `${100 * value}${value === 1 ? " %" : ""}`,
        },
      }),
      yAxis: {
        type: "category",
        inverse: true,
        data: data.bars.map((bar, index) => index),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { show: false },
      },
      tooltip: { ...chartBase(paint).tooltip, formatter: (item) => barSentence(data, item.dataIndex) },
      series: [
        {
          type: "custom",
          data: data.bars.map((bar, index) => [bar.value, index]),
          renderItem: (params, api) =>
            barParts(data.bars[params.dataIndex], params, api, paint, { ...layout, narrow }),
        },
      ],
    },
  };
};

drawings.bars.legend = (data) => [
  ["swatch bar", "UAR above chance"],
  ["swatch within", "UAR not above chance"],
  ["swatch whisker", `${data.level} interval`],
  ["swatch chance", "chance"],
];

function barSentence(data, index) {
  const bar = data.bars[index];
  return `${bar.name}, ${bar.note}\nUAR ${percent(bar.value)} %\n${data.level} interval `
    + `${percent(bar.low)} to ${percent(bar.high)} %\nchance ${percent(bar.chance)} %`;
}

// One bar with its whisker, the mark of chance, its name and its numbers.
function barParts(bar, params, api, paint, layout) {
  const x = (value) => api.coord([value, params.dataIndex])[0];
  const y = api.coord([0, params.dataIndex])[1] + layout.shift;
  const line = (x1, y1, x2, y2, style) => ({ type: "line", shape: { x1, y1, x2, y2 }, style });
  const ink = { stroke: paint.ink, lineWidth: 1.5 };
  const fill = bar.above ? { fill: paint.bar } : { fill: paint.within, decal: hatching(paint) };
  return {
    type: "group",
    children: [
      { type: "rect", shape: { x: x(0), y: y - 9, width: x(bar.value) - x(0), height: 18 }, style: fill },
      line(x(bar.chance), y - 13, x(bar.chance), y + 13, { stroke: paint.chance, lineWidth: 2.5 }),
      line(x(bar.low), y, x(bar.high), y, ink),
      line(x(bar.low), y - 5, x(bar.low), y + 5, ink),
      line(x(bar.high), y - 5, x(bar.high), y + 5, ink),
      ...barTexts(bar, params.coordSys, y, paint, layout),
    ],
  };
}

function barTexts(bar, area, y, paint, layout) {
  const text = (value, x, at, align, style) => ({
    type: "text",
    style: { text: value, x, y: at, align, verticalAlign: "middle", font: `13px ${paint.font}`, fill: paint.muted, ...style },
  });
  const strong = { font: `600 15px ${paint.font}`, fill: paint.ink };
  const interval = `${percent(bar.low)}–${percent(bar.high)}`;
  const right = area.x + area.width;
  if (layout.narrow) {
    return [
      text(bar.name, area.x, y - 36, "left", strong),
      text(bar.note, area.x, y - 20, "left", { width: area.width - 120, overflow: "truncate", font: `12px ${paint.font}` }),
      text(percent(bar.value), right, y - 36, "right", strong),
      text(interval, right, y - 20, "right", { font: `12px ${paint.font}` }),
    ];
  }
  const column = { width: layout.left - 24, overflow: "truncate" };
  return [
    text(bar.name, 0, y - 9, "left", { ...strong, ...column }),
    text(bar.note, 0, y + 9, "left", column),
    text(percent(bar.value), right + 46, y, "right", strong),
    text(interval, right + layout.right, y, "right"),
  ];
}
