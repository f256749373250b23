# polars, lazily, on two threads. Usage: polars_plain.py FILE RESULT
import os
import sys

os.environ["POLARS_MAX_THREADS"] = "2"
import numpy as np
import polars as pl

file, result = sys.argv[1:3]
out = open(result, "w")


def add(kind, key, *values):
    out.write("|".join([kind, *("" if k is None else str(k) for k in key)]) + "".join("\t" + repr(float(v)) for v in values) + "\n")


e = (
    pl.scan_csv(file, schema_overrides={"time": pl.String})
    .filter(pl.col("time").is_not_null() & (pl.col("time") != ""))
    .with_columns(pl.col("time").str.to_datetime("%Y-%m-%dT%H:%M:%S%z", time_unit="us", time_zone="UTC").dt.epoch("s").alias("t"))
    .select("case", "event", "t", "lane", "office")
    .sort("case", "t")
    .with_columns(pl.col("event").shift().over("case").alias("before"), (pl.col("t") - pl.col("t").shift()).over("case").alias("d"))
    .collect()
)
figures = [pl.len(), pl.col("d").mean(), pl.col("d").median().alias("m"), pl.col("d").quantile(0.9, "linear").alias("p")]
cases = e.group_by("case").agg(pl.col("lane").first(), pl.col("office").first(), (pl.col("t").max() - pl.col("t").min()).alias("d"), pl.col("event").str.join(">").alias("v"))
for lane, office, *values in cases.group_by("lane", "office").agg(figures).iter_rows():
    add("duration", (lane, office), *values)
steps = e.filter(pl.col("before").is_not_null())
for lane, office, event, *values in steps.group_by("lane", "office", "event").agg(figures).iter_rows():
    add("step", (lane, office, event), *values)
for before, event, *values in steps.group_by("before", "event").agg(figures[:3]).iter_rows():
    add("follows", (before, event), *values)
for v, n in cases["v"].value_counts().iter_rows():
    add("variant", (v,), n)
random = np.random.default_rng(1)
for (lane,), group in cases.group_by("lane"):
    values = np.sort(group["d"].to_numpy())
    n = len(values)
    rank = (n - 1) // 2
    share = random.beta(rank + 1, n - rank, 1000)
    low = values[np.minimum((share * n).astype(np.int64), n - 1)].astype(float)
    if n % 2 == 0:
        nxt = share + (1 - share) * (1 - random.random(1000) ** (1.0 / (n - rank - 1)))
        low = (low + values[np.minimum((nxt * n).astype(np.int64), n - 1)]) / 2
    add("bootstrap", (lane,), *np.quantile(low, [0.025, 0.975]))
out.close()
