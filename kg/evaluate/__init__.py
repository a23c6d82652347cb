"""How right the extraction is: facts found against facts annotated by hand, in the form that `kg export facts` writes.

The measure is one of exact bookkeeping: every fact is paired with at most one other, by the pairing that is best as a
whole. Precision is the share of found facts that are right, recall the share of wanted facts that were found, and
totals add up over documents (micro average).
"""

from kg.evaluate.scoring import MEASURES, Miss, Score, Tally, score, total

__all__ = ["MEASURES", "Miss", "Score", "Tally", "score", "total"]
