late = [lambda: n for n in range(3)]
print([call() for call in late])

kept = [lambda n=n: n for n in range(3)]
print([call() for call in kept])


def multiplier(factor):
    def multiply(x):
        return x * factor

    factor += 1
    return multiply


print(multiplier(2)(10))

rate = 2


def price(amount, at=rate):
    return amount * at, amount * rate


rate = 5
print(price(10))


def log(entry, seen=[]):
    seen.append(entry)
    return seen


first, second = log("a"), log("b", [])
print(first, second, log("c"))

left, right = [1, 2], [10, 20]
sums = (a + b for a in left for b in right)
left.append(3)
left, right = [7, 8, 9], [100]
print(list(sums))
print(list(sums))
