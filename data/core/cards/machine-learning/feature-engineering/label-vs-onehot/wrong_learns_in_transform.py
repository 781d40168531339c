class OneHot:
    def __init__(self):
        self.places = None

    def fit(self, rows):
        if not rows or any(len(row) != len(rows[0]) for row in rows):
            raise ValueError("fit needs rows, all of one width")
        self.places = [{} for _ in rows[0]]
        for row in rows:
            for value, known in zip(row, self.places):
                known.setdefault(value, len(known))
        return self

    def transform(self, rows):
        if self.places is None:
            raise ValueError("call fit first")
        width = sum(map(len, self.places))
        encoded = []
        for row in rows:
            if len(row) != len(self.places):
                raise ValueError("another width")
            ones, start = [0] * width, 0
            for value, known in zip(row, self.places):
                seen = len(known)
                place = known.setdefault(value, seen)  # remembers what it meets
                if place < seen and start + place < width:
                    ones[start + place] = 1
                start += seen
            encoded.append(ones)
        return encoded

    def names(self, columns):
        if self.places is None or len(columns) != len(self.places):
            raise ValueError("as many names as columns")
        return [f"{c}={v}" for c, known in zip(columns, self.places) for v in known]
