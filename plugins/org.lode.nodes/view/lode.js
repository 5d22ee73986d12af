"use strict";
// Shows a view: a headline and sections of blocks, see org.lode.nodes.views.View. Whatever came from the user is set as
// text; pictures are parsed as SVG and stripped of everything that could act.
const Lode = (() => {
  const FILTER_FROM = 9;
  const PICTURE_SCALE = 1.35;
  const LONG_FORMULA = 14;
  const LONG_FACT = 40;
  const TONES = { GOOD: "good", BAD: "bad", PLAIN: "plain" };

  /** Makes an element; children are elements or texts. */
  const make = (tag, style, ...children) => {
    const element = document.createElement(tag);
    if (style) {
      element.className = style;
    }
    children.filter(child => child !== null && child !== undefined && child !== "").forEach(child => element.append(child));
    return element;
  };

  const whole = number => number.toLocaleString("en");

  /** A number to read: four digits, no exponent where it is of a common size. */
  const brief = number => {
    if (number === null || number === undefined) {
      return "–";
    }
    const size = Math.abs(number);
    if (number === 0 || (Number.isInteger(number) && size < 1e7)) {
      return whole(number);
    }
    const text = size >= 1e-3 && size < 1e6
      ? Number(number.toPrecision(4)).toLocaleString("en", { maximumSignificantDigits: 4 })
      : number.toExponential(2).replace("e+", "e");
    return text.replace("-", "−");
  };

  /** A chemical formula with its numbers as subscripts. */
  const formula = text => {
    const line = make("span", "formula");
    text.split(/((?<=[A-Za-z)\]])\d+(?:\.\d+)?)/).forEach(part =>
      line.append(/^\d/.test(part) && line.hasChildNodes() ? make("sub", "", part) : part));
    return line;
  };

  /** A picture that was drawn in Java, without scripts, links, styles and handlers. */
  const picture = (text, label) => {
    const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    if (svg.nodeName !== "svg") {
      return null;
    }
    svg.querySelectorAll("script,style,foreignObject,image,use,a,animate,set").forEach(element => element.remove());
    [svg, ...svg.querySelectorAll("*")].forEach(element => [...element.attributes]
      .filter(attribute => /^on|href$/i.test(attribute.name))
      .forEach(attribute => element.removeAttribute(attribute.name)));
    ["width", "height"].forEach(side => svg.setAttribute(side, PICTURE_SCALE * parseFloat(svg.getAttribute(side))));
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
    return document.importNode(svg, true);
  };

  const save = (name, type, text) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  const fileName = title => (title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "lode").slice(0, 60);

  const csv = rows => rows
    .map(row => row.map(cell => {
      const text = cell === null || cell === undefined ? "" : String(cell);
      return /[",\n\r]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;
    }).join(","))
    .join("\r\n") + "\r\n";

  /** A button that saves something as a picture or as numbers. */
  const saver = (title, kind, write) => {
    const button = make("button", "save", kind.toUpperCase());
    button.type = "button";
    button.title = `Save "${title}" as ${kind.toUpperCase()}`;
    button.addEventListener("click", () => save(`${fileName(title)}.${kind}`,
      kind === "csv" ? "text/csv" : "image/svg+xml", write()));
    return button;
  };

  /** A titled figure with buttons that save it. */
  const figure = (block, style, content, saves) => {
    const buttons = Object.entries(saves).map(([kind, write]) => saver(block.title || "", kind, write));
    return make("figure", style,
      make("figcaption", "", make("span", "title", block.title || ""), make("span", "saves", ...buttons)),
      block.note ? make("p", "note", block.note) : null,
      content);
  };

  const figures = block => make("dl", "figures", ...block.figures.map(item => make("div", "figure",
    make("dt", "", item.label), make("dd", "value", item.value), item.detail ? make("dd", "detail", item.detail) : null)));

  const bars = block => {
    const longest = Math.max(...block.bars.map(bar => Math.abs(bar.value || 0)), 0);
    const list = make("div", "bars", ...block.bars.map(bar => {
      const fill = make("span", "fill");
      fill.style.width = `${longest > 0 ? 100 * Math.abs(bar.value || 0) / longest : 0}%`;
      const row = make("div", "bar", make("span", "name", bar.name), make("span", "track", fill),
        make("span", "value", brief(bar.value) + (block.unit ? ` ${block.unit}` : "")));
      row.title = bar.detail ? `${bar.name}\n${bar.detail}` : bar.name;
      return row;
    }));
    return figure(block, "half", list, {
      svg: () => LodePictures.bars(block, brief),
      csv: () => csv([["name", "value", "detail"], ...block.bars.map(bar => [bar.name, bar.value, bar.detail])]),
    });
  };

  const histogram = item => {
    const most = Math.max(...item.counts, 1);
    const columns = make("div", "columns", ...item.counts.map((count, i) => {
      const width = (item.high - item.low) / item.counts.length;
      const column = make("span", "column");
      column.style.height = `${count === 0 ? 0 : Math.max(3, 100 * count / most)}%`;
      column.title = `${brief(item.low + i * width)} to ${brief(item.low + (i + 1) * width)}: ${whole(count)}`;
      return make("span", "slot", column);
    }));
    const name = make("div", "name", item.name);
    name.title = item.name;
    return make("div", "histogram", name, columns,
      make("div", "ends", make("span", "", brief(item.low)), make("span", "", brief(item.high))),
      item.missing > 0 ? make("div", "missing", `${whole(item.missing)} missing`) : null);
  };

  const histograms = block => figure(block, "wide", make("div", "histograms", ...block.histograms.map(histogram)), {
    svg: () => LodePictures.histograms(block, brief),
    csv: () => csv([["name", "from", "to", "count"], ...block.histograms.flatMap(item => item.counts.map((count, i) => {
      const width = (item.high - item.low) / item.counts.length;
      return [item.name, item.low + i * width, item.low + (i + 1) * width, count];
    }))]),
  });

  const ELEMENTS = ("H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y "
    + "Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg "
    + "Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts Og").split(" ");
  const NOBLE = [0, 2, 10, 18, 36, 54, 86, 118];

  /** Row and column of an element in the table of 18 columns, with lanthanides and actinides below. */
  const place = number => {
    const period = NOBLE.findIndex(last => number <= last);
    const index = number - NOBLE[period - 1];
    const length = NOBLE[period] - NOBLE[period - 1];
    if (length === 32 && index >= 3 && index <= 16) {
      return [period + 2, index + 1];
    }
    return [period, index <= (period === 1 ? 1 : 2) ? index : 18 - length + index];
  };

  const elements = block => {
    const most = Math.log1p(Math.max(...Object.values(block.counts)));
    const used = Math.max(...Object.keys(block.counts).map(symbol => place(ELEMENTS.indexOf(symbol) + 1)[0]));
    const table = make("div", "periodic");
    const cells = [];
    ELEMENTS.forEach((symbol, i) => {
      const [row, column] = place(i + 1);
      if (row > Math.max(used, 5)) {
        return;
      }
      const count = block.counts[symbol] || 0;
      cells.push({ symbol, row, column, count });
      const cell = make("span", count > 0 ? "element" : "element none", make("b", "", symbol),
        count > 0 ? make("small", "", count < 1e4 ? String(count) : `${Math.round(count / 1000)}k`) : null);
      cell.style.gridArea = `${row} / ${column}`;
      cell.style.setProperty("--share", count > 0 ? 0.15 + 0.85 * Math.log1p(count) / most : 0);
      cell.classList.toggle("strong", count > 0 && Math.log1p(count) / most > 0.55);
      cell.title = `${symbol}: ${whole(count)}`;
      table.append(cell);
    });
    return figure(block, "wide", table, {
      svg: () => LodePictures.elements(block, cells),
      csv: () => csv([["element", "count"], ...Object.entries(block.counts)]),
    });
  };

  const card = item => {
    const drawn = item.picture ? picture(item.picture, item.name) : null;
    const text = item.text ? make("p", "text", item.text) : null;
    if (text) {
      text.title = item.text;
    }
    const saves = drawn ? make("span", "saves", saver(item.name, "svg", () => new XMLSerializer().serializeToString(drawn))) : null;
    return make("article", "card",
      make("h4", "", make("span", "", item.name), saves),
      item.tags.length > 0 ? make("p", "tags", ...item.tags.map(tag => make("span", `tag ${TONES[tag.tone]}`, tag.text))) : null,
      drawn ? make("div", "picture", drawn) : null,
      item.formula ? make("div", item.formula.length > LONG_FORMULA ? "picture long" : "picture", formula(item.formula)) : null,
      text,
      item.facts.length > 0
        ? make("dl", "facts", ...item.facts.flatMap(fact => [make("dt", "", fact.label), make("dd", "", fact.value)])) : null);
  };

  const cards = block => {
    const made = block.cards.map(card);
    const written = block.cards.some(item => item.facts.some(fact => fact.value.length > LONG_FACT));
    const grid = make("div", written ? "cards written" : "cards", ...made);
    const content = make("div", "", grid);
    if (made.length >= FILTER_FROM) {
      const filter = make("input", "filter");
      filter.type = "search";
      filter.placeholder = `Find among ${made.length}`;
      filter.setAttribute("aria-label", `Find in ${block.title}`);
      filter.addEventListener("input", () => {
        const wanted = filter.value.trim().toLowerCase().split(/\s+/);
        made.forEach(one => {
          const text = one.textContent.toLowerCase();
          one.hidden = !wanted.every(word => text.includes(word));
        });
      });
      content.prepend(filter);
    }
    const labels = [...new Set(block.cards.flatMap(item => item.facts.map(fact => fact.label)))];
    return figure(block, "wide", content, {
      csv: () => csv([["name", "structure", ...labels], ...block.cards.map(item => [item.name, item.formula || item.text,
        ...labels.map(label => (item.facts.find(fact => fact.label === label) || {}).value)])]),
    });
  };

  const rows = block => figure(block, "wide", make("div", "scroll", make("table", "",
    make("thead", "", make("tr", "", ...block.columns.map(column => make("th", "", column)))),
    make("tbody", "", ...block.rows.map(row => make("tr", "", ...row.map(cell => make("td", "", cell))))))), {
    csv: () => csv([block.columns, ...block.rows]),
  });

  const chart = draw => block => {
    const area = make("div", "chart");
    let drawn = null;
    const content = figure(block, block.kind === "matrix" ? "half tall" : block.equal ? "half square" : "half", area, {
      svg: () => drawn.svg(),
      csv: () => csv(LodeCharts.table(block)),
    });
    content.start = () => {
      drawn = draw(area, block, { make, brief, whole });
    };
    return content;
  };

  const BLOCKS = {
    figures, bars, histograms, elements, cards, rows,
    plot: chart((area, block, tools) => LodeCharts.plot(area, block, tools)),
    matrix: chart((area, block, tools) => LodeCharts.matrix(area, block, tools)),
  };

  /** Lets halves of a row that would stay alone take the room beside them. */
  const arrange = blocks => {
    const halves = blocks.filter(block => block.classList.contains("half"));
    if (halves.length % 3 === 0) {
      halves.forEach(block => block.classList.add("third"));
    } else if (halves.length % 2 === 1) {
      halves[halves.length - 1].classList.add("alone");
    }
  };

  /**
   * The view in data that comes as an object or as JSON text, in KNIME's wrapping of result and errors, possibly more
   * than once.
   */
  const unwrap = data => {
    if (typeof data === "string") {
      return unwrap(JSON.parse(data));
    }
    const error = data && (data.userError || data.internalError);
    if (error) {
      throw new Error(error.message || "The view's data could not be made.");
    }
    return data && "result" in data ? unwrap(data.result) : data || {};
  };

  /** Shows a view inside an element. */
  const render = (root, view) => {
    root.replaceChildren();
    if (!view.headline) {
      root.append(make("p", "empty", "There is nothing to show yet. Execute the node to see its results here."));
      return;
    }
    root.append(make("p", `headline ${TONES[view.tone]}`, view.headline));
    view.sections.forEach(section => {
      const blocks = section.blocks.map(block => BLOCKS[block.kind](block));
      arrange(blocks);
      const only = blocks.length === 1 && blocks[0].querySelector("figcaption .title");
      if (only && only.textContent === section.title) {
        only.remove();
      }
      root.append(make("section", "", make("h3", "", section.title),
        section.note ? make("p", "note", section.note) : null, make("div", "blocks", ...blocks)));
      blocks.filter(block => block.start).forEach(block => block.start());
    });
  };

  /** Says that a view cannot be shown. */
  const fail = (root, error) => root.replaceChildren(
    make("p", "empty", "The view cannot be shown."), make("p", "note", String(error && error.message || error)));

  return { unwrap, render, fail };
})();
