def quicksort(values):
    """The middle value is the pivot: fine if sorted, quadratic on a hill."""
    todo = [(0, len(values) - 1)]
    while todo:
        low, high = todo.pop()
        if low >= high:
            continue
        pivot = values[(low + high) // 2]
        left, right = low, high
        while left <= right:
            while values[left] < pivot:
                left += 1
            while pivot < values[right]:
                right -= 1
            if left <= right:
                values[left], values[right] = values[right], values[left]
                left += 1
                right -= 1
        parts = sorted([(low, right), (left, high)], key=lambda part: part[0] - part[1])
        todo += parts
