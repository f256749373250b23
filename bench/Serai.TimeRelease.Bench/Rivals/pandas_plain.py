# pandas as one writes it first. Usage: pandas_plain.py FILE RESULT
import sys
import numpy as np
import pandas as pd

file, result = sys.argv[1:3]
e = pd.read_csv(file)
e["time"] = pd.to_datetime(e["time"], utc=True)
e = e.dropna(subset=["time"]).sort_values(["case", "time"], kind="stable")
out = open(result, "w")


def name(value):
    return "" if pd.isna(value) else str(value)


def add(kind, key, *values):
    key = key if isinstance(key, tuple) else (key,)
    out.write("|".join([kind, *map(name, key)]) + "".join("\t" + repr(float(v)) for v in values) + "\n")


by_case = e.groupby("case", sort=False)
cases = pd.DataFrame({"lane": by_case["lane"].first(), "office": by_case["office"].first(), "d": (by_case["time"].max() - by_case["time"].min()).dt.total_seconds()})
for key, d in cases.groupby(["lane", "office"], dropna=False)["d"]:
    add("duration", key, len(d), d.mean(), d.median(), d.quantile(0.9))
e["before"] = by_case["event"].shift()
e["d"] = (e["time"] - by_case["time"].shift()).dt.total_seconds()
steps = e.dropna(subset=["before"])
for key, d in steps.groupby(["lane", "office", "event"], dropna=False)["d"]:
    add("step", key, len(d), d.mean(), d.median(), d.quantile(0.9))
for key, d in steps.groupby(["before", "event"])["d"]:
    add("follows", key, len(d), d.mean(), d.median())
variants = by_case["event"].agg(">".join).value_counts()
for key, n in variants.items():
    add("variant", key, n)
random = np.random.default_rng(1)
for lane, d in cases.groupby("lane", dropna=False)["d"]:
    values = d.to_numpy()
    medians = [np.median(values[random.integers(0, len(values), len(values))]) for _ in range(1000)]
    add("bootstrap", lane, *np.quantile(medians, [0.025, 0.975]))
out.close()
