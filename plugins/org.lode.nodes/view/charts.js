"use strict";
// Plots and maps of a view, drawn by Apache ECharts as SVG: see org.lode.nodes.views.Plot and Block.Matrix.
const LodeCharts = (() => {
  // Okabe and Ito's colours; marks differ in shape as well, so that nothing depends on colour alone.
  const LIGHT = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"];
  const DARK = ["#56b4e9", "#e69f00", "#2fc79a", "#dd9cc0", "#f0e442", "#8fb8ff"];
  const MARKS = ["circle", "triangle", "diamond", "rect", "circle", "triangle"];
  const drawn = new Set();
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");

  const theme = area => {
    const value = name => getComputedStyle(area).getPropertyValue(name).trim();
    return {
      ink: value("--ink"), soft: value("--soft"), line: value("--line"), card: value("--card"), want: value("--want"),
      colours: dark.matches && !document.documentElement.classList.contains("printing") ? DARK : LIGHT,
    };
  };

  const colour = (look, role) => role < 0 ? look.soft : look.colours[role % look.colours.length];

  const range = (series, key) => {
    let low = Infinity;
    let high = -Infinity;
    series.forEach(one => one[key].forEach(value => {
      if (value !== null) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }));
    return low <= high ? [low, high] : [0, 1];
  };

  const padded = ([low, high]) => {
    const margin = high > low ? 0.05 * (high - low) : Math.max(Math.abs(high), 1) * 0.05;
    return [low - margin, high + margin];
  };

  const axis = (label, [min, max], look, vertical, tools) => ({
    type: "value", min, max, name: label, nameLocation: "middle", nameGap: vertical ? 56 : 30,
    nameTextStyle: { color: look.ink, fontSize: 12 }, nameTruncate: { maxWidth: vertical ? 270 : 320 },
    axisLine: { show: true, lineStyle: { color: look.soft } },
    axisTick: { show: true, lineStyle: { color: look.soft } },
    axisLabel: { color: look.soft, fontSize: 11, showMinLabel: false, showMaxLabel: false, hideOverlap: true, formatter: tools.brief },
    splitLine: { lineStyle: { color: look.line } },
  });

  const whiskers = (one, look) => ({
    type: "custom", silent: true, z: 1, tooltip: { show: false }, name: one.name,
    itemStyle: { color: colour(look, one.role) },
    data: one.x.map((x, i) => [x, one.low[i], one.high[i]]).filter(point => point.every(value => value !== null)),
    encode: { x: 0, y: [1, 2] },
    clip: true,
    renderItem: (params, api) => {
      const low = api.coord([api.value(0), api.value(1)]);
      const high = api.coord([api.value(0), api.value(2)]);
      return {
        type: "line", shape: { x1: low[0], y1: low[1], x2: high[0], y2: high[1] },
        style: { stroke: colour(look, one.role), lineWidth: 1, opacity: 0.35 },
      };
    },
  });

  const rings = (one, look) => ({
    type: "scatter", name: one.name, z: 9, symbol: "emptyCircle", symbolSize: 15,
    itemStyle: { color: "transparent", borderColor: colour(look, one.role), borderWidth: 2 },
    data: one.x.map((x, i) => [x, one.y[i]]),
  });

  const marks = (one, look, many) => one.style === "RINGS" ? rings(one, look) : ({
    type: one.style === "POINTS" ? "scatter" : "line",
    name: one.name, z: 2 + Math.max(one.role, 0),
    symbol: one.style === "LINE" ? "none" : one.role < 0 ? "circle" : MARKS[one.role % MARKS.length],
    symbolSize: many ? 5 : one.style === "POINTS" ? 8 : 6,
    itemStyle: { color: colour(look, one.role), opacity: one.style === "POINTS" ? (one.role < 0 ? 0.45 : 0.8) : 1 },
    lineStyle: { color: colour(look, one.role), width: 2 },
    emphasis: { itemStyle: { borderColor: look.ink, borderWidth: 2, opacity: 1 } },
    data: one.x.map((x, i) => [x, one.y[i]]),
  });

  const diagonal = ([low, high], look) => ({
    type: "line", silent: true, z: 0, symbol: "none", tooltip: { show: false }, data: [[low, low], [high, high]],
    lineStyle: { color: look.soft, width: 1, type: "dashed" },
  });

  const wanted = (block, xs, ys, look) => {
    if ([block.x.low, block.x.high, block.y.low, block.y.high].every(end => end === null)) {
      return [];
    }
    const or = (end, other) => end === null ? other : end;
    return [{
      type: "line", silent: true, data: [], z: 0, tooltip: { show: false },
      markArea: {
        silent: true,
        itemStyle: { color: look.want, borderColor: colour(look, 2), borderWidth: 1, borderType: "dashed" },
        data: [[
          { xAxis: Math.max(or(block.x.low, xs[0]), xs[0]), yAxis: Math.max(or(block.y.low, ys[0]), ys[0]) },
          { xAxis: Math.min(or(block.x.high, xs[1]), xs[1]), yAxis: Math.min(or(block.y.high, ys[1]), ys[1]) },
        ]],
      },
    }];
  };

  /** What is shown at a point; built from texts, never from markup. */
  const tip = (block, tools) => params => {
    const one = block.series.filter(series => series.name === params.seriesName)[0];
    if (!one || params.seriesType === "custom") {
      return "";
    }
    const i = params.dataIndex;
    const box = tools.make("div", "tip", one.names.length > 0 ? tools.make("b", "", one.names[i]) : null);
    box.append(tools.make("div", "", `${block.x.label}: ${tools.brief(one.x[i])}`));
    box.append(tools.make("div", "", `${block.y.label}: ${tools.brief(one.y[i])}`));
    if (one.low.length > 0) {
      box.append(tools.make("div", "", `interval: ${tools.brief(one.low[i])} to ${tools.brief(one.high[i])}`));
    }
    if (block.series.length > 1) {
      box.append(tools.make("div", "series", one.name));
    }
    return box;
  };

  const tooltip = (look, formatter) => ({
    trigger: "item", confine: true, formatter, backgroundColor: look.card, borderColor: look.line,
    textStyle: { color: look.ink, fontSize: 12 },
  });

  const plotOption = (area, block, tools) => {
    const look = theme(area);
    let xs = range(block.series, "x");
    let ys = range(block.series, "y");
    if (block.equal) {
      xs = [Math.min(xs[0], ys[0]), Math.max(xs[1], ys[1])];
      ys = xs;
    }
    xs = padded([Math.min(xs[0], block.x.low === null ? xs[0] : block.x.low), Math.max(xs[1], block.x.high === null ? xs[1] : block.x.high)]);
    ys = padded([Math.min(ys[0], block.y.low === null ? ys[0] : block.y.low), Math.max(ys[1], block.y.high === null ? ys[1] : block.y.high)]);
    const several = block.series.length > 1 || block.series[0].role < 0;
    const many = block.series.reduce((sum, one) => sum + one.x.length, 0) > 500;
    return {
      animation: !still.matches && !document.documentElement.classList.contains("printing"), animationDuration: 250,
      textStyle: { fontFamily: getComputedStyle(area).fontFamily },
      grid: { left: 74, right: 18, top: several ? 34 : 12, bottom: 48 },
      legend: several ? { show: true, top: 0, itemWidth: 14, itemHeight: 9, data: [...new Set(block.series.map(one => one.name))], textStyle: { color: look.ink, fontSize: 12 } }
        : { show: false },
      tooltip: tooltip(look, tip(block, tools)),
      xAxis: axis(block.x.label, xs, look, false, tools),
      yAxis: axis(block.y.label, ys, look, true, tools),
      series: [
        ...wanted(block, xs, ys, look),
        ...(block.equal ? [diagonal([Math.min(xs[0], ys[0]), Math.max(xs[1], ys[1])], look)] : []),
        ...block.series.filter(one => one.low.length > 0).map(one => whiskers(one, look)),
        ...block.series.map(one => marks(one, look, many)),
      ],
    };
  };

  const matrixOption = (area, block, tools) => {
    const look = theme(area);
    const names = { type: "category", data: block.names, axisLabel: { color: look.soft, fontSize: 10, width: 110, overflow: "truncate" },
      axisTick: { show: false }, axisLine: { show: false } };
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(area).fontFamily },
      grid: { left: 124, right: 12, top: 8, bottom: 110 },
      tooltip: tooltip(look, params => tools.make("div", "tip",
        tools.make("b", "", block.names[params.data[0]]), tools.make("div", "", block.names[params.data[1]]),
        tools.make("div", "", tools.brief(params.data[2])))),
      xAxis: { ...names, axisLabel: { ...names.axisLabel, rotate: 60 } },
      yAxis: { ...names, inverse: true },
      visualMap: { show: false, min: -1, max: 1, inRange: { color: ["#d55e00", look.card, "#0072b2"] } },
      series: [{ type: "heatmap", data: block.values.flatMap((row, y) => row.map((value, x) => [x, y, value])) }],
    };
  };

  /** Arrow keys walk from point to point, in a map from cell to cell, for those who use no pointer. */
  const keys = (area, chart, block) => {
    let at = -1;
    const points = block.kind === "matrix"
      ? block.values.flatMap((row, y) => row.map((value, x) => ["", y * row.length + x]))
      : block.series.flatMap(one => one.x.map((x, i) => [one.name, i]));
    area.tabIndex = 0;
    area.addEventListener("keydown", event => {
      const down = block.kind === "matrix" ? block.names.length : 1;
      const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: down, ArrowUp: -down }[event.key];
      if (!step || points.length === 0) {
        return;
      }
      event.preventDefault();
      at = (at + step + points.length) % points.length;
      const [name, dataIndex] = points[at];
      const seriesIndex = name === "" ? 0
        : chart.getOption().series.findIndex(one => one.name === name && one.type !== "custom");
      chart.dispatchAction({ type: "downplay" });
      chart.dispatchAction({ type: "highlight", seriesIndex, dataIndex });
      chart.dispatchAction({ type: "showTip", seriesIndex, dataIndex });
    });
    area.addEventListener("blur", () => chart.dispatchAction({ type: "hideTip" }));
  };

  /** Draws a chart anew in the room it has, at once: neither paper nor a hidden page waits for the next frame. */
  const resize = chart => {
    chart.resize();
    chart.getZr().refreshImmediately();
  };

  /** What is drawn as a file. The library's own text of it does not escape the quotes of font names. */
  const written = area => {
    const svg = area.querySelector("svg").cloneNode(true);
    svg.setAttribute("style", `background: ${theme(area).card}`);
    return new XMLSerializer().serializeToString(svg);
  };

  const start = (area, block, tools, option) => {
    area.setAttribute("role", "img");
    area.setAttribute("aria-label", block.title);
    const chart = echarts.init(area, null, { renderer: "svg" });
    const update = () => chart.setOption(option(area, block, tools), true);
    update();
    keys(area, chart, block);
    new ResizeObserver(() => resize(chart)).observe(area);
    drawn.add({ chart, update });
    return { svg: () => written(area) };
  };

  /** The numbers of a plot or map as rows, the first with names. */
  const table = block => block.kind === "matrix"
    ? [["", ...block.names], ...block.names.map((name, i) => [name, ...block.values[i]])]
    : [["series", "name", block.x.label, block.y.label, "lower", "upper"], ...block.series.flatMap(one =>
      one.x.map((x, i) => [one.name, one.names[i], x, one.y[i], one.low[i], one.high[i]]))];

  const restart = printing => {
    document.documentElement.classList.toggle("printing", printing);
    drawn.forEach(one => {
      one.update();
      resize(one.chart);
    });
  };
  dark.addEventListener("change", () => restart(false));
  window.addEventListener("beforeprint", () => restart(true));
  window.addEventListener("afterprint", () => restart(false));

  return {
    plot: (area, block, tools) => start(area, block, tools, plotOption),
    matrix: (area, block, tools) => start(area, block, tools, matrixOption),
    table,
  };
})();
