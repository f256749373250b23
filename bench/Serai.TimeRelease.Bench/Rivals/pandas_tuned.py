# pandas and numpy tuned by hand: category columns, codes, one sort, numpy for the steps, the bootstrap from order statistics. Usage: pandas_tuned.py FILE RESULT
import sys
import numpy as np
import pandas as pd

file, result = sys.argv[1:3]
e = pd.read_csv(file, usecols=["case", "event", "time", "lane", "office"], dtype={"case": "category", "event": "category", "lane": "category", "office": "category"}, na_filter=True)
e = e[e["time"].notna()]
text = e["time"].to_numpy(dtype="U25").astype("S25").view("S1").reshape(-1, 25)
offset = (text[:, 20].view(np.uint8).astype(np.int64) - 48) * 36000 + (text[:, 21].view(np.uint8).astype(np.int64) - 48) * 3600 + (text[:, 23].view(np.uint8).astype(np.int64) - 48) * 600
wall = np.ascontiguousarray(text[:, :19]).view("S19").ravel().astype("U19").astype("datetime64[s]").astype(np.int64)
second = wall - offset
case, event = e["case"].cat.codes.to_numpy(), e["event"].cat.codes.to_numpy()
lane, office = e["lane"].cat.codes.to_numpy(), e["office"].cat.codes.to_numpy()
lanes = [*e["lane"].cat.categories, ""]
offices, events = list(e["office"].cat.categories), list(e["event"].cat.categories)
del e, text, wall
order = np.lexsort((second, case))
case, event, second, lane, office = case[order], event[order], second[order], lane[order], office[order]
out = open(result, "w")


def add(kind, key, *values):
    out.write("|".join([kind, *key]) + "".join("\t" + repr(float(v)) for v in values) + "\n")


def groups(keys, values, quantiles):
    sort = np.lexsort((values, keys))
    keys, values = keys[sort], values[sort].astype(np.float64)
    starts = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]])
    ends = np.r_[starts[1:], len(keys)]
    for s, t in zip(starts, ends):
        group = values[s:t]
        at = [(len(group) - 1) * q for q in quantiles]
        yield keys[s], [t - s, group.mean(), *(group[int(h)] + (h - int(h)) * (group[min(int(h) + 1, len(group) - 1)] - group[int(h)]) for h in at)]


first = np.flatnonzero(np.r_[True, case[1:] != case[:-1]])
last = np.r_[first[1:], len(case)] - 1
duration = second[last] - second[first]
segment = lane[first].astype(np.int64) * 64 + office[first]
for key, values in groups(segment, duration, [0.5, 0.9]):
    add("duration", (lanes[key // 64], offices[key % 64]), *values)
inner = np.ones(len(case), bool)
inner[first] = False
inner = np.flatnonzero(inner)
gap = second[inner] - second[inner - 1]
for key, values in groups((lane[inner].astype(np.int64) * 64 + office[inner]) * 64 + event[inner], gap, [0.5, 0.9]):
    add("step", (lanes[key // 4096], offices[key // 64 % 64], events[key % 64]), *values)
for key, values in groups(event[inner - 1].astype(np.int64) * 64 + event[inner], gap, [0.5]):
    add("follows", (events[key // 64], events[key % 64]), *values)
letters = (event + 65).astype(np.uint8).tobytes()
variants = {}
for s, t in zip(first.tolist(), (last + 1).tolist()):
    v = letters[s:t]
    variants[v] = variants.get(v, 0) + 1
for v, n in variants.items():
    add("variant", (">".join(events[x - 65] for x in v),), n)
random = np.random.default_rng(1)
for code, name in enumerate(lanes):
    values = np.sort(duration[lane[first] == (code if name else -1)])
    n = len(values)
    if n == 0:
        continue
    rank = (n - 1) // 2
    share = random.beta(rank + 1, n - rank, 1000)
    low = values[np.minimum((share * n).astype(np.int64), n - 1)].astype(float)
    if n % 2 == 0:
        nxt = share + (1 - share) * (1 - random.random(1000) ** (1.0 / (n - rank - 1)))
        low = (low + values[np.minimum((nxt * n).astype(np.int64), n - 1)]) / 2
    add("bootstrap", (name,), *np.quantile(low, [0.025, 0.975]))
out.close()
