"""A small pseudo-random generator whose output never depends on the Python version."""

MASK = (1 << 64) - 1


def seed_of(*parts):
    """FNV-1a over the parts, so that each document has a seed of its own."""
    h = 0xCBF29CE484222325
    for byte in "/".join(str(p) for p in parts).encode("utf-8"):
        h = ((h ^ byte) * 0x100000001B3) & MASK
    return h


class Rng:
    """SplitMix64 with the few drawing methods the generator needs."""

    def __init__(self, *seed):
        self.state = seed_of(*seed)

    def bits(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, n):
        return (self.bits() >> 11) % n

    def between(self, low, high):
        """A whole number from low to high, both included."""
        return low + self.below(high - low + 1)

    def chance(self, percent):
        return self.below(10000) < percent * 100

    def pick(self, items):
        return items[self.below(len(items))]

    def shuffled(self, items):
        out = list(items)
        for i in range(len(out) - 1, 0, -1):
            j = self.below(i + 1)
            out[i], out[j] = out[j], out[i]
        return out

    def some(self, items, count):
        return self.shuffled(items)[:count]

    def weighted(self, pairs):
        """Picks from (item, weight) pairs with whole-number weights."""
        roll = self.below(sum(w for _, w in pairs))
        for item, weight in pairs:
            roll -= weight
            if roll < 0:
                return item
        return pairs[-1][0]

    def digits(self, n, first="0123456789"):
        return self.pick(first) + "".join(self.pick("0123456789") for _ in range(n - 1))

    def letters(self, n, alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZ"):
        return "".join(self.pick(alphabet) for _ in range(n))

    def fill(self, shape):
        """'#' digit, '%' digit 1-9, '@' letter, '&' hex digit, '?' letter or digit; others stand."""
        out = []
        for c in shape:
            if c == "#":
                out.append(self.pick("0123456789"))
            elif c == "%":
                out.append(self.pick("123456789"))
            elif c == "@":
                out.append(self.pick("ABCDEFGHJKLMNPQRSTUVWXYZ"))
            elif c == "&":
                out.append(self.pick("0123456789abcdef"))
            elif c == "?":
                out.append(self.pick("ABCDEFGHJKLMNPRSTUVWXYZ0123456789"))
            else:
                out.append(c)
        return "".join(out)
