import numpy as np
from solution import predict, recommend, similarity

X = np.nan
FULL = np.array([[5.0, 3.0, 1.0], [1.0, 2.0, 3.0], [4.0, 5.0, 3.0]])
TASTES = np.array(  # items 0 to 2 please one half of the users, 3 to 5 the other
    [
        [5.0, 4.0, 5.0, 1.0, 2.0, 1.0],
        [4.0, 5.0, 4.0, 2.0, 1.0, 2.0],
        [1.0, 2.0, 1.0, 5.0, 4.0, 5.0],
        [2.0, 1.0, 1.0, 4.0, 5.0, 5.0],
        [5.0, X, X, 1.0, X, X],
    ]
)


def around(item, row):  # symmetric: these similarities of one item, 0 elsewhere
    similar = np.zeros((len(row), len(row)))
    similar[item] = similar[:, item] = row
    return similar


def test_similarity_by_hand():
    """All ratings known: cosines of the deviations from each user's mean."""
    similar = similarity(FULL)
    check(similar[0, 2], -5 / 30**0.5)
    check(similar[1, 2], -1 / 6**0.5)
    check(similar[0, 1], 0.0)


def test_similarity_is_symmetric():
    """Each item against each other gives the same number twice; the diagonal is 0."""
    similar = similarity(TASTES)
    check(similar, similar.T)
    check(np.diag(similar), np.zeros(6))


def test_tastes_are_told_apart():
    """Items of one taste are close, items of the other are opposite."""
    similar = similarity(TASTES)
    check(bool(similar[0, 1] > 0.5 and similar[3, 5] > 0.5), True)
    check(bool(similar[0, 3] < -0.5), True)


def test_predict_from_one_neighbour():
    """One neighbour, similarity 0.5, deviation 1: the mean 3 moves by 0.5 / 1.5."""
    ratings = np.array([[4.0, X, 2.0], [5.0, 5.0, 2.0], [3.0, 3.0, 0.0]])
    similar = np.array([[0.0, 0.5, 0.0], [0.5, 0.0, -0.4], [0.0, -0.4, 0.0]])
    check(predict(ratings, similar, user=0, item=1), 3.0 + 0.5 / 1.5)


def test_predict_weighs_by_similarity():
    """Two neighbours: deviations of +3 and -1 with weights 0.6 and 0.2."""
    ratings = np.array([[5.0, 1.0, X, 0.0]])
    similar = around(2, [0.6, 0.2, 0.0, 0.0])
    check(predict(ratings, similar, user=0, item=2), 2.0 + (0.6 * 3 - 0.2) / 1.8)
    check(predict(ratings, similar, user=0, item=2, shrink=0.0), 4.0)


def test_recommend_own_taste_first():
    """A user who likes item 0 gets the other items of that taste first."""
    check(sorted(recommend(TASTES, user=4, n=2)), [1, 2])


def test_recommend_nothing_seen():
    """A user who rated everything gets nothing."""
    check(recommend(TASTES, user=0), [])


def test_hidden_only_common_users_in_the_norms():
    """Norms count only the users who rated both items, as the products do."""
    ratings = np.array(
        [[5.0, 3.0, 1.0], [1.0, 4.0, 4.0], [4.0, X, 2.0], [0.0, X, 8.0], [X, 3.0, 1.0]]
    )
    similar = similarity(ratings)
    check(similar[0, 1], -2 / (8 * 1) ** 0.5)
    check(similar[1, 2], 0.0)
    check(similar[0, 2], -23 / (25 * 22) ** 0.5)


def test_hidden_mean_of_all_ratings_of_a_user():
    """A user's mean is taken over all their ratings, not only those of the pair."""
    ratings = np.array([[5.0, 4.0, 0.0], [4.0, 5.0, 0.0], [1.0, 1.0, 1.0]])
    check(similarity(ratings)[0, 1], 4 / 5)


def test_hidden_norms_of_rounding():
    """Users who rate all alike say nothing, also where their mean is off by rounding."""
    check(similarity(np.full((2, 3), 3.3)).tolist(), [[0.0] * 3] * 3)


