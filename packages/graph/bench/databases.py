"""Answers the workload of scale.ts by DuckDB and Kuzu over the exports that it wrote: python databases.py FOLDER"""

import json
import shutil
import sys
import time
from pathlib import Path

FOLDER = Path(sys.argv[1])
WORKLOAD = json.loads((FOLDER / "workload.json").read_text())


def time_calls(who, what, inputs, call):
    """Prints p50 / p95 / max by the clock and by the processor (all threads)."""
    wall, cpu, found = [], [], 0
    for one in inputs:
        start, before = time.perf_counter(), time.process_time()
        found += call(one)
        wall.append((time.perf_counter() - start) * 1000)
        cpu.append((time.process_time() - before) * 1000)
    print(f"{who} | {what} | clock {spread(wall)} | processor {spread(cpu)} | {len(wall)} calls | {found} found", flush=True)


def spread(times):
    times.sort()
    return f"{times[len(times) // 2]:.2f} / {times[min(len(times) - 1, int(len(times) * 0.95))]:.2f} / {times[-1]:.0f} ms"


def timed(what, make):
    start, before = time.perf_counter(), time.process_time()
    made = make()
    print(f"{what}: {time.perf_counter() - start:.1f} s ({time.process_time() - before:.1f} s of processor)", flush=True)
    return made


def duckdb_answers():
    import duckdb

    db = duckdb.connect()

    def load():
        options = "header = true, delim = ',', quote = '\"', escape = '\"', all_varchar = true"
        for table, columns in (("nodes", "*"), ("edges", "* REPLACE (confidence::DOUBLE AS confidence)")):
            file = f"{FOLDER}/graph-csv.{table}.csv"
            db.execute(f"CREATE TABLE {table} AS SELECT {columns} FROM read_csv('{file}', {options})")
        db.execute("CREATE INDEX node_label ON nodes(label)")
        db.execute("CREATE INDEX edge_source ON edges(source)")
        db.execute("CREATE INDEX edge_target ON edges(target)")

    timed("duckdb: load and index", load)

    def name(label):
        return len(db.execute("SELECT id FROM nodes WHERE lower(label) = lower(?)", [label]).fetchall())

    def filtered(one):
        conditions = ["confidence >= ?", "start >= ?", "start <= ?"]
        values = [one["minConfidence"], one["from"], one["to"]]
        for field, column in (("subject", "source"), ("relation", "relation")):
            if field in one:
                conditions.append(f"{column} = ?")
                values.append(one[field])
        return len(db.execute(f"SELECT id, quote FROM edges WHERE {' AND '.join(conditions)}", values).fetchall())

    links = "(SELECT source AS a, target AS b FROM edges UNION ALL SELECT target, source FROM edges)"
    hops = f"""
        WITH one AS MATERIALIZED (SELECT DISTINCT b FROM {links} WHERE a = $1),
             back AS MATERIALIZED (SELECT DISTINCT b FROM {links} WHERE a = $2),
             two AS MATERIALIZED (SELECT DISTINCT l.b FROM one JOIN {links} l ON l.a = one.b)
        SELECT EXISTS (FROM one WHERE b = $2) OR EXISTS (FROM one JOIN back USING (b)) OR EXISTS (FROM two JOIN back USING (b))
    """

    def path(pair):
        return int(db.execute(hops, list(pair)).fetchone()[0])

    time_calls("duckdb", "name", WORKLOAD["names"][:500], name)
    time_calls("duckdb", "filtered statements", WORKLOAD["filters"], filtered)
    time_calls("duckdb", "paths of up to 3 hops", WORKLOAD["pairs"][:60], path)


def kuzu_answers():
    import kuzu

    place = FOLDER / "kuzu"
    shutil.rmtree(place, ignore_errors=True)
    place.unlink(missing_ok=True)
    connection = kuzu.Connection(kuzu.Database(str(place), buffer_pool_size=4 * 1024**3))

    def load():
        schema = (FOLDER / "graph-csv-kuzu.schema.cypher").read_text().replace("// COPY", "COPY")
        for line in schema.replace("NAME", str(FOLDER / "graph-csv-kuzu")).split("\n"):
            if line:
                connection.execute(line)

    timed("kuzu: load", load)

    def rows(query, values):
        result, found = connection.execute(query, values), 0
        while result.has_next():
            result.get_next()
            found += 1
        return found

    def name(label):
        return rows("MATCH (n:Entity) WHERE lower(n.label) = lower($label) RETURN n.id", {"label": label})

    def filtered(one):
        start = "{id: $subject}" if "subject" in one else ""
        relation = "AND r.relation = $relation" if "relation" in one else ""
        query = (
            f"MATCH (a:Entity {start})-[r:Statement]->() WHERE r.confidence >= $low AND r.start >= $from AND r.start <= $to "
            f"{relation} RETURN r.id, r.quote"
        )
        values = {"low": one["minConfidence"], "from": one["from"], "to": one["to"]}
        return rows(query, values | {key: one[key] for key in ("subject", "relation") if key in one})

    def path(pair):
        query = "MATCH (a:Entity {id: $a})-[r:Statement* SHORTEST 1..3]-(b:Entity {id: $b}) RETURN 1 LIMIT 1"
        return rows(query, {"a": pair[0], "b": pair[1]})

    time_calls("kuzu", "name", WORKLOAD["names"][:200], name)
    time_calls("kuzu", "filtered statements", WORKLOAD["filters"][:150], filtered)
    time_calls("kuzu", "paths of up to 3 hops", WORKLOAD["pairs"][:60], path)


duckdb_answers()
kuzu_answers()
