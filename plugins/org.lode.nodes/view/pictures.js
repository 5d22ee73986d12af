"use strict";
// Pictures to save of what a page shows by HTML: bars, distributions, element counts. In colours for paper; every text is
// set as text.
const LodePictures = (() => {
  const SVG = "http://www.w3.org/2000/svg";
  const INK = "#22252a";
  const SOFT = "#666b74";
  const FILL = "#0072b2";
  const LINE = "#c8c5bd";
  const WIDTH = 760;

  const shape = (name, attributes, text) => {
    const element = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    if (text !== undefined) {
      element.textContent = text;
    }
    return element;
  };

  const label = (x, y, text, more) => shape("text", { x, y, fill: INK, ...more }, text);

  const written = (title, height, shapes) => {
    const svg = shape("svg", { xmlns: SVG, width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}`,
      "font-family": "system-ui, sans-serif", "font-size": 12 });
    svg.append(shape("rect", { width: WIDTH, height, fill: "#fff" }), label(16, 24, title, { "font-weight": 600, "font-size": 14 }),
      ...shapes);
    return new XMLSerializer().serializeToString(svg);
  };

  const cut = (text, most) => text.length <= most ? text : `${text.slice(0, most - 1)}…`;

  const bars = (block, brief) => {
    const longest = Math.max(...block.bars.map(bar => Math.abs(bar.value || 0)), 0);
    return written(block.title, 48 + 22 * block.bars.length, block.bars.flatMap((bar, i) => {
      const y = 40 + 22 * i;
      return [
        label(250, y + 12, cut(bar.name, 40), { "text-anchor": "end" }),
        shape("rect", { x: 260, y, width: longest > 0 ? 360 * Math.abs(bar.value || 0) / longest : 0, height: 15, rx: 2, fill: FILL }),
        label(630, y + 12, brief(bar.value) + (block.unit ? ` ${block.unit}` : "")),
      ];
    }));
  };

  const histograms = (block, brief) => {
    const rows = Math.ceil(block.histograms.length / 4);
    return written(block.title, 44 + 118 * rows, block.histograms.flatMap((item, i) => {
      const x = 16 + 184 * (i % 4);
      const floor = 126 + 118 * Math.floor(i / 4);
      const most = Math.max(...item.counts, 1);
      const step = 168 / item.counts.length;
      return [
        label(x, floor - 68, cut(item.name, 26), { "font-weight": 600 }),
        ...item.counts.map((count, bin) => shape("rect",
          { x: x + bin * step, y: floor - 60 * count / most, width: Math.max(step - 1, 1), height: 60 * count / most, fill: FILL })),
        shape("path", { d: `M${x} ${floor}h168`, stroke: SOFT }),
        label(x, floor + 14, brief(item.low), { fill: SOFT, "font-size": 10 }),
        label(x + 168, floor + 14, brief(item.high), { fill: SOFT, "font-size": 10, "text-anchor": "end" }),
        ...(item.missing > 0 ? [label(x + 84, floor + 14, `${item.missing} missing`, { fill: SOFT, "font-size": 10, "text-anchor": "middle" })] : []),
      ];
    }));
  };

  /** Cells of the periodic table: symbol, row, column and count of each element. */
  const elements = (block, cells) => {
    const most = Math.log1p(Math.max(...cells.map(cell => cell.count)));
    const lowest = Math.max(...cells.map(cell => cell.row));
    return written(block.title, 48 + 40 * lowest, cells.flatMap(cell => {
      const x = 16 + 40 * (cell.column - 1);
      const y = 40 + 40 * (cell.row - 1);
      const share = cell.count > 0 ? 0.15 + 0.85 * Math.log1p(cell.count) / most : 0;
      const ink = share > 0.55 ? "#fff" : cell.count > 0 ? INK : SOFT;
      return [
        shape("rect", { x, y, width: 38, height: 38, rx: 4, fill: FILL, "fill-opacity": share, stroke: LINE }),
        label(x + 19, y + 17, cell.symbol, { fill: ink, "text-anchor": "middle" }),
        ...(cell.count > 0 ? [label(x + 19, y + 31, cell.count, { fill: ink, "font-size": 9, "text-anchor": "middle" })] : []),
      ];
    }));
  };

  return { bars, histograms, elements };
})();
