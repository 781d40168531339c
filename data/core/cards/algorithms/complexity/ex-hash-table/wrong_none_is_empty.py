class HashTable:
    """None in a slot means empty, also where a key or a value is None."""

    def __init__(self):
        self.capacity = 8
        self._buckets = [[] for _ in range(8)]
        self._size = 0

    def _find(self, key):
        for other, value in self._buckets[hash(key) % self.capacity]:
            if other is key or other == key:
                return value
        return None

    def put(self, key, value):
        bucket = self._buckets[hash(key) % self.capacity]
        for place, (other, _) in enumerate(bucket):
            if other is key or other == key:
                bucket[place] = (other, value)
                return
        bucket.append((key, value))
        self._size += 1
        if self._size > self.capacity * 3 // 4:
            entries = [entry for bucket in self._buckets for entry in bucket]
            self.capacity *= 2
            self._buckets = [[] for _ in range(self.capacity)]
            for entry in entries:
                self._buckets[hash(entry[0]) % self.capacity].append(entry)

    def get(self, key):
        value = self._find(key)
        if value is None:
            raise KeyError(key)
        return value

    def remove(self, key):
        if key not in self:
            raise KeyError(key)
        bucket = self._buckets[hash(key) % self.capacity]
        bucket[:] = [entry for entry in bucket if entry[0] != key]
        self._size -= 1

    def __contains__(self, key):
        return self._find(key) is not None

    def __len__(self):
        return self._size