def test_hidden_one_common_user():
    """One user alone proves nothing by default; with common=1 the pair counts."""
    ratings = np.array([[5.0, 4.0, 0.0], [X, 3.0, 1.0], [2.0, X, 4.0]])
    check(similarity(ratings)[0, 1], 0.0)
    check(similarity(ratings, common=1)[0, 1], 1.0)
    check(similarity(ratings, common=3), np.zeros((3, 3)))


def test_hidden_undefined_is_zero():
    """Users who rate all alike have no deviations: 0 and not NaN."""
    ratings = np.array([[3.0, 3.0, 3.0], [5.0, 5.0, 5.0], [X, X, X]])
    check(similarity(ratings), np.zeros((3, 3)))


def test_hidden_k_among_the_rated():
    """The k neighbours are chosen among the items this user rated."""
    ratings = np.array([[X, X, 5.0, 1.0]])
    similar = around(0, [0.0, 0.9, 0.5, 0.3])
    check(predict(ratings, similar, user=0, item=0, k=1), 3.0 + 1.0 / 1.5)
    check(predict(ratings, similar, user=0, item=0, k=2), 3.0 + 0.4 / 1.8)


def test_hidden_neighbours_tie():
    """Equally similar neighbours: those with the smaller numbers come first."""
    ratings = np.array([[1.0, 5.0, 3.0, X, 2.0, 4.0]])
    similar = around(3, [0.5, 0.5, 0.5, 0.0, 0.8, 0.5])
    check(predict(ratings, similar, user=0, item=3, k=1), 3.0 - 0.8 / 1.8)
    check(predict(ratings, similar, user=0, item=3, k=2), 3.0 - 1.8 / 2.3)


def test_hidden_opposite_items():
    """Below 0 no neighbour, however strong; above 0 one, however weak."""
    ratings = np.array([[5.0, 1.0, X]])
    similar = around(2, [0.4, -0.9, 0.0])
    check(predict(ratings, similar, user=0, item=2), 3.0 + 0.8 / 1.4)
    similar = around(2, [0.01, -0.9, 0.0])
    check(predict(ratings, similar, user=0, item=2), 3.0 + 0.02 / 1.01)


def test_hidden_no_neighbour():
    """Without a similar rated item, the prediction is NaN."""
    ratings = np.array([[5.0, 1.0, X], [X, X, X]])
    check(bool(np.isnan(predict(ratings, -np.ones((3, 3)), user=0, item=2))), True)
    check(bool(np.isnan(predict(ratings, np.ones((3, 3)), user=1, item=2))), True)


def test_hidden_item_is_no_neighbour_of_itself():
    """A rated item is predicted from the others, whatever `similar` says of itself."""
    ratings = np.array([[5.0, 1.0, 3.0]])
    check(predict(ratings, np.ones((3, 3)), user=0, item=0), 3.0 - 2.0 / 3.0)


def test_hidden_item_nobody_rated():
    """An item without evidence is not recommended, nor one that only opposes."""
    lonely = np.column_stack([TASTES, np.full(5, X)])
    check(6 in recommend(lonely, user=4, n=7), False)
    check(recommend(lonely, user=4, n=7), recommend(TASTES, user=4, n=7))


def test_hidden_opposite_only():
    """All that is left opposes what the user rated: no recommendation at all."""
    ratings = np.array([[5.0, 1.0], [1.0, 5.0], [4.0, X]])
    check(recommend(ratings, user=2), [])


def test_hidden_equal_predictions():
    """Equal predictions: the smaller item number first, and n cuts after that."""
    ratings = np.array(
        [
            [5.0, 5.0, 5.0, 1.0, 1.0, 1.0],
            [1.0, 1.0, 1.0, 5.0, 5.0, 5.0],
            [4.0, X, X, X, X, 2.0],
        ]
    )
    check(recommend(ratings, user=2), [1, 2, 3, 4])
    check(recommend(ratings, user=2, n=3), [1, 2, 3])
    check(recommend(ratings, user=2, n=1), [1])


def test_hidden_best_first():
    """The list is in order of the predictions, not of the item numbers."""
    ratings = np.array(
        [
            [1.0, 5.0, 1.0, 5.0],
            [5.0, 1.0, 5.0, 1.0],
            [X, X, 2.0, 4.0],
        ]
    )
    check(recommend(ratings, user=2), [1, 0])


