"""A picture of how the cost of one edit grows with the site: both axes logarithmic, each line named at its end."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from html import escape

WIDTH, HEIGHT = 760, 480
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 200, 50, 60
_STEPS = (1, 2, 5)
_LINE_APART = 16  # labels closer than this would touch

Points = Sequence[tuple[float, float]]  # (pairs, seconds)


def growth_svg(title: str, lines: Mapping[str, Points], ours: str) -> str:
    """The picture; the line called *ours* stands out."""
    plane = _Plane([point for points in lines.values() for point in points])
    ends = _spread_out({name: plane.y(points[-1][1]) for name, points in lines.items()})
    drawn = [_line(plane, name, points, ends[name], name == ours) for name, points in lines.items()]
    return "\n".join((_head(title), *_grid(plane), *drawn, "</svg>", ""))


class _Plane:
    """Where a value lies in the picture."""

    def __init__(self, points: Points) -> None:
        self.xs = sorted({x for x, _ in points})
        self.low, self.high = min(y for _, y in points), max(y for _, y in points)

    def x(self, value: float) -> float:
        share = math.log(value / self.xs[0]) / math.log(self.xs[-1] / self.xs[0]) if len(self.xs) > 1 else 0.5
        return _LEFT + share * (WIDTH - _LEFT - _RIGHT)

    def y(self, value: float) -> float:
        share = math.log(value / self.low) / math.log(self.high / self.low) if self.high > self.low else 0.5
        return HEIGHT - _BOTTOM - share * (HEIGHT - _TOP - _BOTTOM)

    def ticks(self) -> Iterable[float]:
        """1, 2 and 5 times the powers of ten that lie between the least and the most."""
        powers = range(math.floor(math.log10(self.low)), math.ceil(math.log10(self.high)) + 1)
        return (step * 10**power for power in powers for step in _STEPS if self.low <= step * 10**power <= self.high)


def _head(title: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        'font-family="sans-serif" font-size="13">\n'
        f"<title>{escape(title)}</title>\n"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>\n'
        f'<text x="{_LEFT}" y="24" font-size="15" font-weight="bold">{escape(title)}</text>'
    )


def _grid(plane: _Plane) -> Iterable[str]:
    right = WIDTH - _RIGHT
    for value in plane.ticks():
        y = plane.y(value)
        yield f'<path d="M{_LEFT} {y:.1f}H{right}" stroke="#ddd"/>'
        yield f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end" fill="#555">{value:g} s</text>'
    for value in plane.xs:
        x = plane.x(value)
        yield f'<path d="M{x:.1f} {_TOP}V{HEIGHT - _BOTTOM}" stroke="#ddd"/>'
        yield f'<text x="{x:.1f}" y="{HEIGHT - _BOTTOM + 20}" text-anchor="middle" fill="#555">{value:,.0f}</text>'
    middle = (_LEFT + right) / 2
    words = "pairs of articles (both axes logarithmic)"
    yield f'<text x="{middle}" y="{HEIGHT - 16}" text-anchor="middle" fill="#555">{words}</text>'


def _line(plane: _Plane, name: str, points: Points, label_y: float, stands_out: bool) -> str:
    colour, width = ("#9a3412", 3) if stands_out else ("#64748b", 1.5)
    places = [(f"{plane.x(x):.1f}", f"{plane.y(y):.1f}") for x, y in points]
    path = "L".join(f"{x} {y}" for x, y in places)
    dots = "".join(f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>' for x, y in places)
    label = f"{name}: {points[-1][1]:.2g} s"
    weight = ' font-weight="bold"' if stands_out else ""
    return (
        f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="{width}"/>{dots}'
        f'<text x="{float(places[-1][0]) + 10:.1f}" y="{label_y + 4:.1f}" fill="{colour}"{weight}>'
        f"{escape(label)}</text>"
    )


def _spread_out(places: Mapping[str, float]) -> dict[str, float]:
    """The heights of the labels, moved down where they would lie on one another."""
    spread: dict[str, float] = {}
    lowest = -math.inf
    for name, y in sorted(places.items(), key=lambda place: place[1]):
        spread[name] = lowest = max(y, lowest + _LINE_APART)
    return spread
