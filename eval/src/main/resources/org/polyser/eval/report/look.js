"use strict";

// Colours and type of the page, as its style sheet has them for the scheme in force.
function look() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: colour("ink"),
    muted: colour("muted"),
    rule: colour("rule"),
    page: colour("page"),
    raised: colour("raised"),
    bar: colour("bar"),
    within: colour("within"),
    chance: colour("chance"),
    heat: [0, 1, 2, 3, 4, 5, 6].map((step) => colour(`heat-${step}`)),
    groups: [1, 2, 3, 4, 5, 6, 7, 8].map((group) => colour(`group-${group}`)),
    font: getComputedStyle(document.body).fontFamily,
  };
}

const percent = (fraction) => (100 * fraction).toFixed(1);

// What all charts have in common. Tooltips are drawn as text, so that no name is taken for HTML.
function chartBase(paint) {
  return {
    animation: false,
    textStyle: { fontFamily: paint.font, color: paint.ink },
    tooltip: {
      renderMode: "richText",
      confine: true,
      backgroundColor: paint.raised,
      borderColor: paint.rule,
      textStyle: { fontFamily: paint.font, fontSize: 13, color: paint.ink },
    },
  };
}

// An axis of numbers with quiet lines.
function numberAxis(paint, more) {
  return {
    type: "value",
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: paint.muted, fontSize: 12 },
    nameTextStyle: { color: paint.muted, fontSize: 12 },
    splitLine: { lineStyle: { color: paint.rule } },
    ...more,
  };
}

// Hatching, for what must differ by more than its colour.
function hatching(paint) {
  return { symbol: "rect", color: paint.page, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 };
}

// A drawing takes its data, the paint and a width in pixels, and gives a height and ECharts' option.
const drawings = {};
