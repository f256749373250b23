# pm4py by its own functions, pandas for the breakdown by segment, which it leaves to pandas. Usage: pm4py_plain.py FILE RESULT
import sys
import numpy as np
import pandas as pd
import pm4py

file, result = sys.argv[1:3]
out = open(result, "w")


def name(value):
    return "" if pd.isna(value) else str(value)


def add(kind, key, *values):
    key = key if isinstance(key, tuple) else (key,)
    out.write("|".join([kind, *map(name, key)]) + "".join("\t" + repr(float(v)) for v in values) + "\n")


e = pd.read_csv(file)
e["time"] = pd.to_datetime(e["time"], utc=True)
e = e.dropna(subset=["time"])
log = pm4py.format_dataframe(e, case_id="case", activity_key="event", timestamp_key="time")
graph, _, _ = pm4py.discover_performance_dfg(log, perf_aggregation_key="all")
for (before, event), times in graph.items():
    times = np.asarray(times, dtype=float)
    add("follows", (before, event), len(times), times.mean(), np.median(times))
for variant, count in pm4py.get_variants(log).items():
    add("variant", ">".join(variant), count if isinstance(count, int) else len(count))
by_case = log.groupby("case:concept:name", sort=False)
cases = pd.DataFrame({"lane": by_case["lane"].first(), "office": by_case["office"].first(), "d": (by_case["time:timestamp"].max() - by_case["time:timestamp"].min()).dt.total_seconds()})
for key, d in cases.groupby(["lane", "office"], dropna=False)["d"]:
    add("duration", key, len(d), d.mean(), d.median(), d.quantile(0.9))
log["d"] = (log["time:timestamp"] - by_case["time:timestamp"].shift()).dt.total_seconds()
for key, d in log.dropna(subset=["d"]).groupby(["lane", "office", "concept:name"], dropna=False)["d"]:
    add("step", key, len(d), d.mean(), d.median(), d.quantile(0.9))
random = np.random.default_rng(1)
for lane, d in cases.groupby("lane", dropna=False)["d"]:
    values = d.to_numpy()
    medians = [np.median(values[random.integers(0, len(values), len(values))]) for _ in range(1000)]
    add("bootstrap", lane, *np.quantile(medians, [0.025, 0.975]))
out.close()