def test_hidden_k_reaches_the_predictions():
    """`recommend` hands its k on."""
    rng = np.random.default_rng(2)
    ratings = rng.integers(1, 6, (12, 9)).astype(float)
    ratings[0, 4:] = X
    similar = similarity(ratings)
    for k in (1, 3):
        scores = [predict(ratings, similar, 0, item, k) for item in range(4, 9)]
        best = recommend(ratings, user=0, n=1, k=k)
        check(best, [4 + int(np.nanargmax(scores))])


def test_hidden_new_user():
    """A user without ratings gets no recommendation, and disturbs nobody's."""
    ratings = np.vstack([TASTES, np.full(6, X)])
    check(recommend(ratings, user=5), [])
    check(similarity(ratings), similarity(TASTES))


def test_hidden_arguments_unchanged():
    """Ratings and similarities stay as they were, gaps included."""
    ratings, similar = TASTES.copy(), similarity(TASTES)
    np.fill_diagonal(similar, 0.5)
    kept = similar.copy()
    predict(ratings, similar, 4, 1)
    predict(ratings, similar, 0, 1)
    recommend(ratings, 4)
    check(ratings, TASTES)
    check(similar, kept)


def test_hidden_zero_is_a_rating():
    """0 is a low rating like any other, not a gap."""
    ratings = np.array([[0.0, 4.0, 2.0], [4.0, 0.0, 2.0], [0.0, X, 4.0]])
    check(similarity(ratings)[0, 1], -1.0)
    check(recommend(ratings, user=0), [])


def test_hidden_neighbour_rated_zero():
    """An item rated 0 is a neighbour, and the prediction may fall below 1."""
    ratings = np.array([[0.0, X, 4.0, 2.0]])
    similar = around(1, [0.5, 0.0, 0.0, 0.0])
    check(predict(ratings, similar, user=0, item=1), 2.0 - 1.0 / 1.5)
    check(predict(ratings, similar, user=0, item=1, shrink=0.0), 0.0)


def test_hidden_prediction_of_zero():
    """A prediction of 0 is a prediction, not a missing one."""
    ratings = np.array(
        [[5.0, 5.0, 5.0, 1.0], [1.0, 1.0, 1.0, 5.0], [0.0, 0.0, X, X]]
    )
    check(recommend(ratings, user=2), [2])


def test_hidden_recommend_asks_for_two_common_users():
    """`recommend` keeps the default of `common`: one user in common is no evidence."""
    ratings = np.array(
        [[5.0, 1.0, 5.0, X], [1.0, 5.0, 1.0, X], [5.0, 1.0, X, 5.0], [4.0, 2.0, X, X]]
    )
    check(recommend(ratings, user=3), [2])


def test_hidden_close_predictions():
    """Predictions that differ in the third decimal are in order; defaults as given."""
    ratings = np.random.default_rng(4).uniform(0, 5, (20, 40))
    ratings[0, 24:] = X
    similar = similarity(ratings)
    scores = {item: predict(ratings, similar, 0, item, k=20) for item in range(24, 40)}
    known = [item for item in scores if not np.isnan(scores[item])]
    want = sorted(known, key=lambda item: -scores[item])
    check(recommend(ratings, user=0, n=16), want)
    check(recommend(ratings, user=0), want[:5])
    check(predict(ratings, similar, 0, 24), scores[24])


def test_hidden_same_as_the_definition():
    """30 users, 12 items, two ratings in five missing: as the definition says."""
    rng = np.random.default_rng(0)
    ratings = rng.integers(1, 6, (30, 12)).astype(float)
    ratings[rng.uniform(size=ratings.shape) < 0.4] = X
    deviations = ratings - np.nanmean(ratings, axis=1, keepdims=True)
    want = np.zeros((12, 12))
    for i in range(12):
        for j in range(12):
            both = ~np.isnan(ratings[:, i]) & ~np.isnan(ratings[:, j])
            a, b = deviations[both, i], deviations[both, j]
            if i != j and both.sum() >= 2:
                want[i, j] = a @ b / np.sqrt((a @ a) * (b @ b))
    check(similarity(ratings), want)
