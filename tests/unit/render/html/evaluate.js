// Lines of {tree} or {credits, weights} or {value, digits} in, what the page's arithmetic makes of them out.
const { readFileSync } = require("node:fs");
const { createInterface } = require("node:readline");
const { runInThisContext } = require("node:vm");

runInThisContext(readFileSync(process.argv[2], "utf8"));
const { evaluate, fixed } = runInThisContext("whatIfScore");
const map = (given) => new Map(Object.entries(given));

let grown;
createInterface({ input: process.stdin }).on("line", (line) => {
  const { tree, credits, weights, value, digits } = JSON.parse(line);
  if (tree) grown = tree;
  else console.log(JSON.stringify(credits ? [...evaluate(grown, map(credits), map(weights))] : fixed(value, digits)));
});
