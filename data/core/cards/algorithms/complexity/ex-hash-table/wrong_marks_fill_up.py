EMPTY, GONE = object(), object()


class HashTable:
    """Marks removed slots, but never takes the marks away again."""

    def __init__(self):
        self.capacity = 8
        self._slots = [EMPTY] * 8
        self._size = 0

    def _find(self, key):
        place = hash(key) % self.capacity
        while self._slots[place] is not EMPTY:
            entry = self._slots[place]
            if entry is not GONE and (entry[0] is key or entry[0] == key):
                break
            place = (place + 1) % self.capacity
        return place

    def put(self, key, value):
        place = self._find(key)
        if self._slots[place] is not EMPTY:
            self._slots[place] = (self._slots[place][0], value)
            return
        self._slots[place] = (key, value)
        self._size += 1
        if self._size > self.capacity * 3 // 4:
            entries = [it for it in self._slots if it is not EMPTY and it is not GONE]
            self.capacity *= 2
            self._slots = [EMPTY] * self.capacity
            for entry in entries:
                self._slots[self._find(entry[0])] = entry

    def get(self, key):
        entry = self._slots[self._find(key)]
        if entry is EMPTY:
            raise KeyError(key)
        return entry[1]

    def remove(self, key):
        place = self._find(key)
        if self._slots[place] is EMPTY:
            raise KeyError(key)
        self._slots[place] = GONE
        self._size -= 1

    def __contains__(self, key):
        return self._slots[self._find(key)] is not EMPTY

    def __len__(self):
        return self._size
