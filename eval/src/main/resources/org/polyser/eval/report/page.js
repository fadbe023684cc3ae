"use strict";

const data = JSON.parse(document.getElementById("drawings").textContent);
const figures = [...document.querySelectorAll(".chart")].map(makeFigure);

// A figure of the page: where it is drawn, what, and what its reader has chosen.
function makeFigure(element) {
  const drawing = data[Number(element.dataset.drawing)];
  const choices = drawings[drawing.kind].choices?.(drawing) ?? {};
  const chosen = { hidden: new Set() };
  Object.entries(choices).forEach(([choice, values]) => (chosen[choice] = values[0]));
  const figure = { element, drawing, choices, chosen, width: 0 };
  figure.chart = echarts.init(element, null, { renderer: "svg", width: 10, height: 10 });
  addControls(figure);
  return figure;
}

function draw(figure, width) {
  const paint = look();
  const { height, option } = drawings[figure.drawing.kind](figure.drawing, paint, width, figure.chosen);
  figure.width = width;
  figure.element.style.height = `${height}px`;
  figure.chart.resize({ width, height });
  figure.chart.setOption(option, true);
  figure.groups?.(paint);
}

const widthOf = (figure) => Math.floor(figure.element.parentElement.clientWidth);
const drawAll = () => figures.forEach((figure) => draw(figure, widthOf(figure)));

function addControls(figure) {
  const controls = figure.element.parentElement.querySelector(".controls");
  const kind = drawings[figure.drawing.kind];
  Object.entries(figure.choices)
    .filter(([, values]) => values.length > 1)
    .forEach(([choice, values]) => controls.append(radios(figure, choice, values)));
  if (kind.legend) {
    controls.append(legend(kind.legend(figure.drawing)));
  }
  if (kind.groups?.(figure.drawing, look(), figure.chosen).length > 0) {
    const list = document.createElement("div");
    list.className = "groups";
    controls.append(list);
    figure.groups = (paint) => showGroups(figure, list, kind.groups(figure.drawing, paint, figure.chosen));
  }
  controls.hidden = controls.childElementCount === 0;
}

function radios(figure, choice, values) {
  const set = document.createElement("fieldset");
  const title = document.createElement("legend");
  title.textContent = choice;
  set.append(title, ...values.map((value) => radio(figure, choice, value)));
  return set;
}

function radio(figure, choice, value) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = "radio";
  input.name = `${choice}-${figure.element.dataset.drawing}`;
  input.checked = figure.chosen[choice] === value;
  input.addEventListener("change", () => {
    figure.chosen[choice] = value;
    if (choice === "colour") {
      figure.chosen.hidden.clear();
    }
    draw(figure, widthOf(figure));
  });
  label.append(input, value);
  return label;
}

function legend(items) {
  const list = document.createElement("p");
  list.className = "legend";
  list.setAttribute("aria-hidden", "true");
  items.forEach(([swatch, text]) => {
    const item = document.createElement("span");
    const picture = document.createElement("i");
    picture.className = swatch;
    item.append(picture, text);
    list.append(item);
  });
  return list;
}

// Buttons are made anew only when there are others, so that the focus stays where it is.
function showGroups(figure, list, groups) {
  const names = groups.map((group) => group.name).join("\n");
  if (list.dataset.names !== names) {
    list.dataset.names = names;
    list.replaceChildren(...groups.map((group, index) => groupButton(figure, index)));
  }
  groups.forEach((group, index) => showGroup(list.children[index], group, figure.chosen.hidden.has(index)));
}

function groupButton(figure, index) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(document.createElement("i"), document.createElement("span"));
  button.addEventListener("click", () => {
    const { hidden } = figure.chosen;
    hidden.delete(index) || hidden.add(index);
    draw(figure, widthOf(figure));
  });
  return button;
}

function showGroup(button, group, hidden) {
  button.setAttribute("aria-pressed", String(!hidden));
  button.firstChild.className = `mark ${group.symbol}`;
  button.firstChild.style.color = group.colour;
  button.lastChild.textContent = group.name;
}

document.querySelectorAll("table").forEach(makeSortable);
drawAll();

new ResizeObserver(() =>
  figures.filter((figure) => figure.width !== widthOf(figure)).forEach((figure) => draw(figure, widthOf(figure))),
).observe(document.querySelector("main"));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);

// Paper is light, and as wide as the style sheet says.
const paper = (add) => () => {
  document.documentElement.classList.toggle("paper", add);
  drawAll();
};
addEventListener("beforeprint", paper(true));
addEventListener("afterprint", paper(false));
