"""The small faults that a module could have: each function with one comparison, operator, constant or step changed."""

import ast
import copy
import re
from collections.abc import Callable, Iterator
from types import CodeType
from typing import NamedTuple

_SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult, ast.Pow: ast.Mult, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr, ast.BitXor: ast.BitOr,
}  # fmt: skip
_CALLS = {"min": "max", "max": "min", "any": "all", "all": "any"}
_SENTENCE = re.compile("[ ，：（]")
# Decided when a module is imported, or words for people: neither is reached by changing what a function does.
_LEFT_ALONE = ("annotation", "returns", "decorator_list", "args")


class Mutant(NamedTuple):
    """One fault: the function it is in, the code as it stands and as it is changed, and its line."""

    function: str
    before: str
    after: str
    line: int
    code: CodeType

    @property
    def name(self) -> str:
        """What tells it from others, whatever lines are added above it."""
        return f"{self.function}: {self.before} -> {self.after}"


def mutants(source: str, file: str) -> Iterator[Mutant]:
    """Every fault of a module, in the order of its lines."""
    tree = ast.parse(source)
    for path, function in _functions(tree, ()):
        for node in _within(function):
            for change in _changes(node):
                before = ast.unparse(node)
                kept = copy.copy(node.__dict__)
                change()
                after = ast.unparse(node)
                code = compile(ast.fix_missing_locations(tree), file, "exec")
                node.__dict__.clear()
                node.__dict__.update(kept)
                yield Mutant(".".join(path), _short(before), _short(after), node.lineno, _find(code, path))


def _functions(node: ast.AST, above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], ast.FunctionDef]]:
    """The functions of a module and its classes; one within another belongs to it."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef):
            yield (*above, child.name), child
        elif isinstance(child, ast.ClassDef):
            yield from _functions(child, (*above, child.name))


def _within(node: ast.AST) -> Iterator[ast.AST]:
    """The statements and expressions of a function that can be changed."""
    for field, value in ast.iter_fields(node):
        if field in _LEFT_ALONE and not (isinstance(node, ast.Call) and field == "args"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _words(child):
                if isinstance(child, ast.stmt | ast.expr):
                    yield child
                yield from _within(child)


def _words(node: ast.AST) -> bool:
    """Whether it is a docstring, or words for people: their wording is no outcome."""
    match node:
        case ast.Expr(value=ast.Constant()) | ast.JoinedStr() | ast.Raise():
            return True
        case ast.Call(func=ast.Name(id="Text")):
            return True
        case ast.Constant(value=str(text)):
            return _SENTENCE.search(text) is not None
    return False


def _changes(node: ast.AST) -> Iterator[Callable[[], None]]:
    """Ways to change a node, each in place."""
    match node:
        case ast.Compare(ops=ops):
            for position, operator in enumerate(ops):
                changed = [*ops[:position], _SWAPS[type(operator)](), *ops[position + 1 :]]
                yield lambda changed=changed: setattr(node, "ops", changed)
        case ast.BinOp(op=operator) | ast.BoolOp(op=operator) | ast.AugAssign(op=operator):
            yield lambda: setattr(node, "op", _SWAPS[type(operator)]())
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield lambda: setattr(node, "operand", ast.UnaryOp(ast.Not(), operand))
        case ast.UnaryOp(op=ast.USub()):
            yield lambda: setattr(node, "op", ast.UAdd())
        case ast.Constant(value=bool() | int() | float() as value):
            other = not value if isinstance(value, bool) else value + 1
            yield lambda: setattr(node, "value", other)
        case ast.Constant(value=str(text)):
            yield lambda: setattr(node, "value", text + "?")
        case ast.Call(func=ast.Name(id=name)) if name in _CALLS:
            yield lambda: setattr(node, "func", ast.Name(_CALLS[name], ast.Load()))
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield lambda: setattr(node, "value", ast.Constant(None))
        case ast.Expr(value=ast.Call()):
            yield lambda: setattr(node, "value", ast.Constant(None))
    if isinstance(node, ast.If | ast.IfExp | ast.While) and isinstance(node.test, ast.Name | ast.Call | ast.Attribute):
        test = node.test
        yield lambda: setattr(node, "test", ast.UnaryOp(ast.Not(), test))


def _short(text: str) -> str:
    return text.splitlines()[0][:100]


def _find(code: CodeType, path: tuple[str, ...]) -> CodeType:
    """The code of the function at `path`."""
    for name in path:
        code = next(inner for inner in code.co_consts if isinstance(inner, CodeType) and inner.co_name == name)
    return code
