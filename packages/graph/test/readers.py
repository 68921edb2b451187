"""Reads an export with a program that people use, and prints what it found as JSON: python readers.py READER FILE..."""

import json
import sys


def networkx_gexf(path):
    import networkx

    return from_networkx(networkx.read_gexf(path))


def networkx_graphml(path):
    import networkx

    return from_networkx(networkx.read_graphml(path, force_multigraph=True))


def from_networkx(graph):
    edges = list(graph.edges(data=True))
    return summary(
        [data["label"] for _, data in graph.nodes(data=True)],
        [data["quote"] for _, _, data in edges],
        [data["confidence"] for _, _, data in edges],
    )


def igraph_graphml(path):
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    return summary(graph.vs["label"], graph.es["quote"], graph.es["confidence"])


def pydot_dot(path):
    import pydot

    (graph,) = pydot.graph_from_dot_file(path)
    nodes = [node for node in graph.get_nodes() if node.get_name() != "node"]
    return {"nodes": len(nodes), "edges": len(graph.get_edges())}


def duckdb_csv(nodes, edges):
    import duckdb

    options = "header = true, delim = ',', quote = '\"', escape = '\"', strict_mode = true, all_varchar = true"
    return from_duckdb(duckdb, f"read_csv('{nodes}', {options})", f"read_csv('{edges}', {options})")


def duckdb_parquet(nodes, edges):
    import duckdb

    return from_duckdb(duckdb, f"read_parquet('{nodes}')", f"read_parquet('{edges}')")


def from_duckdb(duckdb, nodes, edges):
    rows = duckdb.sql(f"SELECT quote, confidence FROM {edges}").fetchall()
    labels = [label for (label,) in duckdb.sql(f"SELECT label FROM {nodes}").fetchall()]
    return summary(labels, [quote for quote, _ in rows], [float(confidence) for _, confidence in rows])


def kuzu_csv(schema, nodes, edges):
    import kuzu

    connection = kuzu.Connection(kuzu.Database(":memory:"))
    text = open(schema, encoding="utf-8").read()
    for line in text.replace("// COPY", "COPY").replace("NAME.nodes.csv", nodes).replace("NAME.edges.csv", edges).split("\n"):
        if line:
            connection.execute(line)
    return from_kuzu(connection, "Statement")


def kuzu_cypher(schema, cypher):
    """Kuzu has no labels but its tables', so the lines that set them are left out, and each type of relationship is a table."""
    import re

    import kuzu

    connection = kuzu.Connection(kuzu.Database(":memory:"))
    node_table, edge_table, *_ = open(schema, encoding="utf-8").read().split("\n")
    connection.execute(node_table)
    script = open(cypher, encoding="utf-8", newline="").read()
    for name in sorted(set(re.findall(r"MERGE \(a\)-\[r:([A-Z_]+) ", script))):
        connection.execute(edge_table.replace("TABLE Statement", f"TABLE {name}"))
    for statement in statements(script):
        if not statement.startswith("MATCH (n:Entity) WHERE"):
            connection.execute(statement)
    return from_kuzu(connection, None)


def statements(script):
    """Splits a Cypher script at the semicolons outside of strings and comments."""
    import re

    tokens = re.findall(r"//[^\n]*\n|'(?:[^'\\]|\\.)*'|;|[^;'/]+|/", script, re.DOTALL)
    statement = ""
    for token in tokens:
        if token == ";":
            yield statement.strip()
            statement = ""
        elif not token.startswith("//"):
            statement += token


def from_kuzu(connection, table):
    relationship = f"r:{table}" if table else "r"
    labels = rows(connection.execute("MATCH (n:Entity) RETURN n.label"))
    found = rows(connection.execute(f"MATCH ()-[{relationship}]->() RETURN r.quote, r.confidence"))
    return summary([label for (label,) in labels], [quote for quote, _ in found], [value for _, value in found])


def rows(result):
    found = []
    while result.has_next():
        found.append(result.get_next())
    return found


def summary(labels, quotes, confidences):
    return {"labels": sorted(labels), "quotes": sorted(quotes), "confidence": round(sum(confidences), 6)}


if __name__ == "__main__":
    json.dump(globals()[sys.argv[1]](*sys.argv[2:]), sys.stdout)
