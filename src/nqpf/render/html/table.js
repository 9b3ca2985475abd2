"use strict";
// Tables sort by their headings and show only the rows that hold what is typed.
(() => {
  const hidden = (part, language) =>
    part.nodeType === 1 && part.lang && part.lang !== language && !part.classList.contains("only");
  // What a reader sees of an element in the language of the page, whether or not it is folded away.
  const seen = (part, language) => {
    if (part.nodeType === 3) return part.data;
    if (hidden(part, language)) return "";
    return [...part.childNodes].map((child) => seen(child, language)).join("");
  };

  const sort = (table, column, kind, downward) => {
    const language = document.documentElement.lang;
    const body = table.tBodies[0];
    const keyed = [...body.rows].map((row) => {
      const cell = row.cells[column];
      const key = kind !== "text" ? parseFloat(cell.dataset.key ?? cell.textContent) : seen(cell, language);
      return { row, key };
    });
    const compare = kind !== "text"
      ? (a, b) => (Number.isNaN(a.key) ? -Infinity : a.key) - (Number.isNaN(b.key) ? -Infinity : b.key) || 0
      : ((order) => (a, b) => order.compare(a.key, b.key))(new Intl.Collator(language, { numeric: true }));
    keyed.sort((a, b) => (downward ? compare(b, a) : compare(a, b)));
    body.append(...keyed.map((entry) => entry.row));
  };

  for (const head of document.querySelectorAll("th[data-sort]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const kind = head.dataset.sort;
      const before = head.getAttribute("aria-sort");
      const downward = before ? before === "ascending" : kind !== "text";
      for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", downward ? "descending" : "ascending");
      sort(head.closest("table"), head.cellIndex, kind, downward);
    });
  }

  for (const field of document.querySelectorAll("input[data-table]")) {
    const rows = [...document.getElementById(field.dataset.table).tBodies[0].rows];
    const frame = field.parentElement;
    const filter = () => {
      const language = document.documentElement.lang;
      const wanted = field.value.trim().toLowerCase();
      let count = 0;
      for (const row of rows) {
        row.hidden = wanted !== "" && !seen(row, language).toLowerCase().includes(wanted);
        if (!row.hidden) count += 1;
      }
      frame.querySelector(".count").textContent = String(count);
    };
    field.addEventListener("input", filter);
    document.addEventListener("spoken", filter);
    frame.hidden = false;
  }
})();
