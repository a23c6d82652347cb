"""One-to-one pairs between what was found and what was wanted, so that no fact counts twice."""

from __future__ import annotations

from collections.abc import Sequence

Pair = tuple[int, int]


def best_pairs(weights: Sequence[Sequence[float]]) -> list[Pair]:
    """Give the pairs (row, column) of positive weight that together weigh most (Kuhn 1955).

    >>> best_pairs([[0.9, 0.8], [0.7, 0.0]])
    [(0, 1), (1, 0)]
    """
    if not weights or not weights[0]:
        return []
    from scipy.optimize import linear_sum_assignment

    rows, columns = linear_sum_assignment(weights, maximize=True)
    pairs = zip(rows.tolist(), columns.tolist(), strict=True)
    return [(row, column) for row, column in pairs if weights[row][column] > 0]
