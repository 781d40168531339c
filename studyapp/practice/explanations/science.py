"""Errors of NumPy, pandas and scikit-learn."""

import re

from studyapp.practice.explanations.rule import Rule, rule
from studyapp.practice.explanations.seen import Seen


def _broadcast(found: re.Match[str], _: Seen) -> str:
    return (
        f"The shapes {found[1].strip()} do not fit each other. Shapes are compared from the right: "
        "two lengths have to be equal, or one of them 1."
    )


def _truth(found: re.Match[str], seen: Seen) -> str:
    kind = "array" if "array" in found[0] else found[1]
    if re.search(r"\b(and|or|not)\b", seen.line):
        return (
            f"`and`, `or` and `not` want one truth, and this {kind} has many: element by element "
            "it is `&`, `|` and `~`, each comparison in round brackets."
        )
    return (
        f"`if` or `while` wants one truth, and this {kind} has many: "
        "is it true of `.any()` or of `.all()`?"
    )


def _reshape(found: re.Match[str], _: Seen) -> str:
    return (
        f"{found[1]} values do not fill the shape {found[2]}: its lengths multiplied have to be "
        f"{found[1]}. One of them may be -1, which then follows from the others."
    )


def _axis(found: re.Match[str], _: Seen) -> str:
    return (
        f"Place {found[1]} is asked for along axis {found[2]}, which has only {found[3]}: "
        f"they run from 0 to {int(found[3]) - 1}."
        if int(found[3])
        else f"Axis {found[2]} is empty, so there is no place {found[1]}."
    )


