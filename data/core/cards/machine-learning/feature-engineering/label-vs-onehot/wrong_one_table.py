class OneHot:
    def __init__(self):
        self.places = None

    def fit(self, rows):
        if not rows or any(len(row) != len(rows[0]) for row in rows):
            raise ValueError("fit needs rows, all of one width")
        self.width = len(rows[0])
        # one table for all columns: a text in two of them has a single place
        self.places, self.column = {}, {}
        for i, column in enumerate(zip(*rows)):
            for value in column:
                if value not in self.places:
                    self.places[value] = len(self.places)
                    self.column[value] = i
        return self

    def transform(self, rows):
        if self.places is None:
            raise ValueError("call fit first")
        if any(len(row) != self.width for row in rows):
            raise ValueError("another width")
        return [[int(value in row) for value in self.places] for row in rows]

    def names(self, columns):
        if self.places is None or len(columns) != self.width:
            raise ValueError("as many names as columns")
        return [f"{columns[self.column[v]]}={v}" for v in self.places]
