#!/usr/bin/env bash
# Fetches the programs of others that tests compare with, outside the repository: Fuseki and RIOT (Apache Jena 5.6.0, the last for
# Java 17), Oxigraph's server, rdflib, pyoxigraph. Their tests are skipped where they are not.
#   packages/rdf/test/install-tools.sh [FOLDER]      default: ${XDG_CACHE_HOME:-~/.cache}/dossier
set -euo pipefail
folder=${1:-${XDG_CACHE_HOME:-$HOME/.cache}/dossier}
mkdir -p "$folder" && cd "$folder"

if command -v mvn > /dev/null; then
  [ -f jena-fuseki-server-5.6.0.jar ] ||
    mvn -q dependency:copy -Dartifact=org.apache.jena:jena-fuseki-server:5.6.0 -DoutputDirectory=.
  if [ ! -d jena ]; then
    cat > pom.xml << 'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>dossier</groupId><artifactId>tools</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>org.apache.jena</groupId><artifactId>jena-cmds</artifactId><version>5.6.0</version>
  </dependency></dependencies>
</project>
POM
    mvn -q dependency:copy-dependencies -DoutputDirectory=jena
  fi
else echo 'no Maven: neither Fuseki nor RIOT'; fi

if command -v python3 > /dev/null; then
  [ -x py/bin/oxigraph ] || {
    python3 -m venv py
    py/bin/pip install --quiet oxigraph==0.5.13 pyoxigraph==0.5.13 rdflib==7.6.0 pyshacl==0.40.1
  }
else echo 'no Python: neither the Oxigraph server nor rdflib'; fi

command -v rapper > /dev/null && command -v serdi > /dev/null || echo 'no rapper or serdi: apt-get install raptor2-utils serdi'
echo "in $folder: $(ls)"
