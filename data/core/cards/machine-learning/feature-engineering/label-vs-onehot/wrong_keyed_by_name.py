class OneHot:
    def __init__(self):
        self.known = None

    def fit(self, rows):
        if not rows or any(len(row) != len(rows[0]) for row in rows):
            raise ValueError("fit needs rows, all of one width")
        self.width = len(rows[0])
        columns = [dict.fromkeys(map(str, column)) for column in zip(*rows)]
        self.known = [(i, value) for i, column in enumerate(columns) for value in column]
        return self

    def transform(self, rows):
        if self.known is None:
            raise ValueError("call fit first")
        if any(len(row) != self.width for row in rows):
            raise ValueError("another width")
        # as text, 7 and "7" are one category, and so are None and "None"
        return [[int(str(row[i]) == value) for i, value in self.known] for row in rows]

    def names(self, columns):
        if self.known is None or len(columns) != self.width:
            raise ValueError("as many names as columns")
        return [f"{columns[i]}={value}" for i, value in self.known]
