"use strict";
// Scores of a tree, by the rules of nqpf.scoring (aggregate, evaluation) digit for digit; only the geometric mean may
// differ in the last one. Nothing here knows of a page.
const whatIfScore = (() => {
  // The sum rounded once, as Python's math.fsum: after J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic".
  const sum = (values) => {
    const parts = [];
    for (let x of values) {
      let kept = 0;
      for (let y of parts) {
        if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
        const high = x + y;
        const low = y - (high - x);
        if (low) parts[kept++] = low;
        x = high;
      }
      parts.length = kept;
      parts.push(x);
    }
    let high = parts.pop() ?? 0;
    let low = 0;
    while (parts.length && !low) {
      const x = high;
      const y = parts.pop();
      high = x + y;
      low = y - (high - x);
    }
    // Halfway between two numbers, what is left below decides.
    if (parts.length && low * parts.at(-1) > 0) {
      const further = high + 2 * low;
      if (2 * low === further - high) high = further;
    }
    return high;
  };

  const arithmetic = (weights, scores) => sum(weights.map((weight, i) => weight * scores[i])) / sum(weights);

  const geometric = (weights, scores) => {
    if (Math.min(...scores) <= 0) return 0;
    const mean = sum(weights.map((weight, i) => weight * Math.log(scores[i]))) / sum(weights);
    return Math.min(Math.exp(mean), Math.max(...scores));
  };

  // Positions of the `need` children with the highest weighted mean; ties go to the earlier child.
  const bestSubset = (weights, scores, need) => {
    for (let ratio = 0; ;) {
      const surplus = scores.map((score, i) => weights[i] * (score - ratio));
      const ranked = [...scores.keys()].sort((i, j) => surplus[j] - surplus[i]);
      const chosen = ranked.slice(0, need).sort((i, j) => i - j);
      const reached = arithmetic(chosen.map((i) => weights[i]), chosen.map((i) => scores[i]));
      if (reached <= ratio) return chosen;
      ratio = reached;
    }
  };

  // C and T of two poles.
  const pair = (alpha, a, b) => ({
    coupling: a + b > 0 ? Math.min(1, (2 * Math.sqrt(a * b)) / (a + b)) : 0,
    development: arithmetic([alpha, 1 - alpha], [a, b]),
  });

  // A driver from its poles, whose weights carry alpha and gamma; its score takes them above the soft floor.
  const couple = (children, scores, floor) => {
    const of = (side) => children.findIndex((child) => child.side === side);
    const [a, b, link] = ["A", "B", "L"].map((side) => scores[of(side)]);
    const [weightA, weightB, weightL] = ["A", "B", "L"].map((side) => children[of(side)]?.weight ?? 0);
    const alpha = weightA / (weightA + weightB);
    const gamma = weightL / (weightA + weightB + weightL);
    const { coupling, development } = pair(alpha, a, b);
    const lifted = pair(alpha, floor + (1 - floor) * a, floor + (1 - floor) * b);
    const coupled = Math.min(Math.max((lifted.coupling * lifted.development - floor) / (1 - floor), 0), 1);
    return {
      coupling,
      development,
      coordination: Math.sqrt(coupling * development),
      score: coupled * (1 - gamma * (1 - (link ?? 1))),
    };
  };

  const aggregate = (node, children, scores) => {
    if (node.need !== undefined) {
      const chosen = bestSubset(children.map((child) => child.weight), scores, node.need);
      children = chosen.map((i) => children[i]);
      scores = chosen.map((i) => scores[i]);
    }
    const weights = children.map((child) => child.weight);
    if (node.aggregate === "geometric") return { score: geometric(weights, scores) };
    if (node.aggregate === "minimum") return { score: Math.min(...scores) };
    if (node.aggregate === "coupled") return couple(children, scores, node.floor ?? 0);
    return { score: arithmetic(weights, scores) };
  };

  // What each criterion adds to breadth: its share, by the facets that something is primarily meant for.
  const addressed = (node, share, credits) => {
    if (!node.children) return [];
    if (node.children[0].children) {
      const whole = sum(node.children.map((child) => child.weight));
      return node.children.flatMap((child) => addressed(child, (share * child.weight) / whole, credits));
    }
    // A facet fixed in full has an item of its own; one more test of a secondary claim leaves it secondary.
    const meant = (child, credit) => child.addressed || credit === 1 || (credit > child.credit && !child.secondary);
    const met = node.children.filter((child) => meant(child, credits.get(child.id) ?? 0)).length;
    return [share * Math.min(1, met / (node.need ?? node.children.length))];
  };

  // By id, the score of every node in [0, 1], of the whole its `breadth`, too; of a dimension its `share` of all weights, of a driver C, T and D, too.
  // `credits` and `weights`, by id, stand for those of the tree where they name a facet or a dimension.
  const evaluate = (tree, credits = new Map(), weights = new Map()) => {
    const found = new Map();
    const score = (node) => {
      const scores = node.children?.map(score);
      const made = scores ? aggregate(node, node.children, scores) : { score: credits.get(node.id) ?? node.credit };
      found.set(node.id, made);
      return made.score;
    };
    const dimensions = tree.children.map((child) => ({ ...child, weight: weights.get(child.id) ?? child.weight }));
    score({ ...tree, children: dimensions });
    const whole = sum(dimensions.map((child) => child.weight));
    for (const child of dimensions) found.get(child.id).share = child.weight / whole;
    found.get(tree.id).breadth = Math.min(1, sum(addressed({ ...tree, children: dimensions }, 1, credits)));
    return found;
  };

  // A number as Python prints it: halves go to the even digit.
  const fixed = (value, digits) => {
    const doubled = value * 2 ** (digits + 1);
    if (!Number.isInteger(doubled) || doubled % 2 === 0) return value.toFixed(digits);
    const below = Math.floor(value * 10 ** digits);
    return ((below % 2 === 0 ? below : below + 1) / 10 ** digits).toFixed(digits);
  };

  return { evaluate, fixed };
})();
