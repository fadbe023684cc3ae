"use strict";

// The fraction from which a cell is nearer to the ink than to the page, in both schemes.
const HEAT_TURN = 0.62;

drawings.heatmap = (data, paint, width) => {
  const dense = width / data.columns.length < 84;
  const longest = (names) => Math.max(...names.map((name) => name.length));
  const left = Math.min(36 + 8 * longest(data.rows), width * 0.36);
  const top = dense ? Math.min(42 + 7.2 * longest(data.columns), 130) : 46;
  const row = Math.max(30, Math.min(46, (width - left) / data.columns.length));
  const names = { axisLine: { show: false }, axisTick: { show: false }, type: "category" };
  const label = { color: paint.ink, fontSize: 12.5, interval: 0, overflow: "truncate" };
  const title = { nameLocation: "middle", nameTextStyle: { color: paint.muted, fontSize: 12 } };
  return {
    height: top + data.rows.length * row + 2,
    option: {
      ...chartBase(paint),
      grid: { left, right: 2, top, bottom: 2, outerBoundsMode: "none" },
      xAxis: {
        ...names,
        ...title,
        position: "top",
        data: data.columns,
        name: data.columnTitle,
        nameGap: top - 14,
        axisLabel: { ...label, rotate: dense ? 90 : 0, width: dense ? top - 32 : (width - left) / data.columns.length - 6 },
      },
      yAxis: {
        ...names,
        ...title,
        inverse: true,
        data: data.rows,
        name: data.rowTitle,
        nameGap: left - 12,
        nameRotate: 90,
        axisLabel: { ...label, width: left - 28 },
      },
      visualMap: { show: false, min: 0, max: 1, inRange: { color: paint.heat }, dimension: 2 },
      tooltip: { ...chartBase(paint).tooltip, formatter: (item) => heatSentence(data, item.value) },
      series: [
        heatSeries(heatCells(data, paint, false), paint.page),
        heatSeries(heatCells(data, paint, true), paint.ink), // on top, for its frames
      ],
    },
  };
};

function heatSeries(cells, frame) {
  return { type: "heatmap", data: cells, itemStyle: { borderColor: frame, borderWidth: 2 }, emphasis: { disabled: true } };
}

// The cells whose row and column have the same name, or the others.
function heatCells(data, paint, own) {
  const cells = [];
  data.fractions.forEach((fractions, row) =>
    fractions.forEach((fraction, column) => {
      if (fraction !== null && own === (data.rows[row] === data.columns[column])) {
        cells.push(heatCell(paint, own, [column, row, fraction]));
      }
    }));
  return cells;
}

// Text turns to the colour of the page where the cell comes near the ink.
function heatCell(paint, own, value) {
  const fraction = value[2];
  return {
    value,
    label: {
      show: true,
      formatter: String(Math.round(100 * fraction)),
      color: fraction > HEAT_TURN ? paint.page : paint.ink,
      fontWeight: own ? 600 : 400,
      fontSize: 13,
      fontFamily: paint.font,
    },
  };
}

function heatSentence(data, [column, row, fraction]) {
  return `${data.rowTitle}: ${data.rows[row]}\n${data.columnTitle}: ${data.columns[column]}\n${percent(fraction)} %`;
}
