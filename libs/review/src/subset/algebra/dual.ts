/** The other half of each assertion about one type: what holds for just the other instances of that type. */
import type { Algebra } from "./algebra.ts";
import type { Atom, Node } from "./nodes.ts";

export function dualOf(algebra: Algebra, atom: Atom): Node {
  switch (atom.kind) {
    case "range": {
      const { of, lower, limit, exclusive } = atom;
      if (of === "value") return algebra.range(of, !lower, limit, !exclusive);
      return algebra.range(of, !lower, lower ? limit - 1 : limit + 1);
    }
    case "multiple":
      return algebra.multiple(atom.divisor, !atom.negated);
    case "pattern":
      return algebra.pattern(atom.source, !atom.negated, atom.pointer);
    case "format":
      return algebra.format(atom.name, !atom.negated, atom.pointer, atom.type);
    case "unique":
      return algebra.unique(!atom.negated);
    case "each":
      return algebra.count(atom.from, atom.to, algebra.notDeferred(atom.item), true, 1);
    case "count":
      return algebra.count(atom.from, atom.to, atom.item, !atom.least, atom.least ? atom.limit - 1 : atom.limit + 1);
    case "eachProperty":
      return algebra.someProperty(atom.name, algebra.notDeferred(atom.value));
    case "someProperty":
      return algebra.eachProperty(atom.name, algebra.notDeferred(atom.value));
  }
}
