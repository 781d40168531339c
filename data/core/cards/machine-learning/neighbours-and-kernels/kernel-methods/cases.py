import numpy as np
from solution import is_psd, rbf_gram


def rows(count, columns, seed=0):
    return np.random.default_rng(seed).normal(size=(count, columns))


def psd(K, *tol):
    return bool(is_psd(np.array(K), *tol))


def test_gram_by_hand():
    """Squared distances 4, 25 and 9 on a line, gamma 0.1."""
    want = np.exp(-0.1 * np.array([[0, 4, 25], [4, 0, 9], [25, 9, 0]]))
    check(rbf_gram(np.array([[0.0], [2.0], [5.0]]), 0.1), want)


def test_gram_in_the_plane():
    """Points 5 apart, gamma 0.02: exp(-0.5)."""
    K = rbf_gram(np.array([[0.0, 0.0], [3.0, 4.0]]), 0.02)
    check(K, np.array([[1, np.exp(-0.5)], [np.exp(-0.5), 1]]))


def test_rbf_is_valid():
    """The RBF Gram matrix of some random rows passes."""
    check(psd(rbf_gram(rows(10, 3), 0.5)), True)


def test_negative_eigenvalue():
    """Eigenvalues 3 and -1: not a Gram matrix of any kernel."""
    check(psd([[1.0, 2.0], [2.0, 1.0]]), False)


def test_shape_and_gamma_are_checked():
    """Only a square matrix and a positive gamma are accepted."""
    check_raises(ValueError, is_psd, np.ones((2, 3)))
    check_raises(ValueError, is_psd, np.ones(4))
    check_raises(ValueError, rbf_gram, rows(3, 2), 0.0)
    check_raises(ValueError, rbf_gram, rows(3, 2), -1.0)


def test_hidden_semi_definite():
    """Eigenvalues of exactly 0 are allowed: equal rows, a linear kernel, zeros."""
    check(psd([[1.0, 1.0], [1.0, 1.0]]), True)
    X = rows(30, 2)
    check(psd(X @ X.T), True)
    check(psd(np.zeros((3, 3))), True)


def test_hidden_rounding_below_zero():
    """A wide kernel on many rows: rounding puts its smallest eigenvalues below 0."""
    check(psd(rbf_gram(rows(200, 2), 0.01)), True)


def test_hidden_large_entries():
    """Rounding grows with the entries: a linear kernel of rows in the millions."""
    X = 3e6 * rows(40, 2, seed=4)
    check(psd(X @ X.T), True)


def test_hidden_small_entries():
    """A negative eigenvalue counts in small matrices, too."""
    check(psd(1e-12 * np.array([[1.0, 2.0], [2.0, 1.0]])), False)
    check(psd(1e-12 * np.array([[2.0, 1.0], [1.0, 2.0]])), True)


def test_hidden_two_negative_eigenvalues():
    """Minus the identity: its determinant is positive, its eigenvalues are not."""
    check(psd([[-1.0, 0.0], [0.0, -1.0]]), False)


def test_hidden_asymmetric():
    """An asymmetric matrix fails, whichever triangle holds the fault."""
    check(psd([[1.0, 0.0], [0.9, 1.0]]), False)
    check(psd([[1.0, 0.9], [0.0, 1.0]]), False)
    check(psd(1e-12 * np.array([[1.0, 0.9], [0.0, 1.0]])), False)


def test_hidden_symmetric_but_for_rounding():
    """A difference in the last digit is no asymmetry."""
    K = np.array([[2.0, 1.0], [1.0 + 2e-16, 2.0]])
    check(psd(K), True)
    check(psd(1e9 * np.array([[2.0, 1.0], [1.0 + 3e-15, 2.0]])), True)


def test_hidden_tolerance_is_used():
    """The tolerance belongs to the largest eigenvalue: here -1 against 1000."""
    K = np.array([[1000.0, 0.0], [0.0, -1.0]])
    check((psd(K, 0.01), psd(K, 0.0001)), (True, False))


def test_hidden_eigenvalue_beyond_the_entries():
    """Entries up to 1, largest eigenvalue 9.5: the smallest, -0.5, is above -0.76."""
    K = np.ones((10, 10)) - 0.5 * np.eye(10)
    check((psd(K, 0.08), psd(K, 0.02)), (True, False))


def test_hidden_small_asymmetry():
    """A mirror image that is off by a millionth fails, unless tol allows it."""
    K = [[1.0, 0.5], [0.5 + 1e-6, 1.0]]
    check((psd(K), psd(K, 1e-5)), (False, True))


def test_hidden_bad_values():
    """No rows, a cube and a NaN for gamma are refused as well."""
    check_raises(ValueError, is_psd, np.empty((0, 0)))
    check_raises(ValueError, is_psd, np.ones((2, 2, 2)))
    check_raises(ValueError, rbf_gram, rows(3, 2), float("nan"))


def test_hidden_sigmoid_is_no_kernel():
    """tanh of the inner product, known from old SVM papers, fails on random rows."""
    X = rows(40, 3)
    check(psd(np.tanh(X @ X.T - 1)), False)


def test_hidden_not_finite():
    """A matrix with NaN or infinity fails, without an error."""
    check(psd([[1.0, np.nan], [np.nan, 1.0]]), False)
    check(psd([[np.inf, 0.0], [0.0, 1.0]]), False)


def test_hidden_far_from_the_origin():
    """Coordinates around a hundred million, a few units apart."""
    X = np.array([[0.0, 0.0], [1.0, 2.0], [3.0, 0.0]])
    check(rbf_gram(X + 1e8, 0.1), rbf_gram(X, 0.1))


def test_hidden_exact_diagonal_and_symmetry():
    """The diagonal is exactly 1, and both triangles agree to the last digit."""
    K = rbf_gram(rows(50, 7, seed=2) * 30, 0.003)
    check((np.diag(K) == 1).all().item(), True)
    check((K == K.T).all().item(), True)


def test_hidden_bytes():
    """Rows of uint8: differences do not wrap round at 256."""
    X = np.array([[250, 3], [5, 3]], dtype=np.uint8)
    check(rbf_gram(X, 1e-4)[0, 1], np.exp(-1e-4 * 245**2))


def test_hidden_inputs_unchanged():
    """Neither function changes its input."""
    X = rows(4, 2)
    K = X @ X.T
    before = (X.tolist(), K.tolist())
    rbf_gram(X, 2.0)
    is_psd(K)
    check((X.tolist(), K.tolist()), before)
