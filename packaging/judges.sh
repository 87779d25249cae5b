#!/bin/sh
# Installs the programs that judge annotated copies, where apt-get is there and may be used, and says
# which are missing: the tables of `mvn -Pcopies verify` leave out what those would say.
programs="qpdf:qpdf mutool:mupdf-tools pdftotext:poppler-utils soffice:libreoffice-writer
  chromium:chromium calibre-debug:calibre"
missing=
for each in $programs; do
  command -v "${each%%:*}" > /dev/null || missing="$missing ${each##*:}"
done
if [ -n "$missing" ] && [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
  # shellcheck disable=SC2086 # one word for each package
  apt-get install -y --no-install-recommends $missing > /dev/null || true
fi
for each in $programs; do
  command -v "${each%%:*}" > /dev/null || echo "missing: ${each%%:*} (package ${each##*:})"
done
