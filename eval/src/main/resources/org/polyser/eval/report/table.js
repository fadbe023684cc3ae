"use strict";

// Every head of a table becomes a button that sorts by its column: up, then down.
function makeSortable(table) {
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(table, column));
    head.append(button);
  });
}

function sort(table, column) {
  const heads = [...table.tHead.rows[0].cells];
  const up = heads[column].getAttribute("aria-sort") !== "ascending";
  heads.forEach((head) => head.removeAttribute("aria-sort"));
  heads[column].setAttribute("aria-sort", up ? "ascending" : "descending");
  const compare = heads[column].classList.contains("number") ? byNumber : byWords;
  const text = (row) => row.cells[column].textContent;
  const rows = [...table.tBodies[0].rows].sort((a, b) => (up ? 1 : -1) * compare(text(a), text(b)));
  table.tBodies[0].append(...rows);
}

function byWords(a, b) {
  return a.localeCompare(b, "en", { numeric: true });
}

function byNumber(a, b) {
  const value = (text) => parseFloat(text.replaceAll(",", ""));
  return (Number.isNaN(value(a)) ? -Infinity : value(a)) - (Number.isNaN(value(b)) ? -Infinity : value(b)) || 0;
}
