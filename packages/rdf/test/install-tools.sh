#!/usr/bin/env bash
# Fetches the programs of others that tests compare with, outside the repository: Fuseki and RIOT (Apache Jena 5.6.0, the last for
# Java 17), RDF4J's server, Virtuoso, Oxigraph's server, rdflib, pyoxigraph. Their tests are skipped where they are not.
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
  [ -f rdf4j-http-server-3.7.7.war ] ||
    mvn -q dependency:copy -Dartifact=org.eclipse.rdf4j:rdf4j-http-server:3.7.7:war -DoutputDirectory=.
  [ -f jetty-runner-9.4.57.v20241219.jar ] ||
    mvn -q dependency:copy -Dartifact=org.eclipse.jetty:jetty-runner:9.4.57.v20241219 -DoutputDirectory=.
else echo 'no Maven: neither Fuseki nor RIOT nor RDF4J'; fi

if command -v apt-get > /dev/null && [ ! -x virtuoso/usr/bin/virtuoso-t ]; then
  # Unpacked and not installed: no service is wanted, only the program.
  debs=$(mktemp -d)
  if (cd "$debs" && apt-get -qq download virtuoso-opensource-7-bin libpcre3 2> /dev/null); then
    for deb in "$debs"/*.deb; do dpkg -x "$deb" virtuoso; done
  else echo 'no Virtuoso: apt-get has no virtuoso-opensource-7-bin'; fi
  rm -r "$debs"
fi

if command -v python3 > /dev/null; then
  [ -x py/bin/oxigraph ] || {
    python3 -m venv py
    py/bin/pip install --quiet oxigraph==0.5.13 pyoxigraph==0.5.13 rdflib==7.6.0 pyshacl==0.40.1
  }
else echo 'no Python: neither the Oxigraph server nor rdflib'; fi

command -v rapper > /dev/null && command -v serdi > /dev/null || echo 'no rapper or serdi: apt-get install raptor2-utils serdi'
echo "in $folder: $(ls)"
