"use strict";

drawings.line = (data, paint) => {
  const last = data.points[data.points.length - 1];
  const text = (value) => value.toFixed(data.digits);
  return {
    height: 230,
    option: {
      ...chartBase(paint),
      grid: { left: 52, right: 64, top: 14, bottom: 44, outerBoundsMode: "none" },
      xAxis: numberAxis(paint, { min: data.points[0][0], max: last[0], minInterval: 1, name: "epoch", nameLocation: "middle", nameGap: 26, splitLine: { show: false } }),
      yAxis: numberAxis(paint, { scale: true, splitNumber: 4 }),
      tooltip: {
        ...chartBase(paint).tooltip,
        trigger: "axis",
        axisPointer: { lineStyle: { color: paint.muted } },
        formatter: ([item]) => `epoch ${item.value[0]}\n${data.title} ${text(item.value[1])}`,
      },
      series: [
        {
          type: "line",
          data: data.points,
          showSymbol: data.points.length === 1,
          symbol: "circle",
          lineStyle: { color: paint.bar, width: 2 },
          itemStyle: { color: paint.bar },
          endLabel: { show: true, formatter: () => text(last[1]), color: paint.ink, fontWeight: 600, fontFamily: paint.font },
        },
      ],
    },
  };
};
