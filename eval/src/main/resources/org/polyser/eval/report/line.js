"use strict";

// Strokes besides colours, so that groups can be told apart without these.
const STROKES = ["solid", "dashed", "dotted"];

drawings.line = (data, paint, width, chosen) => {
  const lines = data.lines.filter((line) => !chosen.hidden.has(line.group));
  const epochs = data.lines.flatMap((line) => line.points.map(([epoch]) => epoch));
  const alone = data.lines.length === 1;
  return {
    height: 230,
    option: {
      ...chartBase(paint),
      grid: { left: 52, right: alone ? 64 : 14, top: 14, bottom: 44, outerBoundsMode: "none" },
      xAxis: numberAxis(paint, { min: Math.min(...epochs), max: Math.max(...epochs), minInterval: 1, name: "epoch", nameLocation: "middle", nameGap: 26, splitLine: { show: false } }),
      yAxis: numberAxis(paint, { scale: true, splitNumber: 4 }),
      tooltip: {
        ...chartBase(paint).tooltip,
        trigger: "axis",
        axisPointer: { lineStyle: { color: paint.muted } },
        formatter: (items) => lineSentence(data, items),
      },
      series: lines.map((line) => lineSeries(data, line, paint, alone)),
    },
  };
};

// Groups that can be shown and hidden, with the colour and stroke of their lines.
drawings.line.groups = (data, paint) => (data.groups.length > 1 ? data.groups.map((name, group) => ({ name, ...stroke(paint, group) })) : []);

function stroke(paint, group) {
  const symbol = STROKES[Math.floor(group / paint.groups.length) % STROKES.length];
  return { colour: paint.groups[group % paint.groups.length], symbol };
}

function lineSeries(data, line, paint, alone) {
  const { colour, symbol } = alone ? { colour: paint.bar, symbol: "solid" } : stroke(paint, line.group);
  const last = line.points[line.points.length - 1][1];
  return {
    type: "line",
    name: line.name,
    data: line.points,
    showSymbol: line.points.length === 1,
    symbol: "circle",
    lineStyle: { color: colour, width: 2, type: symbol },
    itemStyle: { color: colour },
    endLabel: { show: alone, formatter: () => last.toFixed(data.digits), color: paint.ink, fontWeight: 600, fontFamily: paint.font },
  };
}

function lineSentence(data, items) {
  const value = (item) => item.value[1].toFixed(data.digits);
  const named = items.map((item) => (data.lines.length === 1 ? `${data.title} ${value(item)}` : `${item.seriesName}: ${value(item)}`));
  return [`epoch ${items[0].value[0]}`, ...named].join("\n");
}
