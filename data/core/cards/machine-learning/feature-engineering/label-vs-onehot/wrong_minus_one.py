class OneHot:
    def __init__(self):
        self.places = None

    def fit(self, rows):
        if not rows or any(len(row) != len(rows[0]) for row in rows):
            raise ValueError("fit needs rows, all of one width")
        self.width = len(rows[0])
        columns = [dict.fromkeys(column) for column in zip(*rows)]
        pairs = [(i, value) for i, column in enumerate(columns) for value in column]
        self.places = {pair: place for place, pair in enumerate(pairs)}
        return self

    def transform(self, rows):
        if self.places is None:
            raise ValueError("call fit first")
        encoded = []
        for row in rows:
            if len(row) != self.width:
                raise ValueError("another width")
            ones = [0] * len(self.places)
            for pair in enumerate(row):
                ones[self.places.get(pair, -1)] = 1  # -1 is a place: the last one
            encoded.append(ones)
        return encoded

    def names(self, columns):
        if self.places is None or len(columns) != self.width:
            raise ValueError("as many names as columns")
        return [f"{columns[i]}={value}" for i, value in self.places]
