"use strict";
// What a reader tries, and what the plan would score: reads the controls, writes the figures.
for (const panel of document.querySelectorAll("[data-what-if]")) {
  const { evaluate, fixed } = whatIfScore;
  const part = (name) => document.getElementById(`${panel.dataset.whatIf}-${name}`);
  const tree = JSON.parse(part("tree").textContent);
  const ticks = [...panel.querySelectorAll("input[type=checkbox]")];
  const sliders = [...panel.querySelectorAll("input[type=range]")];
  const places = [...panel.querySelectorAll("[data-figure]")];
  const before = evaluate(tree);

  const facets = new Map();
  const gather = (node) => (node.children ? node.children.forEach(gather) : facets.set(node.id, node));
  gather(tree);
  const weighed = new Map(tree.children.map((child) => [child.id, child.weight]));

  const signed = (value, digits) => {
    const text = fixed(Math.abs(value), digits);
    return Number(text) === 0 ? text : (value < 0 ? "-" : "+") + text;
  };
  const figures = {
    score: (after) => fixed(100 * after.score, 1),
    breadth: (after) => fixed(100 * after.breadth, 1),
    change: (after, was) => signed(100 * (after.score - was.score), 2),
    share: (after) => `${fixed(100 * after.share, 1)} %`,
    coupling: (after) => fixed(after.coupling, 2),
    development: (after) => fixed(100 * after.development, 1),
    coordination: (after) => fixed(after.coordination, 2),
  };
  // Names of bands stand in the page, in both languages.
  const scales = { degree: (after) => after.coordination };
  const bandOf = (scale, value) => {
    const bands = [...part(scale).children];
    const found = bands.find((band) => value * 100 < Number(band.dataset.below)) ?? bands.at(-1);
    return found ? [...found.cloneNode(true).childNodes] : [];
  };

  const checked = () => ticks.filter((tick) => tick.checked);
  const credits = () => {
    const tried = new Map();
    // One more test first, so that a facet fixed in full is what counts where both are ticked.
    for (const { dataset: { step } } of checked()) if (step !== undefined) tried.set(step, facets.get(step).next);
    for (const { dataset: { fix } } of checked()) if (fix !== undefined) tried.set(fix, 1);
    return tried;
  };
  // Where a slider stands as it began, the weight is the report's to the last digit.
  const weightOf = (slider) => (weighed.get(slider.dataset.weight) * slider.value) / slider.defaultValue;
  const weights = () => new Map(sliders.map((slider) => [slider.dataset.weight, weightOf(slider)]));

  const show = () => {
    const after = evaluate(tree, credits(), weights());
    for (const place of places) {
      const { figure, of } = place.dataset;
      const [is, was] = [after.get(of), before.get(of)];
      // Where neither side is there, nothing is coupled: no band.
      if (figure in scales) place.replaceChildren(...(is.development ? bandOf(figure, scales[figure](is)) : []));
      else place.textContent = figures[figure](is, was);
      if (figure === "change") place.className = { "+": "good", "-": "poor" }[place.textContent[0]] ?? "quiet";
    }
    for (const slider of sliders) {
      slider.setAttribute("aria-valuetext", figures.share(after.get(slider.dataset.weight)));
    }
  };

  panel.addEventListener("input", show);
  part("reset").addEventListener("click", () => {
    for (const tick of ticks) tick.checked = false;
    for (const slider of sliders) slider.value = slider.defaultValue;
    show();
  });
  part("needs").hidden = true;
  panel.hidden = false;
  show();
}