RULES: tuple[Rule, ...] = (
    rule("ValueError", r"^operands could not be broadcast together with (?:remapped )?shapes "
         r"(.+)$", _broadcast),
    rule("ValueError", r"^could not broadcast input array from shape (\(.*?\) into shape \(.*\))",
         _broadcast),
    rule("ValueError", r"^The truth value of an? (array|DataFrame|Series|Index|\w+) ", _truth),
    rule("ValueError", r"^shapes (.+) not aligned|^matmul: .* mismatch",
         "In a product of matrices the columns of the first have to be as many as the rows of "
         "the second. `print(a.shape, b.shape)` shows them; perhaps one is to be transposed."),
    rule("ValueError", r"^cannot reshape array of size (\d+) into shape (.+)$", _reshape),
    rule("IndexError", r"^index (-?\d+) is out of bounds for axis (\d+) with size (\d+)", _axis),
    rule("IndexError", r"^too many indices for array: array is (\d+)-dimensional, but (\d+)",
         "The array has {0} dimensions, and `[…]` asks for {1} places: is it flatter than it "
         "seems?"),
    rule("IndexError", r"positional indexers? (?:is|are) out-of-bounds",
         "`iloc` goes by place, from 0 to `len(…) - 1`, and there are not so many rows or "
         "columns."),
    rule("IndexError", r"^(?:boolean index did not match|Boolean index has wrong length)",
         "The mask has another length than what it chooses from: both have to come from the same "
         "array or table."),
    rule("IndexError", r"^only integers, slices",
         "The place in an array is a whole number, a slice, or an array of these or of truths; "
         "`/` gives a float, `//` an int."),
    rule("ValueError", r"^setting an array element with a sequence|inhomogeneous shape",
         "The rows are of different lengths (or one element is a list), so they are no table of "
         "numbers."),
    rule("ValueError", r"read-only",
         "The array or table can only be read: it is a view of other data, as pandas 3 gives it. "
         "A `.copy()` can be changed."),
    rule("UFuncTypeError _UFuncOutputCastingError",
         r"^Cannot cast ufunc '\w+' output from dtype\('(\w+)'\) to dtype\('(\w+)'\)",
         "The result is of type {0}, and an array of type {1} cannot hold it: `+=`, `-=` and the "
         "like keep the array and its type. `a = a - b` makes a new one, and leaves the caller's "
         "as it is."),
    rule("LinAlgError", r"Singular matrix",
         "The matrix has no inverse: a row or column follows from the others (is a column there "
         "twice?), so the equations have no single solution. `lstsq` or `pinv` find the best one."),
    rule("LinAlgError", r"not positive definite",
         "The matrix is not positive definite, as a covariance has to be: perhaps columns depend "
         "on each other, or it is not symmetric."),
    rule("LinAlgError", r"(?:must be square|2-dimensional)",
         "A square matrix is wanted here; `print(a.shape)` shows what it is."),
    rule("LinAlgError", r"", "The matrix does not allow this: does it hold NaN or infinite "
         "values?"),
    rule("KeyError", r"None of \[.*\] are in the \[(\w+)\]",
         "pandas finds none of these names among the {0}: they are mistyped, or stand on the other "
         "axis. `print(df.columns)` and `print(df.index)` show what there is."),
    rule("KeyError", r"not in index|not found in axis",
         "pandas does not find all of these names: they are mistyped, or stand on the other axis. "
         "`print(df.columns)` and `print(df.index)` show what there is."),
    rule("ValueError", r"^All arrays must be of the same length",
         "The columns of a new DataFrame have to be equally long, and these are not."),
    rule("ValueError", r"^Length of values \((\d+)\) does not match length of index \((\d+)\)",
         "The new column has {0} values, and the table {1} rows. Were rows filtered in between?"),
    rule("ValueError", r"^Can only compare identically-labeled",
         "Two tables are compared by `==` only where their labels are the same and stand in the "
         "same order; `reset_index(drop=True)` or `equals` may be what is meant."),
    rule("ValueError", r"^(?:cannot reindex on an axis with duplicate labels|Index contains dupl)",
         "A label stands in the index more than once, so values cannot be brought together by it."),
    rule("ValueError", r"^You are trying to merge on (\w+) and (\w+) columns",
         "The key of one table is of type {0}, that of the other {1}: one has to be converted."),
    rule("MergeError", r"",
         "The tables cannot be joined that way: which column do both have, and is it unique where "
         "it has to be?"),
    rule("ValueError IntCastingNaNError",
         r"cannot convert float NaN to integer|[Cc]annot convert non-finite values",
         "NaN has no place among ints: missing values have to be filled or dropped first."),
    rule("TypeError", r"^agg function failed|[Cc]ould not convert string|"
         r"^dtype '(?:str|object)' does not support operation",
         "The column holds text, and this is computed from numbers only: `numeric_only=True`, or "
         "choose the columns first."),
    rule("NotFittedError", r"^This (\w+) instance is not fitted",
         "`{0}` has learnt nothing yet: `fit` comes before `predict` and `transform`, on the very "
         "same object."),
    rule("ValueError", r"^Expected 2D array, got (?:1D|scalar) array",
         "scikit-learn wants a table: a row a sample, a column a feature. One column is "
         "`x.reshape(-1, 1)`, or `df[[\"x\"]]`."),
    rule("ValueError", r"inconsistent numbers of samples: \[(.+)\]",
         "Features and targets have different numbers of rows ({0}): both have to be filtered and "
         "split alike."),
    rule("ValueError", r"^Input (\w*) ?contains (?:NaN|infinity)",
         "{0} has missing or infinite values, which this estimator does not take: impute or drop "
         "them, within the pipeline."),
    rule("ValueError", r"^(?:X has|The feature names should match|Number of features)",
         "The columns are not those of `fit`: the same steps have to be applied to both, in "
         "order."),
    rule("ValueError", r"not compatible with arrays of bytes/strings",
         "A column of text came where numbers are wanted: it has to be encoded first, or left "
         "out."),
    rule("ValueError", r"^This solver needs samples of at least 2 classes",
         "The training data have one class only: was it split without `stratify`, or filtered?"),
)  # fmt: skip
