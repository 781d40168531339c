EMPTY, GONE = object(), object()


class HashTable:
    """Marks removed slots, but takes the marks away only when it grows."""

    def __init__(self):
        self.capacity = 8
        self._slots = [EMPTY] * 8
        self._size = 0

    def _find(self, key):
        """The key's place and True; or a free place and False."""
        free, home = -1, hash(key)
        for step in range(self.capacity):
            place = (home + step) % self.capacity
            entry = self._slots[place]
            if entry is EMPTY:
                return (place if free < 0 else free), False
            if entry is GONE:
                free = place if free < 0 else free
            elif entry[0] is key or entry[0] == key:
                return place, True
        return free, False

    def put(self, key, value):
        place, found = self._find(key)
        self._slots[place] = (key, value)
        if found:
            return
        self._size += 1
        if self._size > self.capacity * 3 // 4:
            entries = [it for it in self._slots if it is not EMPTY and it is not GONE]
            self.capacity *= 2
            self._slots = [EMPTY] * self.capacity
            for entry in entries:
                self._slots[self._find(entry[0])[0]] = entry

    def get(self, key):
        place, found = self._find(key)
        if not found:
            raise KeyError(key)
        return self._slots[place][1]

    def remove(self, key):
        place, found = self._find(key)
        if not found:
            raise KeyError(key)
        self._slots[place] = GONE
        self._size -= 1

    def __contains__(self, key):
        return self._find(key)[1]

    def __len__(self):
        return self._size
